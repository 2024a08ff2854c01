import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { changed, post, site } from '../../helpers/changedBlog.ts';
import { drawPicture } from '../../helpers/pictures.ts';
import { cloneOf, git, makeRepository, write } from '../../helpers/repository.ts';

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

test('an image that a change adds location data to is compared with its pointer, with Git LFS', async () => {
  const pointer = 'version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 1234\n';
  const repo = makeRepository({
    ...site,
    'blog/bar.md': post('![The bar](/img/bar.jpg)'),
    'static/img/bar.jpg': pointer,
  });
  write(repo, 'static/img/bar.jpg', pointer.replace('4d7a', '4d7b'));
  git(repo, 'commit', '-q', '-a', '-m', 'A change');
  git(repo, 'update-index', '--assume-unchanged', 'static/img/bar.jpg');
  const photo = await drawPicture({ width: 16, height: 16, hasLocation: true });
  writeFileSync(path.join(repo, 'static/img/bar.jpg'), photo);
  expect(await changed(repo)).toEqual(['image-location blog/bar.md']);
});

describe('rules in .gitattributes that damage an image', () => {
  const picture = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>\n';
  const files = {
    ...site,
    'blog/bar.md': post('![The bar](/img/bar.svg)'),
    'static/img/bar.svg': picture,
    'static/img/pier.svg': picture,
  };
  const rule = (name: string) => `${name} working-tree-encoding=UTF-16LE\n`;
  const level = '--rule=image-unreadable=error';

  test('are reported where the image is shown, although its file hasn’t changed', async () => {
    const repo = makeRepository(files);
    write(repo, 'static/.gitattributes', rule('bar.svg'));
    git(repo, 'add', 'static/.gitattributes');
    git(repo, 'commit', '-q', '-m', 'A change');
    const clone = cloneOf(repo);
    expect(await changed(clone, '--changed=origin/main', level)).toEqual([
      'image-unreadable blog/bar.md',
    ]);
  });

  test('are an old problem if the change doesn’t touch them', async () => {
    const repo = makeRepository(files);
    write(repo, '.gitattributes', rule('bar.svg'));
    git(repo, 'add', '.gitattributes');
    git(repo, 'commit', '-q', '-m', 'A change');
    git(repo, 'branch', '-f', 'main', 'HEAD');
    write(repo, 'more/text.md', 'Text');
    git(repo, 'add', 'more');
    git(repo, 'commit', '-q', '-m', 'A change');
    expect(await changed(cloneOf(repo), '--changed=origin/main', level)).toEqual([]);
  });

  test('are not taken for a problem with Git LFS, whose pointers are no images', async () => {
    const pointer = 'version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 1234\n';
    const repo = makeRepository({
      ...site,
      'blog/bar.md': post('![The bar](/img/bar.jpg)'),
      'static/img/bar.jpg': pointer,
    });
    git(repo, 'update-index', '--assume-unchanged', 'static/img/bar.jpg');
    const photo = await drawPicture({ width: 16, height: 16, hasLocation: true });
    writeFileSync(path.join(repo, 'static/img/bar.jpg'), photo);
    write(repo, '.gitattributes', '*.webp filter=lfs\n');
    git(repo, 'add', '.gitattributes');
    expect(await changed(repo)).toEqual([]);
  });
});
