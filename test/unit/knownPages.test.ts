import { expect, test } from 'vitest';
import { readContent } from '../../src/plugin/check/content.ts';
import { siteOf, writeFiles } from '../helpers/site.ts';

test('categories of documents have a page if their file asks for one, and a document is below them', () => {
  const generated = { type: 'generated-index' };
  const files = {
    'docs/01-start/a.md': 'Text\n',
    'docs/01-start/_category_.json': JSON.stringify({ link: generated }),
    'docs/02-guide/deep/b.md': 'Text\n',
    'docs/02-guide/_category_.json': JSON.stringify({ label: 'The guide', link: generated }),
    'docs/03-faq/c.md': 'Text\n',
    'docs/03-faq/_category_.yml':
      'label: FAQ\nlink:\n  type: generated-index\n  slug: /questions\n',
    'docs/04-own/d.md': 'Text\n',
    'docs/04-own/_category_.json': JSON.stringify({ label: 'Own' }),
    'docs/05-none/_category_.json': JSON.stringify({ link: generated }),
  };
  const pages = [
    '/docs/category/start',
    '/docs/category/the-guide',
    '/docs/guide/deep/b',
    '/docs/own/d',
    '/docs/questions',
    '/docs/start/a',
  ];
  expect(pagesBelowDocs(files)).toEqual([...pages, '/docs/faq/c'].sort());
  expect(pagesBelowDocs(files, { numberPrefixParser: false })).toEqual([
    '/docs/01-start/a',
    '/docs/02-guide/deep/b',
    '/docs/03-faq/c',
    '/docs/04-own/d',
    '/docs/category/01-start',
    '/docs/category/the-guide',
    '/docs/questions',
  ]);
  expect(pagesBelowDocs(files, { sidebarPath: false })).toEqual([
    '/docs/faq/c',
    '/docs/guide/deep/b',
    '/docs/own/d',
    '/docs/start/a',
  ]);
});

test('tags of documents have the addresses in their file, unless the options turn it off', () => {
  const files = {
    'docs/a.md': '---\ntags: [setup, Other]\n---\n\nText\n',
    'docs/tags.yml': 'setup:\n  permalink: /set-up\n',
    'docs/own.yml': 'setup:\n  permalink: /own\n',
  };
  expect(pagesBelowDocs(files)).toEqual([
    '/docs/a',
    '/docs/tags',
    '/docs/tags/other',
    '/docs/tags/set-up',
  ]);
  expect(pagesBelowDocs(files, { tags: 'own.yml' })).toContain('/docs/tags/own');
  for (const tags of [false, null])
    expect(pagesBelowDocs(files, { tags })).toEqual([
      '/docs/a',
      '/docs/tags',
      '/docs/tags/other',
      '/docs/tags/setup',
    ]);
});

test('a locale’s own file has the tags of its documents', () => {
  const folder = 'i18n/fr/docusaurus-plugin-content-docs/current';
  const files = {
    'docs/a.md': '---\ntags: [setup]\n---\n\nText\n',
    'docs/tags.yml': 'setup:\n  permalink: /set-up\n',
    [`${folder}/tags.yml`]: 'setup:\n  permalink: /installer\n',
    [`${folder}/a.md`]: '---\ntags: [setup]\nslug: un\n---\n\nTexte\n',
  };
  const i18n = { defaultLocale: 'en', locales: ['en', 'fr'] };
  expect(pagesBelowDocs(files, {}, { i18n })).toEqual([
    '/docs/a',
    '/docs/tags',
    '/docs/tags/set-up',
  ]);
  expect(pagesBelowDocs(files, {}, { i18n }, 'fr')).toEqual([
    '/fr/docs/tags',
    '/fr/docs/tags/installer',
    '/fr/docs/un',
  ]);
});

/** Returns the pages of documents that the check knows. */
function pagesBelowDocs(
  files: Record<string, string>,
  docs: Record<string, unknown> = {},
  config: Record<string, unknown> = {},
  locale = 'en',
): string[] {
  const dir = writeFiles({ 'blog/2024-01-01-a.md': 'Text\n', ...files });
  const site = siteOf(dir, { presets: [['classic', { docs }]], ...config });
  const blog = readContent(site).localizedBlogs.find((one) => one.locale.name === locale);
  return (blog?.routes.permalinks() ?? []).filter((page) => page.includes('/docs/')).sort();
}
