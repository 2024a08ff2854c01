import { existsSync } from 'node:fs';
import path from 'node:path';

/**
 * Returns where encoded images and answers from links are kept: in the folder from the options, or
 * beside the bundlers' caches. In a monorepo that's the outermost `node_modules` of the repository,
 * so that its sites share images.
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
    // Not in a repository: then the surrounding folders may belong to something else.
    if (path.dirname(dir) === dir) return siteDir;
  }
}

interface CachingSite {
  /** An absolute path. */
  dir: string;
  images: { cacheDir?: string | undefined };
}
