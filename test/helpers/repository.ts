import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { writeFiles } from './site.ts';

/** Creates a repository with one commit on main, and a branch "work" on top of it. */
export function makeRepository(
  files: Record<string, string | Buffer>,
  more: (dir: string) => void = () => {},
): string {
  const dir = writeFiles(files);
  more(dir);
  git(dir, 'init', '-q', '-b', 'main');
  commit(dir);
  git(dir, 'switch', '-q', '-c', 'work');
  return dir;
}

/**
 * Clones a repository into a new folder, which is removed with the test. Returns its absolute path.
 */
export function cloneOf(repo: string, ...words: string[]): string {
  const dir = writeFiles({});
  git(dir, 'clone', '-q', ...words, `file://${repo}`, 'clone');
  return path.join(dir, 'clone');
}

/** Commits everything, including untracked files. */
export function commit(dir: string): void {
  git(dir, 'add', '--all');
  git(dir, 'commit', '-q', '-m', 'A change');
}

/** Writes a file of a repository, and creates its folders. */
export function write(dir: string, name: string, text: string): void {
  mkdirSync(path.dirname(path.join(dir, name)), { recursive: true });
  writeFileSync(path.join(dir, name), text);
}

/** Runs git with an identity, so that it can commit on any machine; returns its output. */
export function git(dir: string, ...words: string[]): string {
  const own = ['-c', 'user.name=Saim', '-c', 'user.email=saim@example.com'];
  return execFileSync('git', [...own, ...words], { cwd: dir, encoding: 'utf8' });
}
