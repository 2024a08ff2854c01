import { existsSync, mkdirSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { runReview } from '../../../src/plugin/commands/review.ts';
import { readReview } from '../../../src/plugin/review/readReview.ts';
import { writeReview } from '../../../src/plugin/review/writeReview.ts';
import { changed, post, site } from '../../helpers/changedBlog.ts';
import { commit, git, makeRepository, write } from '../../helpers/repository.ts';
import { writeFiles } from '../../helpers/site.ts';

/** Names that are parts of a diff, a command or an escape code. */
const NAMES = [
  'a\n+++ b',
  'b\r\n@@ -1,9 +1,9 @@',
  'c\u001b[2J\u001b[1;1H',
  'd"; touch $HOME/x; "',
  '`id`',
  ':(top)x',
  ':!e',
  '--output=f',
  '+++ ',
  'g => h',
  '{i => j}',
  'two  spaces',
  'no-break\u00a0space',
];

test('a change to posts with hostile names is described, and can be commented on', async () => {
  const named = NAMES.map((name) => `blog/${name}.md`);
  const repo = makeRepository(site);
  for (const name of named) write(repo, name, post('![The hall](/img/none.png)'));
  mkdirSync(path.join(repo, 'blog/+++ '), { recursive: true });
  write(repo, 'blog/+++ /dev/null/index.md', post('![The hall](/img/none.png)'));
  commit(repo);
  expect((await changed(repo)).sort()).toEqual(
    [...named, 'blog/+++ /dev/null/index.md'].map((name) => `image-missing ${name}`).sort(),
  );
  const review = await reviewOf(repo);
  expect(review.here.errors).toBe(NAMES.length + 1);
  const text = writeReview(review, {
    repositoryUrl: 'https://github.com/a/b',
    commit: 'c'.repeat(40),
    run: undefined,
  });
  expect(text).not.toMatch(/(?!\n)\p{Cc}/u);
  // No name begins a line.
  expect(text).not.toMatch(/^(?:\+\+\+|@@)/m);
});

test('a post that moves out of the repository or into it is only read inside', async () => {
  const outside = writeFiles({ 'secret.md': post('SECRET ![The hall](/img/secret.png)') });
  const repo = makeRepository(site, (dir) => {
    symlinkSync(path.join(outside, 'secret.md'), path.join(dir, 'blog/before.md'));
    symlinkSync('/', path.join(dir, 'blog/root'));
  });
  renameSync(path.join(repo, 'blog/first.md'), path.join(repo, 'blog/second.md'));
  symlinkSync(path.join(outside, 'secret.md'), path.join(repo, 'blog/after.md'));
  symlinkSync(outside, path.join(repo, 'blog/folder'));
  commit(repo);
  expect(await changed(repo)).toEqual(['link-missing blog/other.md']);
  const review = await reviewOf(repo);
  expect(JSON.stringify(review)).not.toMatch(/SECRET|secret\.png/);
  expect(review.posts.map(({ file }) => file)).toEqual([
    'blog/after.md',
    'blog/folder',
    'blog/second.md',
  ]);
});

test('a folder that becomes a link, or a link that becomes a folder, is no way out', async () => {
  const outside = writeFiles({ 'hall.png': '' });
  const repo = makeRepository(site, (dir) => {
    symlinkSync(outside, path.join(dir, 'static/more'));
  });
  rmSync(path.join(repo, 'static/more'));
  write(repo, 'static/more/hall.png', 'a picture');
  rmSync(path.join(repo, 'static/img'), { recursive: true });
  symlinkSync(outside, path.join(repo, 'static/img'));
  commit(repo);
  // Both images are outside the repository now.
  expect(await changed(repo)).toEqual(['image-missing blog/old.md', 'image-missing blog/other.md']);
  expect(existsSync(path.join(outside, 'hall.png'))).toBe(true);
});

test('a thousand changed files and a change of megabytes are one change', async () => {
  const many = Array.from({ length: 1000 }, (_, index) => [
    `static/files/${index}.txt`,
    `${index}`,
  ]);
  const repo = makeRepository({ ...site, ...Object.fromEntries(many) });
  rmSync(path.join(repo, 'static/files'), { recursive: true });
  write(repo, 'static/data.json', `[${'0,'.repeat(1_000_000)}0]`);
  write(repo, 'blog/new.md', post('![The hall](/img/none.png)'));
  commit(repo);
  expect(await changed(repo)).toEqual(['image-missing blog/new.md']);
});

test('attributes and a module of the change run nothing', async () => {
  const repo = makeRepository(site);
  write(repo, '.gitattributes', '* diff=own filter=own textconv=own merge=own\n');
  write(repo, '.gitmodules', '[submodule "x"]\n\tpath = blog/x\n\turl = ext::sh -c touch% ran\n');
  git(repo, 'add', '--all');
  const head = git(repo, 'rev-parse', 'HEAD').trim();
  git(repo, 'update-index', '--add', '--cacheinfo', `160000,${head},blog/x`);
  git(repo, 'commit', '-q', '-m', 'A module');
  expect(await changed(repo)).toEqual([]);
  expect(existsSync(path.join(repo, 'ran'))).toBe(false);
});

/** Describes a change, and reads the description as the job that comments does. */
async function reviewOf(dir: string) {
  let text = '';
  const write = (part: string) => {
    text += part;
  };
  const words = [dir, '--base', 'main', '--format', 'json'];
  await runReview(words, { write, note: write, color: false, environment: {} });
  return readReview(text);
}
