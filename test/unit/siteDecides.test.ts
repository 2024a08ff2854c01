import { expect, test } from 'vitest';
import { checkFiles } from '../helpers/site.ts';

const AUTHORS = { 'blog/authors.yml': 'kim:\n  name: Kim\n' };
const post = (text: string) => `---\nauthors: kim\n---\n\n${text}\n`;
const blog = (options: object) => ({
  presets: [['classic', { blog: { onUntruncatedBlogPosts: 'ignore', ...options } }]],
});
const said = ({ diagnostics, hints, summary }: ReturnType<typeof checkFiles>) => [
  summary.unchecked,
  ...diagnostics.map(({ line, severity, message }) => `${line} ${severity} ${message}`),
  ...hints,
];

test('processBlogPosts decides which posts there are: links to posts are unchecked, all else is judged', () => {
  const files = {
    ...AUTHORS,
    'blog/2026-01-01-a.md': post(
      '[b](/blog/2026/01/02/b) [c](./c.md) [d](/blog/d) ![A boat](./boat.png)',
    ),
    'blog/2026-01-02-b.md': post('Text'),
  };
  expect(said(checkFiles(files, blog({ processBlogPosts: async () => [] })))).toEqual([
    3,
    '5 error There is no image ./boat.png.',
    'The config’s processBlogPosts decides which posts are published, and where: 3 references not checked.',
  ]);
  expect(
    said(
      checkFiles({ ...AUTHORS, 'blog/a.md': post('Text') }, blog({ processBlogPosts: () => [] })),
    ),
  ).toEqual([0, 'The config’s processBlogPosts decides which posts are published, and where.']);
});

test('a hook that is a function decides what becomes of a Markdown image or link without a file', () => {
  const files = {
    ...AUTHORS,
    'blog/a.md': post('![A boat](./boat.png) <img src="/boat.png" alt="A ship" /> [b](./b.md)'),
  };
  const hooks = { onBrokenMarkdownImages: () => '/x.png', onBrokenMarkdownLinks: () => '/blog' };
  expect(said(checkFiles(files, { ...blog({}), markdown: { hooks } }))).toEqual([
    2,
    '5 error There is no image /boat.png.',
    'The config’s markdown.hooks.onBrokenMarkdownImages decides what becomes of what isn’t there: 1 reference not checked.',
    'The config’s markdown.hooks.onBrokenMarkdownLinks decides what becomes of what isn’t there: 1 reference not checked.',
  ]);
});
