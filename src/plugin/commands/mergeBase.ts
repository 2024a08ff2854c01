import { runGit } from '../files/git.ts';
import { UsageError } from './usageError.ts';

/**
 * Returns the commit that a reference and the checked-out branch have in common.
 *
 * @param root of the repository
 * @param ref a branch, tag or commit; by default, the branch that pull requests target
 * @throws {UsageError} if git doesn't know the reference, knows several of that name, or there's no such commit
 */
export function mergeBase(root: string, ref: string | undefined): string {
  const base = ref === undefined ? defaultRef(root) : checked(root, ref);
  try {
    return git(root, ['merge-base', base, 'HEAD']).trim();
  } catch {
    throw new UsageError(
      `git finds no common ancestor of "${ref ?? base}" and this branch. In a CI job, fetch the whole history.`,
    );
  }
}

/**
 * A local branch may have the name of a remote one, such as `origin/main`, and git would prefer it without a word
 * (gitrevisions, "<refname>"): compared with itself, a pull request changes nothing.
 */
function checked(root: string, ref: string): string {
  // git would read it as an option.
  if (ref.startsWith('-')) throw new UsageError(`"${ref}" isn’t a branch to compare with.`);
  if (!isCommit(root, ref))
    throw new UsageError(
      `git has no "${ref}" to compare with. In a CI job, fetch the whole history.`,
    );
  const named = [
    ...NAMESPACES.map((namespace) => `${namespace}/${ref}`),
    // A remote's name stands for the branch that its HEAD names.
    `refs/remotes/${ref}/HEAD`,
  ];
  const [first, second] = named.filter((name) => isCommit(root, name));
  if (first !== undefined && second !== undefined)
    throw new UsageError(
      `"${ref}" is the name of both ${first} and ${second}. Write the one that you mean in full, or delete the other.`,
    );
  return ref;
}

/** Returns the branch that pull requests target, if the clone knows it. */
function defaultRef(root: string): string {
  const found = TARGETS.find((ref) => isCommit(root, ref));
  if (found === undefined)
    throw new UsageError(
      'There’s no main branch to compare with. Name another branch, tag or commit.',
    );
  return found;
}

function isCommit(root: string, ref: string): boolean {
  try {
    git(root, ['rev-parse', '--verify', '--quiet', `${ref}^{commit}`]);
    return true;
  } catch {
    return false;
  }
}

function git(root: string, words: readonly string[]): string {
  return runGit(root, words).toString();
}

const NAMESPACES = ['refs/tags', 'refs/heads', 'refs/remotes'];

/** In full, so that no other reference can take the place of one of them. */
const TARGETS = [
  'refs/remotes/origin/HEAD',
  'refs/remotes/origin/main',
  'refs/remotes/origin/master',
  'refs/heads/main',
  'refs/heads/master',
];
