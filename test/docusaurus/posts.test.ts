import path from 'node:path';
import { Globby } from '@docusaurus/utils';
import { describe, expect, test } from 'vitest';
import { readContent } from '../../src/plugin/check/content.ts';
import { siteOf, writeFiles } from '../helpers/site.ts';

const names = [
  'a.md',
  'b.mdx',
  'C.MD',
  'd.markdown',
  'e.txt',
  '_partial.md',
  '_folder/f.md',
  'folder/g.md',
  'folder/_h.md',
  'folder/index.md',
  'folder/deep/er/i.mdx',
  '.hidden.md',
  '.folder/j.md',
  'folder/.k.md',
  '__tests__/n.md',
  'o.test.js',
  'p.test.md',
  'drafts/q.md',
  'drafts/keep/r.md',
  'with space/s t.md',
  '会议/报告.md',
  'brackets[1].md',
  'paren(1).md',
  'brace{1}.md',
  'star*.md',
  'plus+.md',
  '!not.md',
  '2024/01/02/u.md',
];

describe('a blog has the posts that Docusaurus finds', () => {
  test.each<[string, Record<string, string[]>]>([
    ['by default', {}],
    ['only at the top', { include: ['*.md'] }],
    ['only Markdown', { include: ['**/*.md'] }],
    ['all, with nothing left out', { include: ['**/*'], exclude: [] }],
    ['a folder', { include: ['folder/**/*.{md,mdx}'] }],
    ['a folder by its name', { include: ['folder'] }],
    ['one left out among those taken in', { include: ['**/*.md', '!drafts/**'] }],
    ['only what is left out', { include: ['!drafts/**'] }],
    ['taken in again', { include: ['**/*.md', '!drafts/**', 'drafts/keep/**'] }],
    ['left out', { exclude: ['drafts/**', '**/index.md'] }],
    ['left out, one of them not', { exclude: ['drafts/**', '!drafts/keep/**'] }],
    ['hidden ones by name', { include: ['**/.*.md', '.folder/**'], exclude: [] }],
    ['with a dot before', { include: ['./**/*.md'], exclude: ['./drafts/**'] }],
    ['classes of characters', { include: ['[a-c]*.{md,mdx}', '!(e)*.txt'] }],
    ['one character', { include: ['?.md'] }],
    ['in another case', { include: ['**/*.MD'] }],
    ['nothing', { include: [] }],
    ['twice', { include: ['*.md', 'a.md'] }],
    ['with a slash at the end', { include: ['**/*.md'], exclude: ['drafts/'] }],
    ['a folder left out by its name', { include: ['**/*.md'], exclude: ['drafts'] }],
    ['a folder left out anywhere', { include: ['**/*.md'], exclude: ['**/keep'] }],
    ['all that a folder has left out, but not its folders', { exclude: ['folder/*'] }],
  ])('%s', async (_, options) => {
    const dir = writeFiles(Object.fromEntries(names.map((name) => [`blog/${name}`, ''])));
    const site = siteOf(dir, { presets: [['classic', { blog: options }]] });
    const [blog] = site.blogs;
    const [localizedBlog] = readContent(site).localizedBlogs;
    if (!localizedBlog || !blog) throw new Error('There’s no blog.');
    const cwd = path.join(dir, 'blog');
    const theirs = await Globby(blog.include, { cwd, ignore: blog.exclude });
    expect(localizedBlog.posts.map(({ relativePath }) => relativePath).sort()).toEqual(
      theirs.sort(),
    );
  });
});
