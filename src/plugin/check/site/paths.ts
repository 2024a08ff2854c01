import { realpathSync } from 'node:fs';
import path from 'node:path';

/**
 * The path of a file relative to a folder, with forward slashes on every platform; empty for the
 * folder itself.
 */
export function relativePath(fromDir: string, file: string): string {
  // Most files are below the folder, and path.relative would split both paths into names.
  const isBelow = file.startsWith(fromDir + path.sep) && !file.includes(`${path.sep}.`);
  return forwardSlashes(isBelow ? file.slice(fromDir.length + 1) : path.relative(fromDir, file));
}

/** The path of a file relative to a folder as a post writes it: with a leading `./` or `../`. */
export function dottedPath(fromDir: string, file: string): string {
  const relative = relativePath(fromDir, file);
  return relative.startsWith('.') ? relative : `./${relative}`;
}

/** The path of a file relative to another file, as in a request to the bundler. */
export function pathBetween(fromFile: string, file: string): string {
  return dottedPath(path.dirname(fromFile), file);
}

/** A path of this platform with forward slashes. */
export function forwardSlashes(file: string): string {
  return path.sep === '/' ? file : file.split(path.sep).join('/');
}

/** Whether an absolute path is a folder, or is below it. */
export function isInside(file: string, dir: string): boolean {
  return file === dir || file.startsWith(dir.endsWith(path.sep) ? dir : dir + path.sep);
}

/** Resolves links. A missing path resolves to itself. */
export function realPath(file: string): string {
  try {
    return realpathSync(file);
  } catch {
    return file;
  }
}

/** Whether a name isn't UTF-8: Node shows another one, by which nothing can be opened. */
export function isMisnamed(file: string): boolean {
  return file.includes('\ufffd');
}

/** Leaves out the folders that are inside others by name, while a link leads them elsewhere. */
export function withoutLinksOut(dirs: readonly string[], own: readonly string[]): string[] {
  const realOnes = own.map(realPath);
  return dirs.filter((dir) => {
    const isNamedInside = own.some((one) => isInside(dir, one));
    return !isNamedInside || realOnes.some((one) => isInside(realPath(dir), one));
  });
}

/** Linux opens no longer path, and a lookup takes a step for each name in it. */
export const LONGEST_PATH = 4096;
