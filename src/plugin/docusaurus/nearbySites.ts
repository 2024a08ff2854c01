import { readdirSync } from 'node:fs';
import path from 'node:path';

/**
 * Returns a sentence on where the site is, if it isn't in this folder: in one of the folders around it, or in one
 * of the folders inside it. Empty if there's none.
 *
 * @param isSite whether a folder contains a site
 */
export function whereTheSiteIs(dir: string, isSite: (dir: string) => boolean): string {
  const around = foldersAround(dir).find(isSite);
  const found = around === undefined ? foldersIn(dir).filter(isSite).slice(0, 3) : [around];
  const [first, ...others] = found.map((site) => path.relative('', site) || '.');
  if (first === undefined) return '';
  const advice = `run the command there, or add ${first} to it.`;
  return others.length === 0
    ? `The site is in ${first}: ${advice}`
    : `There are sites in ${[first, ...others].join(', ')}. For the first, ${advice}`;
}

/** The nearest first. */
function foldersAround(dir: string): string[] {
  const parent = path.dirname(dir);
  return parent === dir ? [] : [parent, ...foldersAround(parent)];
}

function foldersIn(dir: string): string[] {
  try {
    return readdirSync(dir, { withFileTypes: true })
      .filter((one) => one.isDirectory() && one.name !== 'node_modules')
      .map((one) => path.join(dir, one.name));
  } catch {
    // It's a file, isn't there or can't be read.
    return [];
  }
}
