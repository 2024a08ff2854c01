import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkSite } from '../../src/plugin/check/check.ts';
import { loadConfig } from '../../src/plugin/docusaurus/loadConfig.ts';
import { readSite } from '../../src/plugin/docusaurus/readSite.ts';
import { command } from '../helpers/command.ts';
import { postText } from '../helpers/generatePost.ts';
import { configText } from '../helpers/runCheck.ts';
import { writeFiles } from '../helpers/site.ts';

test('two threads analyse many posts, and find the same as one', async () => {
  // Including texts that only Docusaurus's parsers can read, and invalid ones.
  const texts = fc.sample(postText('mdx', true), { numRuns: 300, seed: 7 });
  const posts = texts.map((text, index) => [
    `blog/${index}.mdx`,
    `---\nauthors: saim\n---\n\n${text}`,
  ]);
  const dir = writeFiles({
    'docusaurus.config.mjs': configText(),
    'blog/authors.yml': 'saim:\n  name: Saim\n',
    ...Object.fromEntries(posts),
  });
  const words = ['--format', 'json'];
  const found = await command(dir, ['check', ...words]);
  const listed = await command(dir, ['check', '--list', 'references', ...words]);
  // The engine isn't compiled here, so it runs in one thread.
  const { file, config } = await loadConfig(dir);
  const report = checkSite(readSite(config, dir, file));
  expect(report.diagnostics.length).toBeGreaterThan(300);
  expect(JSON.parse(found.stdout).diagnostics).toEqual(report.diagnostics);
  expect(JSON.parse(listed.stdout).references).toEqual(report.references());
});
