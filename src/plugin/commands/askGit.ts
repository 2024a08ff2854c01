import { reasonOf, runGit } from '../files/git.ts';
import { UsageError } from './usageError.ts';

/**
 * Asks git about a repository.
 *
 * @param dir in the repository
 * @param input for its standard input
 * @throws {UsageError} if git doesn't answer, with the reason on one line
 */
export function askGit(dir: string, words: readonly string[], input?: string): Buffer {
  try {
    return runGit(dir, words, input);
  } catch (error) {
    throw new UsageError(whyNot(error, dir));
  }
}

function whyNot(error: unknown, dir: string): string {
  if ((error as NodeJS.ErrnoException).code === 'ENOENT')
    return 'Looking at a change needs git, which isn’t installed.';
  const reason = reasonOf(error);
  if (reason.startsWith('not a git repository'))
    return `Looking at a change needs a git repository, and ${dir} isn’t in one.`;
  const [, foreign] = FOREIGN.exec(reason) ?? [];
  if (foreign !== undefined)
    return `git doesn’t read the repository ${foreign}, because another user owns it. If you trust it, run: git config --global --add safe.directory "${foreign}"`;
  return `Looking at a change needs git, which fails: ${reason}.`;
}

/** From git 2.36, and before. */
const FOREIGN = /^(?:detected dubious ownership in|unsafe) repository (?:at |\()'(.*)'/;
