import { renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { changed, post, site } from '../../helpers/changedBlog.ts';
import { drawPicture } from '../../helpers/pictures.ts';
import { commit, git, makeRepository, write } from '../../helpers/repository.ts';
import { runCheckHere } from '../../helpers/runCheck.ts';

describe('the report contains', () => {
  test('nothing if nothing changed, despite old problems', async () => {
    const repo = makeRepository(site);
    expect(await changed(repo)).toEqual([]);
    expect((await runCheckHere(repo)).status).toBe(1);
    expect((await runCheckHere(repo, '--changed=main')).status).toBe(0);
  });

  test('everything in a file that the change touches, including old problems', async () => {
    const repo = makeRepository(site);
    write(repo, 'blog/old.md', post('Text\n\n![The hall](/img/long-gone.png)'));
    commit(repo);
    expect(await changed(repo)).toEqual(['image-missing blog/old.md']);
  });

  test('findings in uncommitted and untracked files', async () => {
    const repo = makeRepository(site);
    write(repo, 'blog/new.md', post('![The hall](/img/a.png)'));
    write(repo, 'blog/first.md', post('![The hall](/img/b.png)', 'grace'));
    expect(await changed(repo)).toEqual([
      'image-missing blog/first.md',
      'image-missing blog/new.md',
    ]);
    git(repo, 'add', 'blog/first.md');
    expect(await changed(repo)).toHaveLength(2);
  });

  test('a post elsewhere that shows a deleted image', async () => {
    const repo = makeRepository(site);
    rmSync(path.join(repo, 'static/img/hall.png'));
    expect(await changed(repo)).toEqual(['image-missing blog/other.md']);
    commit(repo);
    expect(await changed(repo)).toEqual(['image-missing blog/other.md']);
  });

  test('a post elsewhere that links to a renamed post', async () => {
    const repo = makeRepository(site);
    renameSync(path.join(repo, 'blog/first.md'), path.join(repo, 'blog/renamed.md'));
    commit(repo);
    expect(await changed(repo)).toEqual(['link-missing blog/other.md']);
  });

  test('the posts of an author whose key was removed', async () => {
    const repo = makeRepository(site);
    write(repo, 'blog/authors.yml', 'saim:\n  name: Saim\n');
    commit(repo);
    expect(await changed(repo)).toEqual(['author-unknown blog/first.md']);
  });

  test('a post elsewhere whose address a new post uses', async () => {
    const repo = makeRepository(site);
    write(repo, 'blog/a.md', '---\nauthors: saim\nslug: other\n---\n\nText\n');
    commit(repo);
    expect(await changed(repo)).toEqual(['slug-duplicate blog/other.md']);
  });

  test('an additional equal problem, because an old one only hides one', async () => {
    const repo = makeRepository({
      ...site,
      'blog/old.md': post('![The hall](/img/gone.png)\n\n<img src="/img/gone.png" />'),
      'static/img/gone.png': 'a picture',
    });
    rmSync(path.join(repo, 'static/img/gone.png'));
    expect(await changed(repo)).toEqual(['image-missing blog/old.md', 'image-missing blog/old.md']);
  });

  test('nothing about changes on main after the branch started', async () => {
    const repo = makeRepository(site);
    git(repo, 'switch', '-q', 'main');
    write(repo, 'blog/old.md', post('Repaired'));
    commit(repo);
    git(repo, 'switch', '-q', 'work');
    write(repo, 'blog/first.md', post('Other words', 'grace'));
    expect(await changed(repo)).toEqual([]);
  });

  test('a post elsewhere whose image now has location data, unless it always had', async () => {
    const photo = await drawPicture({ width: 16, height: 16, format: 'jpeg' });
    const withPlace = await drawPicture({ width: 16, height: 16, hasLocation: true });
    const repo = makeRepository({
      ...site,
      'blog/before.md': post('![The stage](/img/stage.jpg)'),
      'blog/after.md': post('![The bar](/img/bar.jpg)'),
      'static/img/stage.jpg': withPlace,
      'static/img/bar.jpg': photo,
    });
    expect(await changed(repo)).toEqual([]);
    writeFileSync(path.join(repo, 'static/img/bar.jpg'), withPlace);
    expect(await changed(repo)).toEqual(['image-location blog/after.md']);
    commit(repo);
    expect(await changed(repo)).toEqual(['image-location blog/after.md']);
    // Including its findings from before the change.
    writeFileSync(path.join(repo, 'static/img/stage.jpg'), Buffer.concat([withPlace, photo]));
    expect(await changed(repo)).toEqual(['image-location blog/after.md']);
  });

  test('everything if the site is new', async () => {
    const repo = makeRepository({ 'readme.txt': 'Text' });
    for (const [name, text] of Object.entries(site)) write(repo, name, text);
    expect(await changed(repo)).toEqual(['image-missing blog/old.md']);
  });

  test('with a baseline, all new findings and no known ones', async () => {
    const repo = makeRepository(site);
    await runCheckHere(repo, '--write-baseline');
    write(repo, 'blog/old.md', post('![The hall](/img/long-gone.png)\n\n![b](/img/b.png)'));
    expect(await changed(repo)).toEqual(['image-missing blog/old.md']);
  });
});
