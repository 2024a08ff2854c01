import { describe, expect, test } from 'vitest';
import { layoutOf } from '../../../src/plugin/new/layout.ts';
import { contentOf, layOut, startPost, wholePost } from '../../helpers/newPost.ts';

const anything = () => true;
const placed = (files: string[], accepts: (file: string) => boolean = anything) =>
  layoutOf(files, accepts).fileOf('tide-conf', '2026-10-03');

describe('a new post goes where most posts are', () => {
  test.each([
    [
      'a folder for each, with its day',
      ['2024-01-02-a/index.md', '2024-02-03-b/index.md'],
      '2026-10-03-tide-conf/index.md',
    ],
    ['files with their day', ['2024-01-02-a.md', '2024-02-03-b.md'], '2026-10-03-tide-conf.md'],
    ['files by subject alone', ['a.md', 'b.md', '2024-02-03-c.md'], 'tide-conf.md'],
    [
      'folders by subject alone',
      ['a/index.md', 'b/index.mdx', 'c/index.mdx'],
      'tide-conf/index.mdx',
    ],
    ['by year', ['2023/a.md', '2024/b.md'], '2026/tide-conf.md'],
    [
      'by year, with the day',
      ['2023/2023-01-02-a/index.md', '2024/2024-03-04-b/index.md'],
      '2026/2026-10-03-tide-conf/index.md',
    ],
    [
      'by year, with the rest of the day',
      ['2023/01-02-a.md', '2024/03-04-b.md'],
      '2026/10-03-tide-conf.md',
    ],
    ['by year and month', ['2023/01/a.md', '2024/03/b.md'], '2026/10/tide-conf.md'],
    [
      'by year, month and day',
      ['2023/01/02/a/index.md', '2024/03/04/b/index.md'],
      '2026/10/03/tide-conf/index.md',
    ],
    [
      'by year and month, with the day',
      ['2023/01/02-a.md', '2024/03/04-b.md'],
      '2026/10/03-tide-conf.md',
    ],
    ['by month', ['2023-01/a.md', '2024-03/b.md'], '2026-10/tide-conf.md'],
    ['in a folder of their own', ['posts/a.md', 'posts/b.md', 'c.md'], 'posts/tide-conf.md'],
  ])('%s', (_, files, expected) => {
    expect(placed(files)).toBe(expected);
  });

  test.each([
    ['there is none', []],
    ['there is one', ['a.md']],
    ['none is like another', ['a.md', '2024-01-02-b.md', '2023/c.md']],
    [
      'the most are in a subject’s folder, but not most of all',
      ['x/a.md', 'x/b.md', 'c.md', '2024/d.md', '2024-01-02-e.md'],
    ],
    ['half of them are in a subject’s folder', ['x/a.md', 'x/b.md', 'c.md', '2024/d.md']],
    ['one is the only post of its folder, and another the blog’s own', ['index.md', 'a/index.md']],
    ['the blog leaves such files out', ['a.md', 'b.md'], (file: string) => file.includes('/')],
  ])('in a folder with its date if %s', (_, files, accepts = anything) => {
    expect(placed(files, accepts)).toBe('2026-10-03-tide-conf/index.md');
  });

  test('and nowhere that the blog excludes', () => {
    expect(placed([], (file) => file.endsWith('.mdx'))).toBe('2026-10-03-tide-conf/index.mdx');
    expect(layoutOf([], () => false).isAccepted).toBe(false);
  });
});

const old = '---\nauthors: [saim]\ntags: [meetup]\n---\n\nText\n';
const flat = { 'blog/old.md': undefined, 'blog/2024/a.md': old, 'blog/2025/b.md': old };

test('a file beside others has its images in a static folder', async () => {
  const dir = layOut(flat);
  const { status, stdout } = await startPost(dir, wholePost);
  expect(status).toBe(0);
  expect(stdout).toContain('✔ blog/2026/devopscon-2026.md\n');
  expect(stdout).toContain('Put images in static/img/devopscon-2026.');
  expect(stdout).toContain('then commit blog/2026/devopscon-2026.md and open a pull request.');
  const files = contentOf(dir);
  expect(Object.keys(files).filter((name) => name.includes('2026'))).toEqual([
    'blog/2026/',
    'blog/2026/devopscon-2026.md',
  ]);
  expect(files['blog/2026/devopscon-2026.md']).toContain('(/img/devopscon-2026/room.jpg)');
});

test('an existing file is not overwritten', async () => {
  const dir = layOut({ ...flat, 'blog/2026/devopscon-2026.md': '---\nslug: other\n---\n\nText\n' });
  const before = contentOf(dir);
  const { status, stderr } = await startPost(dir, wholePost);
  expect([status, stderr]).toEqual([
    2,
    'The slug "devopscon-2026" is taken by the file blog/2026/devopscon-2026.md. Pass another one with --slug.\n',
  ]);
  expect(contentOf(dir)).toEqual(before);
});
