import path from 'node:path';
import distance from 'damerau-levenshtein';
import { isPicture } from '../references/addressAttributes.ts';
import type { FileIndex } from '../site/fileIndex.ts';
import type { Site } from '../site/site.ts';
import { digits } from '../text/closestMatch.ts';

/**
 * Finds the existing file that a missing path most likely means: the same file name elsewhere, or nearly
 * the same name. Folders are read when the first file is missing, not before.
 */
export function createNearestFile(site: Site, files: FileIndex): NearestFile {
  let known: KnownFile[] | undefined;

  return (written) => {
    known ??= listFiles(site, files);
    const wanted = baseName(written);
    if (wanted === '') return undefined;
    const isWanted = isPicture(wanted) ? isPicture : hasEnding(path.extname(wanted));
    const limit = Math.max(1, Math.floor(wanted.length / 4));
    let best: KnownFile | undefined;
    let bestScore = Number.POSITIVE_INFINITY;
    for (const file of known) {
      if (Math.abs(file.name.length - wanted.length) > limit || !isWanted(file.name)) continue;
      // Another number is another thing: `slide-2.png` is no slip for `slide-3.png`.
      if (file.name !== wanted && digits(file.name) !== digits(wanted)) continue;
      const difference = file.name === wanted ? 0 : distance(file.name, wanted).steps;
      if (difference > limit) continue;
      // Between equal names, the folder that is more alike.
      const score = difference + distance(folderOf(file.address), folderOf(written)).steps / 1000;
      if (score < bestScore) {
        best = file;
        bestScore = score;
      }
    }
    return best;
  };
}

function listFiles(site: Site, files: FileIndex): KnownFile[] {
  const enter = (name: string) => name !== 'node_modules' && !name.startsWith('.');
  const statics = site.staticDirs.flatMap((dir) =>
    [...files.walk(dir, enter)].map((file) => known(path.join(dir, file.path), `/${file.path}`)),
  );
  const beside = site.blogs.flatMap((blog) =>
    [...files.walk(blog.dir, enter)].map((file) =>
      known(path.join(blog.dir, file.path), undefined),
    ),
  );
  return [...statics, ...beside].filter((file) => !/\.mdx?$|^\./.test(file.name));
}

function known(file: string, staticAddress: string | undefined): KnownFile {
  return {
    file,
    name: path.basename(file).toLowerCase(),
    staticAddress,
    address: staticAddress ?? file,
  };
}

function baseName(address: string): string {
  return address.slice(address.lastIndexOf('/') + 1).toLowerCase();
}

function folderOf(address: string): string {
  return address.slice(0, address.lastIndexOf('/') + 1);
}

function hasEnding(ending: string): (name: string) => boolean {
  return (name) => name.endsWith(ending);
}

/** The nearest file to a path that was written; `undefined` when none is near. */
export type NearestFile = (written: string) => KnownFile | undefined;

export interface KnownFile {
  /** Absolute. */
  file: string;
  name: string;
  staticAddress: string | undefined;
  address: string;
}
