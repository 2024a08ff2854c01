import { realpathSync } from 'node:fs';
import path from 'node:path';
import { isInside } from '../check/site/paths.ts';
import { writeAtomically } from '../files/writeAtomically.ts';
import { UsageError } from './usageError.ts';

/**
 * Writes a command's output file completely or not at all. It follows no link out of the site,
 * because a pull request may contain one.
 *
 * @param siteDir absolute
 * @throws {UsageError} the old content is then still there
 */
export function writeOutput(file: string, content: string, siteDir: string): void {
  refuseLinkOut(file, siteDir);
  try {
    writeAtomically(path.resolve(file), content);
  } catch (error) {
    throw new UsageError(`${file} can’t be written: ${(error as NodeJS.ErrnoException).code}.`);
  }
}

/** @throws {UsageError} if a link leads a file of the site, or of the current folder, out of it */
export function refuseLinkOut(file: string, siteDir: string): void {
  if ([siteDir, process.cwd()].some((dir) => leadsOut(file, dir)))
    throw new UsageError(linkedOut(file));
}

/** Says why a command left a file alone. */
export function linkedOut(file: string): string {
  return `${file} is behind a symbolic link that leads out of the site.`;
}

/** Whether a link leads an existing or new file of a folder out of that folder. */
export function leadsOut(file: string, dir: string): boolean {
  const target = path.resolve(file);
  return isInside(target, dir) && !isInside(placeOf(target), realpathSync(dir));
}

/** Returns where a file is, or would be created. */
function placeOf(file: string): string {
  try {
    return realpathSync(file);
  } catch {
    const parent = path.dirname(file);
    return parent === file ? file : path.join(placeOf(parent), path.basename(file));
  }
}
