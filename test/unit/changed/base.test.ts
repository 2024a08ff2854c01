import { chmodSync, rmSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { changed, post, site } from '../../helpers/changedBlog.ts';
import { cloneOf, commit, git, makeRepository, write } from '../../helpers/repository.ts';
import { runCheckHere } from '../../helpers/runCheck.ts';
import { writeFiles } from '../../helpers/site.ts';

describe('the commit to compare with', () => {
  const withFault = () => {
    const repo = makeRepository(site);
    write(repo, 'blog/first.md', post('![The hall](/img/b.png)', 'grace'));
    commit(repo);
    return repo;
  };

  test('is main without a reference', async () => {
    expect(await changed(withFault(), '--changed')).toEqual(['image-missing blog/first.md']);
  });

  test('is master if that is the branch', async () => {
    const repo = withFault();
    git(repo, 'branch', '-m', 'main', 'master');
    expect(await changed(repo, '--changed')).toEqual(['image-missing blog/first.md']);
  });

  test('is the branch on origin rather than a local one', async () => {
    const repo = withFault();
    const clone = cloneOf(repo);
    git(clone, 'branch', 'main', 'HEAD');
    git(clone, 'remote', 'set-head', 'origin', 'main');
    expect(await changed(clone, '--changed')).toEqual(['image-missing blog/first.md']);
  });

  test('is the branch on origin, whatever else has its name', async () => {
    const clone = cloneOf(withFault());
    git(clone, 'remote', 'set-head', 'origin', 'main');
    for (const name of ['origin/HEAD', 'origin/main']) git(clone, 'branch', name, 'HEAD');
    git(clone, 'tag', 'origin/main');
    expect(await changed(clone, '--changed')).toEqual(['image-missing blog/first.md']);
    expect(await changed(clone, '--changed=refs/remotes/origin/main')).toEqual([
      'image-missing blog/first.md',
    ]);
  });

  test('can be a branch, a tag or a commit', async () => {
    const repo = withFault();
    git(repo, 'tag', 'v1', 'main');
    const id = git(repo, 'rev-parse', 'main').trim();
    for (const words of [
      ['--changed', 'main'],
      ['--changed=v1'],
      ['--changed', id],
      ['--changed', 'HEAD~1'],
    ])
      expect(await changed(repo, ...words), words.join(' ')).toEqual([
        'image-missing blog/first.md',
      ]);
    expect(await changed(repo, '--changed=HEAD')).toEqual([]);
  });

  const refusals: [title: string, make: () => string, words: string[], line: RegExp][] = [
    [
      'no such reference',
      () => makeRepository(site),
      ['--changed=nowhere'],
      /^git has no "nowhere" to compare with\. In a CI job, fetch the whole history\.$/,
    ],
    [
      'an option in place of a reference',
      () => makeRepository(site),
      ['--changed=--all'],
      /^"--all" isn’t a branch to compare with\.$/,
    ],
    [
      'no work tree',
      () => writeFiles(site),
      ['--changed=main'],
      /^Looking at a change needs a git repository, and .* isn’t in one\.$/,
    ],
    [
      'no commit',
      () => {
        const dir = writeFiles(site);
        git(dir, 'init', '-q', '-b', 'main');
        return dir;
      },
      ['--changed'],
      /^There’s no main branch to compare with/,
    ],
    [
      'a pull request’s branch with the name of a remote one',
      () => {
        const clone = cloneOf(withFault());
        git(clone, 'switch', '-q', '-c', 'origin/main');
        return clone;
      },
      ['--changed=origin/main'],
      /^"origin\/main" is the name of both refs\/heads\/origin\/main and refs\/remotes\/origin\/main\. Write the one that you mean in full, or delete the other\.$/,
    ],
    [
      'a branch with the name of a remote',
      () => {
        const clone = cloneOf(withFault());
        git(clone, 'remote', 'set-head', 'origin', 'main');
        git(clone, 'branch', 'origin', 'HEAD');
        return clone;
      },
      ['--changed=origin'],
      /^"origin" is the name of both refs\/heads\/origin and refs\/remotes\/origin\/HEAD\./,
    ],
    [
      'a tag with the name of a branch',
      () => {
        const repo = withFault();
        git(repo, 'tag', 'main', 'work');
        return repo;
      },
      ['--changed=main'],
      /^"main" is the name of both refs\/tags\/main and refs\/heads\/main\./,
    ],
    [
      'a shallow clone',
      () => {
        const repo = withFault();
        git(repo, 'switch', '-q', 'main');
        write(repo, 'x', 'x');
        commit(repo);
        git(repo, 'switch', '-q', 'work');
        return cloneOf(repo, '--depth=1', '--no-single-branch');
      },
      ['--changed=origin/main'],
      /^git finds no common ancestor of "origin\/main" and this branch\. In a CI job, fetch the whole history\.$/,
    ],
    [
      'a shallow clone of one branch',
      () => cloneOf(withFault(), '--depth=1'),
      ['--changed=origin/main'],
      /^git has no "origin\/main"/,
    ],
    [
      'an index that git can’t read',
      () => {
        const repo = withFault();
        write(repo, '.git/index', 'damaged');
        return repo;
      },
      ['--changed=main'],
      /^Looking at a change needs git, which fails: .*index file.*[^.]\.$/,
    ],
    [
      'a folder that git lacks',
      () => {
        const repo = withFault();
        const id = git(repo, 'rev-parse', 'main:blog').trim();
        rmSync(path.join(repo, '.git/objects', id.slice(0, 2), id.slice(2)));
        return repo;
      },
      ['--changed=main'],
      /^Looking at a change needs git, which fails: \S.*[^.]\.$/,
    ],
    [
      'a file .git that leads nowhere',
      () => {
        const dir = writeFiles(site);
        write(dir, '.git', 'gitdir: /nowhere');
        return dir;
      },
      ['--changed=main'],
      /^Looking at a change needs a git repository, and .* isn’t in one\.$/,
    ],
    [
      'a file .git with another text',
      () => {
        const dir = writeFiles(site);
        write(dir, '.git', 'nowhere');
        return dir;
      },
      ['--changed=main'],
      /^Looking at a change needs git, which fails: invalid gitfile format: .*\/\.git\.$/,
    ],
  ];
  test.each(refusals)('exit code 2 and one line: %s', async (_, make, words, line) => {
    const { status, stdout, notes } = await runCheckHere(make(), ...words);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(notes).toEqual([expect.stringMatching(line)]);
  });

  test.each([
    ['no git', 'PATH', '/nowhere', 'Looking at a change needs git, which isn’t installed.'],
    [
      'a repository of another user, as in a container',
      'GIT_TEST_ASSUME_DIFFERENT_OWNER',
      '1',
      /^git doesn’t read the repository (\/\S+), because another user owns it\. If you trust it, run: git config --global --add safe\.directory "\1"$/,
    ],
    [
      'no folder for temporary files',
      'TMPDIR',
      '/nowhere',
      'The state before the change can’t be written to /nowhere: ENOENT.',
    ],
  ])('exit code 2 and one line: %s', async (_, name, value, line) => {
    const repo = makeRepository(site);
    vi.stubEnv(name, value);
    onTestFinished(() => {
      vi.unstubAllEnvs();
    });
    const { status, stdout, notes } = await runCheckHere(repo, '--changed=main');
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(notes).toEqual([typeof line === 'string' ? line : expect.stringMatching(line)]);
  });

  test.each([
    ['no program', 0o644, 'EACCES'],
    [
      '#!/bin/sh\necho "hint: a, fatal: b" >&2\necho "fatal: in $LC_ALL" >&2\nexit 1\n',
      0o755,
      'in C',
    ],
    ['#!/bin/sh\necho "error: first" >&2\necho "second" >&2\nexit 1\n', 0o755, 'first'],
  ])('exit code 2 and what git says: %j', async (program, mode, reason) => {
    const repo = makeRepository(site);
    const folder = writeFiles({ git: program });
    chmodSync(path.join(folder, 'git'), mode);
    vi.stubEnv('PATH', folder);
    onTestFinished(() => {
      vi.unstubAllEnvs();
    });
    expect(await runCheckHere(repo, '--changed=main')).toEqual({
      status: 2,
      stdout: '',
      notes: [`Looking at a change needs git, which fails: ${reason}.`],
    });
  });
});
