import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { checkSite } from '../check/check.ts';
import type { Diagnostic } from '../check/diagnostic.ts';
import { exampleFiles } from '../check/pictures/examplePictures.ts';
import type { Example, Rule } from '../check/rule.ts';
import { isInside } from '../check/site/paths.ts';
import { readSite } from '../docusaurus/readSite.ts';

/** Runs a rule on an example, which is written to a temporary folder. */
export function checkExample(example: Example, rule: Rule): Diagnostic[] {
  const dir = realpathSync(mkdtempSync(path.join(os.tmpdir(), 'event-writeups-example-')));
  try {
    for (const [name, content] of Object.entries({ ...AUTHORS, ...exampleFiles(example) })) {
      const file = path.join(dir, name);
      if (!isInside(file, dir)) continue;
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, content);
    }
    const locales = example.locales?.map(({ name }) => name);
    const i18n = locales && { defaultLocale: locales[0], locales };
    const site = readSite(
      { url: 'https://example.com', presets: [['classic', {}]], i18n, ...example.site },
      dir,
      'docusaurus.config.js',
    );
    for (const blog of site.blogs) Object.assign(blog, example.blog);
    const report = checkSite(site, {
      ownRules: [rule],
      levels: rule.severity === 'off' ? { [rule.id]: 'warning' } : {},
      ...(example.frontMatter && { frontMatter: example.frontMatter }),
      ...(example.house && { house: example.house }),
      now: example.now === undefined ? undefined : new Date(example.now),
    });
    return report.diagnostics.filter((diagnostic) => diagnostic.rule === rule.id);
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

/** Used unless an example has its own. */
const AUTHORS = { 'blog/authors.yml': 'saim:\n  name: Saim Safdar\n' };
