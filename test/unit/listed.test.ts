import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { applyBaseline, createBaseline } from '../../src/plugin/check/baseline.ts';
import type { Report } from '../../src/plugin/check/check.ts';
import { reporters } from '../../src/plugin/report/index.ts';
import { configText, onlyRules, runCheckHere } from '../helpers/runCheck.ts';
import { checkFiles, writeFiles } from '../helpers/site.ts';

const LEVELS = onlyRules('image-missing', 'image-case', 'heading-order', 'suppression-unused');
const MANY = 1500;

test('a report lists a thousand findings of a rule in a file, and counts all of them', () => {
  const report = check(missing(MANY) + headings(3));
  expect(listed(report)).toEqual({ 'image-missing': 1000, 'heading-order': 3 });
  expect(report.summary).toMatchObject({ errors: MANY, warnings: 0, infos: 3 });
  const last = report.diagnostics.filter(({ rule }) => rule === 'image-missing').at(-1);
  expect(last).toMatchObject({ message: 'There is no image ./999.png.', more: 500 });
});

test('a thousand of each file, rule and locale', () => {
  const post = (text: string) => `---\nauthors: saim\n---\n\n${text}\n`;
  const files = { 'blog/a.md': post(missing(1000)), 'blog/b.md': post(missing(1001)) };
  const i18n = { defaultLocale: 'en', locales: ['en', 'fr'] };
  const report = checkFiles({ ...files, 'i18n/fr/code.json': '{}' }, { i18n }, { levels: LEVELS });
  expect(listed(report)).toEqual({ 'image-missing': 2000 });
  expect(report.summary.errors).toBe(2001);
});

test('what an ignore comment hides is not counted', () => {
  const hidden = `<!-- event-writeups-ignore image-missing: later -->\n\n${inOneLine(missing(MANY))}`;
  const { summary } = check(`${hidden}\n\n${missing(MANY)}`);
  expect(summary).toMatchObject({ errors: MANY, warnings: 0 });
});

test.each(Object.keys(reporters))('%s says how many are not listed', (format) => {
  const written = reporters[format]?.(check(missing(MANY)), {});
  expect(written).toContain(
    format === 'json' ? '"more": 500' : '500 more findings of image-missing',
  );
});

test('a baseline knows what is counted with what it lists', () => {
  const { diagnostics } = check(missing(MANY));
  const { known, fresh } = applyBaseline(diagnostics, createBaseline(diagnostics));
  expect({ known, fresh }).toEqual({ known: MANY, fresh: [] });
});

test('--fix repairs all of them', async () => {
  const dir = writeFiles({
    'docusaurus.config.mjs': configText(),
    'blog/authors.yml': 'saim:\n  name: Saim\n',
    'blog/hall.png': '',
    'blog/a.md': `---\nauthors: saim\n---\n\n${'![A hall](./Hall.png)\n\n'.repeat(MANY)}`,
  });
  await runCheckHere(dir, '--fix');
  expect(readFileSync(path.join(dir, 'blog/a.md'), 'utf8')).not.toContain('Hall.png');
});

function check(text: string): Report {
  return checkFiles(
    { 'blog/a.md': `---\nauthors: saim\n---\n\n${text}\n` },
    {},
    { levels: LEVELS },
  );
}

function missing(number: number): string {
  return Array.from({ length: number }, (_, index) => `![A hall](./${index}.png)\n\n`).join('');
}

function headings(number: number): string {
  return '#### A\n\n## B\n\n'.repeat(number);
}

function inOneLine(text: string): string {
  return text.replaceAll('\n\n', ' ');
}

function listed({ diagnostics }: Report): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { rule } of diagnostics) counts[rule] = (counts[rule] ?? 0) + 1;
  return counts;
}
