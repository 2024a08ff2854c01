import { existsSync } from 'node:fs';
import path from 'node:path';

/**
 * Where encoded images are kept, and what links answered: where the options say, or beside the bundlers' caches. In a monorepo that is the
 * outermost `node_modules` of the repository, so that its sites share what they both show.
 */
export function cacheDirOf({ dir, images }: CachingSite): string {
  if (images.cacheDir !== undefined) return path.resolve(dir, images.cacheDir);
  return path.join(outermost(dir), 'node_modules/.cache/event-writeups');
}

function outermost(siteDir: string): string {
  let found = siteDir;
  for (let dir = siteDir; ; dir = path.dirname(dir)) {
    if (existsSync(path.join(dir, 'node_modules'))) found = dir;
    if (existsSync(path.join(dir, '.git'))) return found;
    // No repository: nothing says that the folders around it belong to it.
    if (path.dirname(dir) === dir) return siteDir;
  }
}

interface CachingSite {
  /** Absolute. */
  dir: string;
  images: { cacheDir?: string | undefined };
}
