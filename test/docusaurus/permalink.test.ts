import { createRequire } from 'node:module';
import { normalizeUrl } from '@docusaurus/utils';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { joinUrl, parseFileName, permalinkOf } from '../../src/plugin/check/posts/permalink.ts';
import { often } from '../helpers/cases.ts';
import { siteOf } from '../helpers/site.ts';

const require = createRequire(import.meta.url);
const { parseBlogFileName } = require('@docusaurus/plugin-content-blog/lib/blogUtils.js') as {
  parseBlogFileName(path: string): { date: Date | undefined; text: string; slug: string };
};

const name = fc
  .array(
    fc.constantFrom(
      ...['2024', '-', '/', '02', '31', '1', '13', '.', 'a', 'B', ' ', '_', 'index', 'meetup'],
      ...['2024-02-31', '2024/02/03', '20245', 'é', '会', '🎉', '.md', '.test', '?', '#'],
    ),
    { maxLength: 8 },
  )
  .chain((pieces) =>
    fc.constantFrom(
      `${pieces.join('')}.md`,
      `${pieces.join('')}.mdx`,
      `${pieces.join('')}/index.md`,
    ),
  );

test('a file name gives the same date and slug as in Docusaurus', () => {
  fc.assert(
    fc.property(name, (path) => {
      const theirs = parseBlogFileName(path);
      const { date, text, slug } = parseFileName(path);
      expect({ text, slug }).toEqual({ text: theirs.text, slug: theirs.slug });
      expect(date === undefined ? undefined : new Date(`${date}Z`)).toEqual(theirs.date);
    }),
    often(3000),
  );
});

test('parts of an address are joined as in Docusaurus', () => {
  const part = fc
    .array(
      fc.constantFrom('/', '//', 'a', 'B', '?', '&', '#', '!', ':', 'http:', '.', ' ', 'é', '%20'),
      {
        maxLength: 5,
      },
    )
    .map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(fc.constantFrom('/', '/sub/', '/a/b/'), part, part, (base, route, slug) => {
      expect(joinUrl(base, route, slug)).toBe(normalizeUrl([base, route, slug]));
    }),
    often(5000),
  );
});

test('a post has the same permalink as in Docusaurus', () => {
  const slug = fc.oneof(
    fc.constant(undefined),
    fc.constantFrom<unknown>(
      'a',
      '/a',
      'a/',
      '/',
      '/a/b',
      'A b',
      2024,
      1.5,
      new Date(0),
      '//a',
      'é',
      'a?b',
      'a#b',
    ),
  );
  const blogs = ['blog', '/blog', '/', '', 'a/b/', '/news/'].map((routeBasePath) => {
    const [blog] = siteOf('/site', { presets: [['classic', { blog: { routeBasePath } }]] }).blogs;
    if (!blog) throw new Error('There’s no blog.');
    return { blog, routeBasePath };
  });
  const [locale] = siteOf('/site', { baseUrl: '/sub/' }).locales;
  if (!locale) throw new Error('There’s no locale.');
  fc.assert(
    fc.property(name, slug, fc.constantFrom(...blogs), (path, own, { blog, routeBasePath }) => {
      // No working address contains the question mark of a file name.
      fc.pre(!/[?#]/.test(path));
      // The schemas have turned the slug into text, and put a slash before the blog's path.
      const route = routeBasePath.startsWith('/') ? routeBasePath : `/${routeBasePath}`;
      const theirs = own === undefined ? parseBlogFileName(path).slug : String(own);
      expect(permalinkOf(path, own, blog, locale)).toBe(normalizeUrl(['/sub/', route, theirs]));
    }),
    often(2000),
  );
});
