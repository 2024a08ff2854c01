import path from 'node:path';
import { expect, test } from 'vitest';
import { checkSite } from '../../src/plugin/check/check.ts';
import { exampleFiles } from '../../src/plugin/check/pictures/examplePictures.ts';
import { rules } from '../../src/plugin/check/rules/index.ts';
import { loadConfig } from '../../src/plugin/docusaurus/loadConfig.ts';
import { readSite } from '../../src/plugin/docusaurus/readSite.ts';
import { checkJson, inOneLine } from '../helpers/command.ts';
import { furtherExamples } from '../helpers/furtherExamples.ts';
import { configText } from '../helpers/runCheck.ts';
import { writeFiles } from '../helpers/site.ts';

/** Posts that need the parts of packages that hardly any other does. */
const RARE = {
  'blog/deep.md': `---\nformat: md\n---\n\n${'<b>'.repeat(200)}\n`,
  'blog/drawing.md': '---\nformat: md\n---\n\n<svg><br>x</br></svg> <menuitem>x</menuitem>\n',
};

test('the compiled command finds in the posts of all examples what its sources find', {
  timeout: 180_000,
}, async () => {
  const examples = rules.flatMap(({ id, examples: { bad, good } }) => [
    ...bad,
    ...good,
    ...furtherExamples(id),
  ]);
  const posts = examples.flatMap(({ files }, number) =>
    Object.entries(exampleFiles({ files }))
      .filter(([name]) => /^blog\/.*\.mdx?$/.test(name))
      .map(([name, text]) => [`blog/${number}/${path.basename(name)}`, text] as const),
  );
  expect(posts.length).toBeGreaterThan(1000);
  const dir = writeFiles({
    'docusaurus.config.mjs': configText(),
    'package.json': '{}',
    'node_modules/.keep': '',
    'blog/authors.yml': 'saim:\n  name: Saim Safdar\n',
    'blog/tags.yml': 'meetup:\n  label: Meetup\n',
    ...RARE,
    ...Object.fromEntries(posts),
  });
  const { diagnostics } = await checkJson(dir);
  const { file, config } = await loadConfig(dir);
  const report = checkSite(readSite(config, dir, file), { now: new Date() });
  const inSources = report.diagnostics.map(inOneLine);
  expect(diagnostics.map(inOneLine)).toEqual(inSources);
  expect(new Set(diagnostics.map(({ rule }) => rule)).size).toBeGreaterThan(40);
});
