import { lstatSync } from 'node:fs';
import path from 'node:path';
import { isInside } from '../check/site/paths.ts';
import { askGit } from './askGit.ts';
import { UsageError } from './usageError.ts';

/**
 * Refuses to compare a site whose content git can't show: a missing file would count as one that was always
 * missing, so what a change breaks would go unnoticed.
 *
 * @param folders with the site's content, relative to the root
 * @param submodules those that have changed
 * @throws {UsageError} for files that aren't checked out, and for a changed submodule
 */
export function refuseGaps(
  root: string,
  folders: readonly string[],
  submodules: readonly string[],
): void {
  const left = notCheckedOut(root, folders);
  if (left !== undefined)
    throw new UsageError(
      `${left} isn’t checked out, so a change can’t be judged. Run git sparse-checkout disable, or add its folder to the checkout.`,
    );
  const module = submodules.find((name) => folders.some((folder) => isNear(name, folder)));
  if (module !== undefined)
    throw new UsageError(
      `${module} is a submodule with changes, which only its own repository can show. Check the whole site instead, without comparing.`,
    );
}

/** The first file that a sparse checkout leaves out. */
function notCheckedOut(root: string, folders: readonly string[]): string | undefined {
  // Otherwise a folder's name could be a pattern.
  const words = ['--literal-pathspecs', 'ls-files', '-t', '-z', '--', ...folders];
  return askGit(root, words)
    .toString()
    .split('\0')
    .flatMap((line) => (line.startsWith('S ') ? [line.slice(2)] : []))
    .find((file) => !lstatSync(path.join(root, file), { throwIfNoEntry: false }));
}

/** Whether one of the two is in the other. */
function isNear(name: string, folder: string): boolean {
  return folder === '.' || isInside(name, folder) || isInside(folder, name);
}
