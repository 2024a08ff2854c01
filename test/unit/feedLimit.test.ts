import { expect, test } from 'vitest';
import { foundIn } from '../helpers/hostile.ts';
import { checkFiles } from '../helpers/site.ts';

const bad = (date: string) =>
  `---\ndate: ${date}\nauthors: saim\ntags: [Q&A]\n---\n\nText\n\n<!-- truncate -->\n\n## What ]]> does\n`;
const plain = (date: string) =>
  `---\ndate: ${date}\nauthors: saim\n---\n\nText\n\n<!-- truncate -->\n\nMore\n`;

/** An old post, a new one, and some between them. */
const files = {
  'blog/authors.yml': 'saim:\n  name: Saim Safdar\n',
  'blog/old.md': bad('2019-01-01'),
  'blog/2026-03-01-new.md': bad('2026-03-01'),
  ...Object.fromEntries(
    Array.from({ length: 18 }, (_, day) => [`blog/${day}.md`, plain(`2025-01-${day + 10}`)]),
  ),
};

function faultsWith(blog: object, more: Record<string, string> = {}): string[] {
  const report = checkFiles({ ...files, ...more }, { presets: [['classic', { blog }]] });
  return foundIn(report)
    .filter((one) => /^(?:tag-unescaped|control-character) /.test(one))
    .map((one) => one.replace(/:\d+$/, ''))
    .sort();
}

const NEW = ['control-character blog/2026-03-01-new.md', 'tag-unescaped blog/2026-03-01-new.md'];
const OLD = ['control-character blog/old.md', 'tag-unescaped blog/old.md'];

test('only the posts that are in feeds can break them: the newest twenty', () => {
  expect(faultsWith({})).toEqual([...NEW, ...OLD].sort());
  expect(faultsWith({}, { 'blog/one-more.md': plain('2025-05-05') })).toEqual(NEW);
  // Its day is only known to git.
  const undated = { 'blog/one-more.md': plain('2025-05-05').replace(/date: .*\n/, '') };
  expect(faultsWith({}, undated)).toEqual(NEW);
});

test('the limit is that of the blog’s options', () => {
  expect(faultsWith({ feedOptions: { limit: 1 } })).toEqual(NEW);
  for (const blog of [{ feedOptions: { limit: false } }, { sortPosts: 'ascending' }])
    expect(faultsWith(blog, { 'blog/one-more.md': plain('2025-05-05') })).toEqual(
      [...NEW, ...OLD].sort(),
    );
});

test('an unlisted post is in no feed', () => {
  const unlisted = bad('2026-05-05').replace('authors:', 'unlisted: true\nauthors:');
  expect(faultsWith({}, { 'blog/one-more.md': unlisted })).toEqual([...NEW, ...OLD].sort());
});
