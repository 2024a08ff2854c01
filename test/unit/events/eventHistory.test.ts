import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readHistory } from '../../../src/plugin/docusaurus/eventHistory.ts';
import { writeFiles } from '../../helpers/site.ts';

/** Creates a repository with a site in a subfolder, and functions to change it. */
function repository() {
  const dir = writeFiles({
    'site/blog/ä b.md': 'one',
    'site/blog/still.md': 'one',
    'README.md': '',
  });
  const site = path.join(dir, 'site');
  const git = (day: string, ...words: string[]) => {
    const date = `${day}T10:00:00+05:00`;
    execFileSync(
      'git',
      [
        '-c',
        'user.name=A',
        '-c',
        'user.email=a@example.org',
        '-c',
        'commit.gpgsign=false',
        ...words,
      ],
      {
        cwd: dir,
        stdio: 'ignore',
        env: { ...process.env, GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date },
      },
    );
  };
  const commit = (day: string) => {
    git(day, 'add', '-A');
    git(day, 'commit', '-q', '-m', day);
  };
  const write = (file: string, text: string) => writeFileSync(path.join(site, 'blog', file), text);
  const read = () => {
    const { changed, removed } = readHistory(site, [
      path.join(site, 'blog'),
      path.join(site, 'i18n'),
    ]);
    const day = (time: number | undefined) =>
      time === undefined ? undefined : new Date(time).toISOString();
    return {
      changed: (file: string) => day(changed.get(path.join(site, 'blog', file))),
      removed: (id: string) => day(removed.get(id)),
    };
  };
  git('2026-01-01', 'init', '-q', '-b', 'main');
  commit('2026-01-01');
  return { dir, site, git, commit, write, read };
}

test('a post changes with its last commit, whatever its name; others do not', () => {
  const { commit, write, read } = repository();
  expect(read().changed('ä b.md')).toBe('2026-01-01T05:00:00.000Z');
  write('ä b.md', 'two');
  commit('2026-01-05');
  expect([read().changed('ä b.md'), read().changed('still.md')]).toEqual([
    '2026-01-05T05:00:00.000Z',
    '2026-01-01T05:00:00.000Z',
  ]);
});

test('a revert is a later change, and so is one from a slow clock', () => {
  const { commit, write, read } = repository();
  const times: (string | undefined)[] = [read().changed('ä b.md')];
  for (const [text, day] of [
    ['two', '2026-02-01'],
    ['one', '2026-02-02'],
    ['three', '2026-01-15'],
  ] as const) {
    write('ä b.md', text);
    commit(day);
    times.push(read().changed('ä b.md'));
  }
  expect(times).toEqual([...times].sort());
  expect(new Set(times).size).toBe(4);
});

test('a change on a branch counts from the day of its merge', () => {
  const { git, commit, write, read } = repository();
  git('2026-03-01', 'checkout', '-q', '-b', 'branch');
  write('ä b.md', 'on a branch');
  commit('2026-03-01');
  git('2026-03-02', 'checkout', '-q', 'main');
  write('still.md', 'on main');
  commit('2026-03-02');
  git('2026-03-09', 'merge', '-q', '--no-ff', '-m', 'merge', 'branch');
  expect(read().changed('ä b.md')).toBe('2026-03-09T05:00:00.000Z');
});

test('deleting a post changes its event that day', () => {
  const { site, commit, write, read } = repository();
  write('more.md', '---\nevent:\n  id: days\n  takeaways: [rain]\n---\n');
  commit('2026-04-01');
  expect(read().removed('days')).toBeUndefined();
  rmSync(path.join(site, 'blog/more.md'));
  commit('2026-04-05');
  expect(read().removed('days')).toBe('2026-04-05T05:00:00.000Z');
});

test('without a repository nothing is known, and nothing fails', () => {
  const dir = writeFiles({ 'blog/a.md': '' });
  expect(readHistory(dir, [path.join(dir, 'blog')]).changed.size).toBe(0);
  mkdirSync(path.join(dir, '.git'));
  expect(readHistory(dir, [path.join(dir, 'blog')]).changed.size).toBe(0);
});
