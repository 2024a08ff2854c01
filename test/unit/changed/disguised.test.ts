import {
  cpSync,
  existsSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { uncommitted } from '../../../src/plugin/commands/uncommitted.ts';
import { readHistory } from '../../../src/plugin/docusaurus/eventHistory.ts';
import { disguisedRepository } from '../../../src/plugin/files/git.ts';
import { createWrittenDays } from '../../../src/plugin/followUp/writtenDays.ts';
import { site } from '../../helpers/changedBlog.ts';
import { cloneOf, commit, git, makeRepository, write } from '../../helpers/repository.ts';
import { runCheckHere } from '../../helpers/runCheck.ts';
import { writeFiles } from '../../helpers/site.ts';

test.each([
  ['a whole repository', () => {}],
  ['a HEAD that is a dangling link', withDanglingHead],
  ['objects in another folder', withObjectsElsewhere],
])('git runs no command from settings that a pull request adds: %s', async (_, disguise) => {
  const { clone, mark } = pullRequest(disguise);
  const website = path.join(clone, 'website');
  expect(await runCheckHere(website, '--changed=main')).toMatchObject({
    status: 2,
    stdout: '',
    notes: [
      `${realpathSync(website)} contains HEAD and other files of a git repository, so git would treat it as a separate repository and could run commands from its settings. Delete or rename its HEAD.`,
    ],
  });
  expect(readHistory(website, [path.join(website, 'blog')]).changed.size).toBe(0);
  expect(createWrittenDays(website)(path.join(website, 'no-post.md'))).toBeUndefined();
  expect(uncommitted([path.join(website, 'blog/first.md')])).toEqual([]);
  expect(existsSync(mark)).toBe(false);

  // The attack is real: git itself runs the command there.
  git(website, 'status');
  expect(existsSync(mark)).toBe(true);
});

test('a folder with such names and a .git of its own is compared as always', async () => {
  const repo = makeRepository(site);
  for (const name of ['HEAD', 'objects/x', 'refs/x']) write(repo, name, 'A file of the blog.');
  expect(await runCheckHere(repo, '--changed=main')).toMatchObject({ status: 0 });
});

test.each([
  [['HEAD', 'objects/a', 'refs/a'], true],
  [['HEAD', 'commondir'], true],
  [['HEAD', 'objects/a'], false],
  [['HEAD', 'refs/a'], false],
  [['objects/a', 'refs/a', 'commondir'], false],
  [['HEAD', 'objects/a', 'refs/a', '.git/a'], false],
])('a folder around the site with %j is a repository for git: %j', (names, isRepository) => {
  const dir = writeFiles(
    Object.fromEntries(['blog/a.md', ...names].map((name) => [`around/${name}`, 'Text'])),
  );
  const around = path.join(dir, 'around');
  const expected = isRepository ? around : undefined;
  expect(disguisedRepository(path.join(around, 'blog'))).toBe(expected);
  expect(disguisedRepository(around)).toBe(expected);
});

test('git starts where a link to the site leads, so a repository around that is found', () => {
  const dir = writeFiles({
    '.git/HEAD': 'ref: refs/heads/main',
    'deep/HEAD': 'ref: refs/heads/main',
    'deep/objects/a': '',
    'deep/refs/a': '',
    'deep/website/blog/first.md': 'Text',
  });
  symlinkSync('deep/website', path.join(dir, 'website'));
  const deep = path.join(realpathSync(dir), 'deep');
  expect(disguisedRepository(path.join(dir, 'website'))).toBe(deep);
  expect(disguisedRepository(path.join(dir, 'website/blog'))).toBe(deep);
});

/** A clone of a repository whose site is in a folder, with a branch that makes this folder look like a repository. */
function pullRequest(disguise: (folder: string) => void): { clone: string; mark: string } {
  const mark = path.join(writeFiles({ 'a-folder': '' }), 'mark');
  const files = Object.entries(site).map(([name, text]) => [`website/${name}`, text] as const);
  const repo = makeRepository(Object.fromEntries(files));
  const other = makeRepository({ 'a-file': 'text' });
  for (const name of ['HEAD', 'objects', 'refs'])
    cpSync(path.join(other, '.git', name), path.join(repo, 'website', name), { recursive: true });
  write(repo, 'website/refs/tags/.keep', '');
  write(
    repo,
    'website/config',
    `[core]\n\trepositoryformatversion = 0\n\tbare = false\n\tworktree = .\n\tfsmonitor = "touch ${mark}; false"\n`,
  );
  disguise(path.join(repo, 'website'));
  commit(repo);
  return { clone: cloneOf(repo), mark };
}

function withDanglingHead(folder: string): void {
  rmSync(path.join(folder, 'HEAD'));
  symlinkSync('refs/heads/nowhere', path.join(folder, 'HEAD'));
}

function withObjectsElsewhere(folder: string): void {
  const at = (name: string) => path.join(folder, name);
  renameSync(at('config'), at('config.worktree'));
  for (const name of ['objects', 'refs'])
    cpSync(at(name), at(`blog/store/${name}`), { recursive: true });
  for (const name of ['objects', 'refs']) rmSync(at(name), { recursive: true });
  write(folder, 'commondir', 'blog/store\n');
  const settings = readFileSync(at('config.worktree'), 'utf8');
  write(folder, 'blog/store/config', `${settings}[extensions]\n\tworktreeConfig = true\n`);
}
