import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { changed, post, site } from '../../helpers/changedBlog.ts';
import { drawPicture } from '../../helpers/pictures.ts';
import { git, makeRepository, write } from '../../helpers/repository.ts';

test('an old problem in the last word of a post stays an old one', async () => {
  const repo = makeRepository({
    ...site,
    'blog/last.md': post('![The bar](/img/bar.png)').trimEnd(),
    'blog/more.md': post('![The pier](/img/pier.png)').trimEnd(),
  });
  write(repo, 'blog/first.md', post('Other words', 'grace'));
  expect(await changed(repo)).toEqual([]);
});

test('if git lacks the old text of a post, only that post counts as new', async () => {
  const repo = makeRepository({
    ...site,
    'blog/afterwards.md': post('![The bar](/img/bar.png)'),
    'blog/zebra.md': post('![The pier](/img/pier.png)'),
  });
  // As in a partial clone without a connection.
  const id = git(repo, 'rev-parse', 'main:blog/old.md').trim();
  rmSync(path.join(repo, '.git/objects', id.slice(0, 2), id.slice(2)));
  expect(await changed(repo)).toEqual(['image-missing blog/old.md']);
});

test('an image that git calls unchanged is compared with itself, as with Git LFS', async () => {
  const repo = makeRepository({
    ...site,
    'blog/bar.md': post('![The bar](/img/bar.jpg)'),
    'static/img/bar.jpg': 'a pointer',
  });
  git(repo, 'update-index', '--assume-unchanged', 'static/img/bar.jpg');
  const photo = await drawPicture({ width: 16, height: 16, hasLocation: true });
  writeFileSync(path.join(repo, 'static/img/bar.jpg'), photo);
  expect(await changed(repo)).toEqual([]);
});
