import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Diagnostic } from '../check/diagnostic.ts';
import { UsageError } from './usageError.ts';

/**
 * Keeps what a change is answerable for: every finding in a file that it touches, and every finding elsewhere that
 * was not there before it, as when a picture or post is deleted that others name.
 *
 * @param siteDir absolute
 * @param ref what the change is compared with: a branch, tag or commit; by default the branch that it left
 * @param checkBefore checks the site as it was, which is laid out in the folder that it is given
 * @throws {UsageError} when git does not know the reference, or there is no git
 */
export function onlyChanged(
  diagnostics: readonly Diagnostic[],
  siteDir: string,
  ref: string | undefined,
  checkBefore: (siteDir: string) => readonly Diagnostic[],
): Diagnostic[] {
  const root = git(siteDir, ['rev-parse', '--show-toplevel']).trim();
  const base = mergeBase(root, ref ?? defaultRef(root));
  const prefix = path.relative(realpathSync(root), realpathSync(siteDir)).split(path.sep).join('/');
  const below = (file: string) => (prefix === '' ? file : path.posix.relative(prefix, file));
  const touched = new Set(touchedFiles(root, base).map(below));
  const before = atCommit(root, base, prefix, checkBefore);
  const known = new Map<string, number>();
  for (const diagnostic of before)
    known.set(keyOf(diagnostic), (known.get(keyOf(diagnostic)) ?? 0) + 1);
  return diagnostics.filter((diagnostic) => {
    if (touched.has(diagnostic.file)) return true;
    const left = known.get(keyOf(diagnostic)) ?? 0;
    known.set(keyOf(diagnostic), left - 1);
    return left <= 0;
  });
}

/** Lays the site out as it was: texts with their content, everything else by name, which is all that the check asks of it. */
function atCommit<Result>(
  root: string,
  commit: string,
  prefix: string,
  run: (siteDir: string) => Result,
): Result {
  const dir = realpathSync(mkdtempSync(path.join(os.tmpdir(), 'event-writeups-before-')));
  try {
    const files = git(root, [
      'ls-tree',
      '-r',
      '-z',
      '--full-tree',
      '--format=%(objectmode) %(path)',
      commit,
      ...(prefix ? [`${prefix}/`] : []),
    ])
      .split('\0')
      .filter((line) => line.startsWith('100'))
      .map((line) => line.slice(line.indexOf(' ') + 1));
    const texts = files.filter((file) => /\.(?:mdx?|ya?ml|json)$/i.test(file));
    const contents = readBlobs(root, commit, texts);
    for (const file of files) {
      const target = path.join(dir, file);
      mkdirSync(path.dirname(target), { recursive: true });
      writeFileSync(target, contents.get(file) ?? '');
    }
    return run(path.join(dir, prefix));
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

/** The contents of files at a commit, read in one go (git-cat-file, "batch output"). */
function readBlobs(root: string, commit: string, files: readonly string[]): Map<string, Buffer> {
  const contents = new Map<string, Buffer>();
  if (files.length === 0) return contents;
  const input = files.map((file) => `${commit}:${file}\n`).join('');
  const output = execFileSync('git', ['cat-file', '--batch'], {
    cwd: root,
    input,
    maxBuffer: 2 ** 30,
  });
  let offset = 0;
  for (const file of files) {
    const end = output.indexOf('\n', offset);
    const size = Number(output.subarray(offset, end).toString().split(' ').at(-1));
    // A name that git could not look up answers with one line and no content.
    if (!Number.isInteger(size)) {
      offset = end + 1;
      continue;
    }
    contents.set(file, output.subarray(end + 1, end + 1 + size));
    offset = end + 1 + size + 1;
  }
  return contents;
}

/** Files that differ from the commit, in the work tree too, and those that git does not know yet. */
function touchedFiles(root: string, commit: string): string[] {
  const changed = git(root, ['diff', '--name-only', '--no-renames', '-z', commit]);
  const untracked = git(root, ['ls-files', '--others', '--exclude-standard', '-z']);
  return `${changed}${untracked}`.split('\0').filter(Boolean);
}

function mergeBase(root: string, ref: string): string {
  try {
    return git(root, ['merge-base', ref, 'HEAD']).trim();
  } catch {
    throw new UsageError(
      `git finds no common past of "${ref}" and this branch. In a CI job, fetch the whole history.`,
    );
  }
}

/** The branch that pull requests go to, as far as the clone knows it. */
function defaultRef(root: string): string {
  for (const ref of ['origin/HEAD', 'origin/main', 'origin/master', 'main', 'master']) {
    try {
      git(root, ['rev-parse', '--verify', '--quiet', `${ref}^{commit}`]);
      return ref;
    } catch {
      // Not in this clone.
    }
  }
  throw new UsageError(
    '--changed finds no main branch to compare with: name one, as in --changed origin/main.',
  );
}

function git(dir: string, words: string[]): string {
  try {
    return execFileSync('git', words, {
      cwd: dir,
      encoding: 'utf8',
      maxBuffer: 2 ** 28,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT')
      throw new UsageError('--changed needs git, which is not here.');
    if (words[0] === 'rev-parse' && words[1] === '--show-toplevel') {
      throw new UsageError(`--changed needs a git work tree, which ${dir} is not in.`);
    }
    throw error;
  }
}

function keyOf({ file, rule, message }: Diagnostic): string {
  return [file, rule, message].join('\0');
}
