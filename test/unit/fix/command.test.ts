import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  lstatSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { blog, post } from '../../helpers/repair.ts';
import { configText, runCheckHere } from '../../helpers/runCheck.ts';
import { writeFiles } from '../../helpers/site.ts';

describe('the command', () => {
  const broken = {
    'docusaurus.config.mjs': configText(),
    ...blog,
    'blog/plain.md': post('authors: Saim'),
    'blog/two turns.md': post('authors: Saim\ntgas: [Meetup, x]', '![The hall](/img/Hall.png)'),
    'blog/crlf.md': post('authors: Saim', 'Text').replace(/\n/g, '\r\n'),
    'blog/mark.md': `\uFEFF${post('authors: Saim')}`,
    'blog/no-end.md': post('authors: Saim', '![The hall](/img/Hall.png)').trimEnd(),
    'blog/会场 "é".md': post('authors: Saim'),
    "blog/it's.md": post('authors: Saim'),
    'blog/fine.md': post('authors: saim'),
  };

  test('writes, lists the changes, reports the rest, and changes nothing the second time', async () => {
    const dir = writeFiles({ ...broken, 'blog/left.md': post('authors: nobody') });
    const before = snapshot(dir);
    const { status, stdout, notes } = await runCheckHere(dir, '--fix');
    expect({ status, notes }).toEqual({ status: 1, notes: ['Applied safe fixes in 7 files.'] });
    expect(stdout).toContain('\n✖ 1 error, ');
    const after = snapshot(dir);
    expect(Object.keys(after)).toEqual(Object.keys(before));
    expect(after['blog/two turns.md']).toBe(
      post('authors: saim\ntags: [meetup, x]', '![The hall](/img/hall.png)'),
    );
    expect(after['blog/left.md']).toBe(before['blog/left.md']);

    const times = mtimes(dir);
    expect(await runCheckHere(dir, '--fix')).toMatchObject({ status: 1, notes: [] });
    expect(mtimes(dir)).toEqual(times);
    expect(snapshot(dir)).toEqual(after);
  });

  test.each([
    ['git apply', ['git', 'apply', '-']],
    ['patch', ['patch', '--batch', '--binary', '-p1']],
  ])(
    '--dry-run writes nothing, and its output has the same effect through %s',
    async (_, words) => {
      const dir = writeFiles(broken);
      const times = mtimes(dir);
      const before = snapshot(dir);
      const { status, stdout, notes } = await runCheckHere(dir, '--fix', '--dry-run');
      expect({ status, notes }).toEqual({ status: 0, notes: [] });
      expect(mtimes(dir)).toEqual(times);
      expect(snapshot(dir)).toEqual(before);

      const [program = '', ...rest] = words;
      execFileSync(program, rest, { cwd: dir, input: stdout, stdio: ['pipe', 'ignore', 'pipe'] });
      const patched = snapshot(dir);
      const other = writeFiles(broken);
      await runCheckHere(other, '--fix');
      expect(patched).toEqual(snapshot(other));
      expect(patched).not.toEqual(before);
    },
  );

  test('--dry-run with --output writes the patch to a file, which is empty with nothing to fix', async () => {
    const dir = writeFiles(broken);
    const output = path.join(dir, 'fixes.patch');
    const run = await runCheckHere(dir, '--fix', '--dry-run', '--output', output);
    expect(run).toEqual({ status: 0, stdout: '', notes: [] });
    expect(readFileSync(output, 'utf8')).toContain('+authors: saim');
    await runCheckHere(dir, '--fix');
    expect(await runCheckHere(dir, '--fix', '--dry-run')).toMatchObject({
      status: 0,
      stdout: '',
      notes: ['No finding has a safe fix, so nothing would change.'],
    });
  });

  test('--dry-run without --fix is an error', async () => {
    const dir = writeFiles(broken);
    expect(await runCheckHere(dir, '--dry-run')).toEqual({
      status: 2,
      stdout: '',
      notes: ['--dry-run needs --fix.'],
    });
  });

  test('a link stays a link, the mode stays the same, and no other file is left', async () => {
    const dir = writeFiles({ ...broken, 'blog/texts/own.md': post('authors: Saim') });
    symlinkSync('texts/own.md', path.join(dir, 'blog/linked.md'));
    chmodSync(path.join(dir, 'blog/plain.md'), 0o666);
    chmodSync(path.join(dir, 'blog/mark.md'), 0o640);
    const names = readdirSync(dir, { recursive: true });
    expect((await runCheckHere(dir, '--fix')).status).toBe(0);
    expect(lstatSync(path.join(dir, 'blog/linked.md')).isSymbolicLink()).toBe(true);
    expect(readlinkSync(path.join(dir, 'blog/linked.md'))).toBe('texts/own.md');
    expect(readFileSync(path.join(dir, 'blog/texts/own.md'), 'utf8')).toBe(post('authors: saim'));
    expect(statSync(path.join(dir, 'blog/plain.md')).mode & 0o777).toBe(0o666);
    expect(statSync(path.join(dir, 'blog/mark.md')).mode & 0o777).toBe(0o640);
    expect(readdirSync(dir, { recursive: true })).toEqual(names);
  });

  test('a link out of the site is not followed', async () => {
    const outside = writeFiles({ 'post.md': post('authors: Saim') });
    const dir = writeFiles(broken);
    symlinkSync(path.join(outside, 'post.md'), path.join(dir, 'blog/outside.md'));
    expect((await runCheckHere(dir, '--fix')).status).toBe(1);
    expect(readFileSync(path.join(outside, 'post.md'), 'utf8')).toBe(post('authors: Saim'));
  });

  test('with --changed, only findings caused by the change are fixed', async () => {
    const dir = writeFiles(broken);
    const git = (...words: string[]) =>
      execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@t', ...words], { cwd: dir });
    git('init', '-q', '-b', 'main');
    git('add', '.');
    git('commit', '-qm', 'All');
    renameSync(path.join(dir, 'blog/plain.md'), path.join(dir, 'blog/renamed.md'));
    const before = snapshot(dir);
    expect(await runCheckHere(dir, '--fix', '--changed=main')).toMatchObject({
      status: 0,
      notes: ['Applied safe fixes in 1 file.'],
    });
    expect(snapshot(dir)).toEqual({ ...before, 'blog/renamed.md': post('authors: saim') });
  });
});

function filesIn(dir: string): string[] {
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.parentPath.includes('.git'))
    .map((entry) => path.relative(dir, path.join(entry.parentPath, entry.name)))
    .sort();
}

function snapshot(dir: string): Record<string, string> {
  return Object.fromEntries(
    filesIn(dir).map((file) => [file, readFileSync(path.join(dir, file), 'utf8')]),
  );
}

function mtimes(dir: string): number[] {
  return filesIn(dir).map((file) => statSync(path.join(dir, file)).mtimeMs);
}
