import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { buildChecker } from '../../src/plugin/docusaurus/buildChecker.ts';
import { siteOf, writeFiles } from '../helpers/site.ts';

const post = (author: string) => `---\ndate: 2026-01-01\nauthors: ${author}\n---\n\nText\n`;

const CONFIG = { i18n: { defaultLocale: 'en', locales: ['en', 'fr'] } };

test('the locales of one build share what was read, and notice changes in between', () => {
  const dir = writeFiles({
    'blog/authors.yml': 'saim:\n  name: Saim Safdar\n',
    'blog/a.md': post('saim'),
  });
  const settings = { levels: { 'truncate-missing': 'off' as const }, production: true };
  const english = buildChecker(siteOf(dir, CONFIG), { ...settings, now: new Date(0) });
  expect(english.check().diagnostics).toEqual([]);
  const french = buildChecker(siteOf(dir, CONFIG), { ...settings, now: new Date(1) });
  expect(french).toBe(english);
  writeFileSync(path.join(dir, 'blog/a.md'), post('siam'));
  expect(french.check().diagnostics.map(({ rule }) => rule)).toEqual(['author-unknown']);
});

test('a config that depends on the locale, or other options, has its own check', () => {
  const dir = writeFiles({ 'blog/a.md': post('saim') });
  const first = buildChecker(siteOf(dir, CONFIG), {});
  expect(buildChecker(siteOf(dir, { ...CONFIG, baseUrl: '/sub/' }), {})).not.toBe(first);
  expect(buildChecker(siteOf(dir, CONFIG), { levels: { 'author-unknown': 'off' } })).not.toBe(
    first,
  );
});

test('a build of one locale keeps nothing in memory', () => {
  const dir = writeFiles({ 'blog/a.md': post('saim') });
  expect(buildChecker(siteOf(dir), {})).not.toBe(buildChecker(siteOf(dir), {}));
});
