import { execFileSync } from 'node:child_process';
import { lstatSync, realpathSync } from 'node:fs';
import path from 'node:path';

/**
 * Runs git in a folder, and returns its output. The repository is always the one around the folder, even in a hook:
 * git sets variables there that would make the folder itself the root.
 *
 * @param words the arguments
 * @param input for its standard input
 * @throws an error with the code `ENOENT` if git isn't installed, and another if it fails or would take a part of
 * the work tree for a repository; `reasonOf` says why
 */
export function runGit(dir: string, words: readonly string[], input?: string): Buffer {
  const disguised = disguisedRepository(dir);
  if (disguised !== undefined) throw new Error(`git would take ${disguised} for a repository.`);
  return execFileSync('git', ['-c', 'safe.bareRepository=explicit', ...words], {
    cwd: dir,
    env: environment(),
    input,
    maxBuffer: 2 ** 30,
    stdio: [input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
  });
}

/** Returns why git failed: its own words, on one line, or the code of the error if it couldn't run. */
export function reasonOf(error: unknown): string {
  const { stderr, code, message } = error as ExecError;
  const lines = (stderr ?? '').toString().split('\n').filter(Boolean);
  const line = lines.find((one) => one.startsWith('fatal: ')) ?? lines[0];
  return line?.replace(/^\w+: /, '') ?? code ?? message;
}

/** In English, because its messages are shown in messages of ours. */
function environment(): NodeJS.ProcessEnv {
  const others = Object.entries(process.env).filter(([name]) => !OF_A_REPOSITORY.has(name));
  return { ...Object.fromEntries(others), LC_ALL: 'C' };
}

/** Those of `git rev-parse --local-env-vars` that lead to another repository or to parts of one. */
const OF_A_REPOSITORY = new Set([
  'GIT_DIR',
  'GIT_WORK_TREE',
  'GIT_COMMON_DIR',
  'GIT_INDEX_FILE',
  'GIT_OBJECT_DIRECTORY',
]);

/**
 * Returns the folder in which git would find a repository without a `.git`, which a pull request can add: its
 * settings name commands that git runs (gitrepository-layout; `is_git_directory` in git's setup.c). git refuses
 * files called `.git` in commits, and looks for it first, so a folder that has one is safe. From 2.38, git itself
 * refuses such a folder (`safe.bareRepository`).
 *
 * @param dir an existing folder; git starts where its links lead
 */
export function disguisedRepository(dir: string): string | undefined {
  for (let folder = realpathSync(dir); ; folder = path.dirname(folder)) {
    const has = (name: string) => isThere(path.join(folder, name));
    if (has('.git')) return undefined;
    // With `commondir`, the other two are in the folder that it names.
    if (has('HEAD') && (has('commondir') || (has('objects') && has('refs')))) return folder;
    if (folder === path.dirname(folder)) return undefined;
  }
}

/** Also a symbolic link that leads nowhere: git only reads where a `HEAD` leads. */
function isThere(file: string): boolean {
  return lstatSync(file, { throwIfNoEntry: false }) !== undefined;
}

type ExecError = Error & { stderr?: Buffer; code?: string };
