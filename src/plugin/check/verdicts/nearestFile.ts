import path from 'node:path';
import distance from 'damerau-levenshtein';
import type { FileIndex } from '../site/fileIndex.ts';
import { dottedPath } from '../site/paths.ts';
import type { Site } from '../site/site.ts';

/**
 * Finds the existing picture that a missing path most likely means: the same file name elsewhere, or nearly
 * the same name. Folders are read when the first picture is missing, not before.
 */
export function createNearestFile(site: Site, files: FileIndex): NearestFile {
  let known: KnownFile[] | undefined;

  return (written, fromFile) => {
    known ??= listPictures(site, files);
    const wanted = baseName(written);
    if (wanted === '') return undefined;
    const limit = Math.max(1, Math.floor(wanted.length / 4));
    let best: KnownFile | undefined;
    let bestScore = Number.POSITIVE_INFINITY;
    for (const file of known) {
      if (Math.abs(file.name.length - wanted.length) > limit) continue;
      const difference = file.name === wanted ? 0 : distance(file.name, wanted).steps;
      if (difference > limit) continue;
      // Between equal names, the folder that is more alike.
      const score = difference + distance(folderOf(file.address), folderOf(written)).steps / 1000;
      if (score < bestScore) {
        best = file;
        bestScore = score;
      }
    }
    return best && addressFrom(best, fromFile);
  };
}

function listPictures(site: Site, files: FileIndex): KnownFile[] {
  const enter = (name: string) => name !== 'node_modules' && !name.startsWith('.');
  const statics = site.staticDirs.flatMap((dir) =>
    [...files.walk(dir, enter)].map((file) => known(path.join(dir, file.path), `/${file.path}`)),
  );
  const beside = site.blogs.flatMap((blog) =>
    [...files.walk(blog.dir, enter)].map((file) =>
      known(path.join(blog.dir, file.path), undefined),
    ),
  );
  return [...statics, ...beside].filter((file) =>
    /\.(?:png|jpe?g|gif|webp|avif|svg|bmp|ico|mp4|webm|pdf)$/.test(file.name),
  );
}

function known(file: string, staticAddress: string | undefined): KnownFile {
  return {
    file,
    name: path.basename(file).toLowerCase(),
    staticAddress,
    address: staticAddress ?? file,
  };
}

function addressFrom(file: KnownFile, fromFile: string): string {
  if (file.staticAddress) return file.staticAddress;
  return dottedPath(path.dirname(fromFile), file.file);
}

function baseName(address: string): string {
  return address.slice(address.lastIndexOf('/') + 1).toLowerCase();
}

function folderOf(address: string): string {
  return address.slice(0, address.lastIndexOf('/') + 1);
}

/** The address of the nearest picture, as a post could write it; `undefined` when none is near. */
export type NearestFile = (written: string, fromFile: string) => string | undefined;

interface KnownFile {
  file: string;
  name: string;
  staticAddress: string | undefined;
  address: string;
}
