import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

/**
 * Runs git in a folder, and returns its output.
 *
 * @param words the arguments
 * @param input for its standard input
 * @throws an error with the code `ENOENT` if git isn't installed, and another if it fails or would take a part of
 * the work tree for a repository
 */
export function runGit(dir: string, words: readonly string[], input?: string): Buffer {
  const disguised = disguisedRepository(dir);
  if (disguised !== undefined) throw new Error(`git would take ${disguised} for a repository.`);
  return execFileSync('git', words, {
    cwd: dir,
    input,
    maxBuffer: 2 ** 30,
    stdio: [input === undefined ? 'ignore' : 'pipe', 'pipe', 'ignore'],
  });
}

/**
 * Returns the folder in which git would find a repository without a `.git`, which a pull request can add: its
 * settings name commands that git runs (gitrepository-layout; `is_git_directory` in git's setup.c). git refuses
 * files called `.git` in commits, and looks for it first, so a folder that has one is safe.
 */
export function disguisedRepository(dir: string): string | undefined {
  for (let folder = dir; ; folder = path.dirname(folder)) {
    if (existsSync(path.join(folder, '.git'))) return undefined;
    if (['HEAD', 'objects', 'refs'].every((name) => existsSync(path.join(folder, name))))
      return folder;
    if (folder === path.dirname(folder)) return undefined;
  }
}
