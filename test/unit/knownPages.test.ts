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

test('documents without tags, or only with unlisted ones, have no list of tags', () => {
  const tagged = '---\ntags: [setup]\nunlisted: true\n---\n\nText\n';
  expect(pagesBelowDocs({ 'docs/a.md': 'Text\n' })).toEqual(['/docs/a']);
  expect(pagesBelowDocs({ 'docs/a.md': 'Text\n', 'docs/b.md': tagged })).toEqual([
    '/docs/a',
    '/docs/b',
    '/docs/tags/setup',
  ]);
});

test('a document keeps its number if its front matter says so, and parts have no page', () => {
  const files = {
    'docs/01-a.md': '---\nparse_number_prefixes: false\n---\n\nText\n',
    'docs/02-b.md': 'Text\n',
    'docs/_part.md': 'Text\n',
    'docs/notes.txt': 'Text\n',
    'docs/c/d.md': '---\nslug: ..\n---\n\nText\n',
  };
  expect(pagesBelowDocs(files)).toEqual(['/docs/', '/docs/01-a', '/docs/b']);
});

test('lists have as many pages as the posts on them fill, and unlisted posts are on few', () => {
  const post = (author: string, tags: string, more = '') =>
    `---\nauthors: ${author}\ntags: ${tags}\n${more}---\n\nText\n`;
  const files = {
    'blog/authors.yml':
      'saim:\n  name: Saim\n  page: true\nada:\n  name: Ada\n  page:\n    permalink: /the-ada\nbo:\n  name: Bo\n',
    'blog/2024-01-01-a.md': post('saim', '[x, {label: Z, permalink: /z1}]'),
    'blog/2024-01-02-b.md': post('saim', '[x, {label: Z, permalink: /z2}]', 'unlisted: true\n'),
    'blog/2024-01-03-c.md': post('ada', '[y]', 'unlisted: true\n'),
    'blog/2024-01-04-d.md': post('bo', '[y, w]', 'unlisted: true\n'),
    'blog/2024-01-05-e.md': post('bo', '[v]'),
    'blog/tags.yml': 'w:\n  permalink: /own\nv:\n  label: V\n',
  };
  const blog = { onUntruncatedBlogPosts: 'ignore', postsPerPage: 1 };
  const fixed = [
    '/blog',
    '/blog/2024/01/01/a',
    '/blog/2024/01/02/b',
    '/blog/2024/01/03/c',
    '/blog/2024/01/04/d',
    '/blog/2024/01/05/e',
    '/blog/archive',
    '/blog/authors',
    '/blog/authors/saim',
    '/blog/authors/the-ada',
    '/blog/tags',
    '/blog/tags/own',
    '/blog/tags/v',
    '/blog/tags/x',
    '/blog/tags/y',
    '/blog/tags/z1',
    '/blog/tags/z2',
  ];
  const further = ['/blog/page/2', '/blog/tags/y/page/2'];
  expect(pagesBelow('/blog', files, { docs: false, blog })).toEqual([...fixed, ...further].sort());
  const all = { ...blog, postsPerPage: 'ALL' };
  expect(pagesBelow('/blog', files, { docs: false, blog: all })).toEqual(
    fixed.filter((page) => page !== '/blog/authors/the-ada'),
  );
});

function pagesBelowDocs(
  files: Record<string, string>,
  docs: Record<string, unknown> = {},
  config: Record<string, unknown> = {},
  locale = 'en',
): string[] {
  const post = { 'blog/2024-01-01-a.md': 'Text\n' };
  return pagesBelow('/docs', { ...post, ...files }, { docs }, config, locale);
}

/** Returns the pages that the check knows at and below an address. */
function pagesBelow(
  address: string,
  files: Record<string, string>,
  classic: Record<string, unknown>,
  config: Record<string, unknown> = {},
  locale = 'en',
): string[] {
  const dir = writeFiles(files);
  const site = siteOf(dir, { presets: [['classic', classic]], ...config });
  const blog = readContent(site).localizedBlogs.find((one) => one.locale.name === locale);
  const pages = blog?.routes.permalinks() ?? [];
  return pages.filter((page) => page.includes(address)).sort();
}
