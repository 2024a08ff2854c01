import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { changed, post, site } from '../../helpers/changedBlog.ts';
import { cloneOf, commit, git, makeRepository, write } from '../../helpers/repository.ts';
import { configText, runCheckHere } from '../../helpers/runCheck.ts';

describe('with a sparse checkout, exit code 2 and one line', () => {
  test.each([
    ['its images', '/static/', 'static/img/hall.png'],
    ['a post', '/blog/first.md', 'blog/first.md'],
  ])('without %s', async (_, pattern, file) => {
    const clone = cloneOf(makeRepository(site));
    git(clone, 'sparse-checkout', 'set', '--no-cone', '/*', `!${pattern}`);
    expect(await runCheckHere(clone, '--changed=origin/main')).toEqual({
      status: 2,
      stdout: '',
      notes: [
        `${file} isn’t checked out, so a change can’t be judged. Run git sparse-checkout disable, or add its folder to the checkout.`,
      ],
    });
  });

  test('but not if all of the site is there, whatever the name of its folder', async () => {
    const below = Object.entries(site).map(([name, text]) => [`:(top)*/${name}`, text]);
    const files = { ...Object.fromEntries(below), 'other/blog/a.md': 'Text' };
    const clone = cloneOf(makeRepository(files));
    git(clone, 'sparse-checkout', 'set', '--no-cone', '/*', '!/other/');
    const dir = path.join(clone, ':(top)*');
    expect(await changed(dir, '--changed=origin/main')).toEqual([]);
    rmSync(path.join(dir, 'static/img/hall.png'));
    expect(await changed(dir, '--changed=origin/main')).toEqual(['image-missing blog/other.md']);
    git(clone, 'sparse-checkout', 'set', '--no-cone', '/*', '!static/');
    expect(await runCheckHere(dir, '--changed=origin/main')).toMatchObject({ status: 2 });
  });

  test('but not for files that are there although git would leave them out', async () => {
    const repo = makeRepository(site);
    git(repo, 'update-index', '--skip-worktree', 'blog/old.md');
    expect(await changed(repo)).toEqual([]);
  });
});

describe('with images in a submodule', () => {
  const refused = {
    status: 2,
    stdout: '',
    notes: [
      'static is a submodule with changes, which only its own repository can show. Check the whole site instead, without comparing.',
    ],
  };

  test('exit code 2 and one line if the change moves it: an image that’s gone would pass', async () => {
    const repo = withSubmodule();
    expect(await changed(repo)).toEqual([]);
    deleteHall(repo);
    expect(await runCheckHere(repo, '--changed=main')).toEqual(refused);
    commit(path.join(repo, 'static'));
    commit(repo);
    expect(await runCheckHere(repo, '--changed=main')).toEqual(refused);
  });

  test('also if the change tells git to look away', async () => {
    const repo = withSubmodule();
    git(repo, 'config', '-f', '.gitmodules', 'submodule.static.ignore', 'all');
    deleteHall(repo);
    commit(path.join(repo, 'static'));
    git(repo, 'add', '--force', 'static', '.gitmodules');
    git(repo, 'commit', '-q', '-m', 'A change');
    expect(await runCheckHere(repo, '--changed=main')).toEqual(refused);
  });

  test.each([
    ['around the folder with images', 'media', ['media/public']],
    ['anywhere in a site that publishes all its files', 'a/b', ['.']],
  ])('exit code 2 and one line for a submodule %s', async (_, name, staticDirectories) => {
    const config = configText({ staticDirectories });
    const repo = makeRepository({ ...site, 'docusaurus.config.mjs': config });
    addSubmodule(repo, name, { 'public/img/hall.png': 'a picture' });
    commit(repo);
    git(repo, 'branch', '-f', 'main', 'HEAD');
    git(path.join(repo, name), 'rm', '-q', 'public/img/hall.png');
    const { status, notes } = await runCheckHere(repo, '--changed=main');
    expect(status).toBe(2);
    expect(notes).toEqual([expect.stringMatching(new RegExp(`^${name} is a submodule`))]);
  });

  test('the rest is compared if it only has new files, or another submodule moves', async () => {
    const repo = withSubmodule('other');
    write(repo, 'static/img/new.png', 'a picture');
    git(path.join(repo, 'other'), 'rm', '-q', 'img/hall.png');
    write(repo, 'blog/first.md', post('![The hall](/img/a.png)', 'grace'));
    expect(await changed(repo)).toEqual(['image-missing blog/first.md']);
  });

  test('a folder that becomes one is compared with its files of before', async () => {
    const repo = makeRepository(site);
    git(repo, 'rm', '-r', '-q', 'static');
    addSubmodule(repo, 'static', { 'img/other.png': 'a picture' });
    commit(repo);
    expect(await changed(repo)).toEqual(['image-missing blog/other.md']);
  });
});

/** A repository whose images are in a submodule, with further ones in these folders. */
function withSubmodule(...others: string[]): string {
  const { 'static/img/hall.png': hall, ...rest } = site;
  const repo = makeRepository(rest);
  for (const name of ['static', ...others]) addSubmodule(repo, name, { 'img/hall.png': hall });
  commit(repo);
  git(repo, 'branch', '-f', 'main', 'HEAD');
  return repo;
}

function addSubmodule(repo: string, name: string, files: Record<string, string>): void {
  const own = makeRepository(files);
  const allowed = ['-c', 'protocol.file.allow=always'];
  git(repo, ...allowed, 'submodule', '--quiet', 'add', '--force', `file://${own}`, name);
}

function deleteHall(repo: string): void {
  rmSync(path.join(repo, 'static/img/hall.png'));
  writeFileSync(path.join(repo, 'static/img/other.png'), 'a picture');
}
