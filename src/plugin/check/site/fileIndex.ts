import { statSync } from 'node:fs';
import path from 'node:path';
import type { PictureFacts } from '../pictures/facts.ts';
import { isCurrent } from './fileFingerprint.ts';
import { type Entry, type Listing, readListing, sameListing } from './folderListing.ts';
import { isInside, LONGEST_PATH, realPath } from './paths.ts';
import { createPictureFiles } from './pictureFactsCache.ts';
import type { TextContent } from './readText.ts';
import { createTextFiles } from './textFiles.ts';
import { type WalkedFile, type WalkSettings, walkFolder } from './walkFolder.ts';

/**
 * Looks up files by their exact spelling on every platform. It lists folders once and compares
 * names, because a case-insensitive disk finds a file in the wrong case, too. Results are cached
 * until `refresh`.
 *
 * @param roots absolute folders. Nothing outside of them is read: the site, and the blog and static
 *   folders that its config names.
 */
export function createFileIndex(
  roots: readonly string[],
  { texts, pictureOverrides, named = [], isOnce }: FileIndexSettings = {},
): FileIndex {
  const listings = new Map<string, Listing>();
  const found = new Map<string, Found>();
  const contents = createTextFiles(texts, isOnce);
  const pictures = createPictureFiles(pictureOverrides);
  let version = 0;
  const rootSet = new Set(roots);
  const realRoots = roots.map(realPath);

  function list(dir: string): Listing {
    let listing = listings.get(dir);
    if (!listing) {
      listing = readListing(dir, isAllowed);
      listings.set(dir, listing);
    }
    return listing;
  }

  function isAllowed(real: string): boolean {
    return realRoots.some((root) => isInside(real, root));
  }

  function lookUp(file: string): Lookup {
    const known = found.get(file);
    if (known) return known.lookup;
    // Node rejects a NUL in a path, and no file name contains one.
    if (file.includes('\0')) return MISSING;
    const target = path.resolve(file);
    if (target.length > LONGEST_PATH) return isBelowRoots(target) ? MISSING : OUTSIDE;
    return find(target).lookup;
  }

  /** Resolves names one by one from the root. Each folder on the way is resolved once. */
  function find(target: string): Found {
    let known = found.get(target);
    if (!known) {
      known = rootSet.has(target)
        ? { kind: 'folder', at: target, lookup: { kind: 'folder', path: target }, seenIn: '' }
        : findBelow(target);
      found.set(target, known);
    }
    return known;
  }

  function findBelow(target: string): Found {
    if (!isBelowRoots(target)) {
      return named.includes(target) && isFile(target)
        ? { kind: 'file', at: target, lookup: { kind: 'file', path: target }, seenIn: '' }
        : { kind: 'outside', at: '', lookup: OUTSIDE, seenIn: '' };
    }
    const parent = find(path.dirname(target));
    if (parent.kind !== 'folder')
      return parent.kind === 'outside' ? parent : { ...parent, kind: 'missing', lookup: MISSING };
    const seenIn = parent.at;
    const name = path.basename(target);
    const listing = list(seenIn);
    const exact = listing.entries.get(name);
    const entry = exact ?? listing.nearest(name);
    if (!entry) return { kind: 'missing', at: '', lookup: MISSING, seenIn };
    const { kind } = entry;
    const isExact = exact !== undefined && parent.lookup.kind === 'folder';
    const at = isExact ? target : path.join(seenIn, entry.name);
    return { kind, at, lookup: toLookup(kind, at, isExact), seenIn };
  }

  function isBelowRoots(target: string): boolean {
    return roots.some((root) => isInside(target, root));
  }

  function* walk(dir: string, settings: WalkSettings = {}): Generator<WalkedFile> {
    const real = realPath(dir);
    // A folder that doesn't exist has no other path.
    if (real === dir || isAllowed(real)) yield* walkFolder(dir, real, list, settings);
    else yield { path: '', kind: 'outside-folder' };
  }

  function refresh(touched?: ReadonlySet<string>): void {
    contents.refresh(touched);
    pictures.refresh(touched);
    const changed = new Set<string>();
    for (const [dir, listing] of listings) {
      // A new folder may have been listed before files were added to it, and before a watcher saw
      // it.
      if (touched?.has(dir) === false && listing.fingerprint.isSettled) continue;
      if (isCurrent(listing.fingerprint, dir)) continue;
      const fresh = readListing(dir, isAllowed);
      if (!sameListing(fresh, listing)) changed.add(dir);
      if (fresh.fingerprint.text === 'none') listings.delete(dir);
      else listings.set(dir, fresh);
    }
    if (changed.size === 0) return;
    version++;
    for (const [target, { seenIn }] of found) if (changed.has(seenIn)) found.delete(target);
  }

  function seen(): SeenFiles {
    const lookups = [...found.values()].map(({ lookup }) => lookup);
    const targets = lookups.flatMap((lookup) => {
      if (lookup.kind === 'file') return [lookup.path];
      return lookup.kind === 'wrong-case' ? [lookup.actual] : [];
    });
    return {
      files: [...contents.files(), ...targets],
      folders: [...listings.keys()],
      missing: [...found].flatMap(([target, { lookup }]) => (lookup === MISSING ? [target] : [])),
    };
  }

  return {
    lookUp,
    walk,
    read: contents.read,
    picture: pictures.read,
    refresh,
    version: () => version,
    picturesVersion: pictures.version,
    seen,
  };
}

function toLookup(kind: Entry['kind'], at: string, isExact: boolean): Lookup {
  if (kind === 'outside') return OUTSIDE;
  if (isExact) return { kind, path: at };
  return kind === 'file' ? { kind: 'wrong-case', actual: at } : MISSING;
}

const MISSING: Lookup = { kind: 'missing' };
const OUTSIDE: Lookup = { kind: 'outside' };

function isFile(file: string): boolean {
  try {
    return statSync(file).isFile();
  } catch {
    return false;
  }
}

export interface FileIndexSettings {
  /** Contents by absolute path that replace those on disk, for example to try a fix. */
  texts?: ReadonlyMap<string, string> | undefined;
  /** Image files by absolute path, each with the file to read instead. */
  pictureOverrides?: ReadonlyMap<string, string> | undefined;
  /** Absolute paths of files that the config names, which may be elsewhere. */
  named?: readonly string[];
  /** Whether `refresh` is never called. */
  isOnce?: boolean;
}

export interface FileIndex {
  /** The same object as long as the answer stays the same. */
  lookUp(file: string): Lookup;
  /** Every file below a folder. */
  walk(dir: string, settings?: WalkSettings): Iterable<WalkedFile>;
  /** The content of a text file. The same object as long as it doesn't change. */
  read(file: string): TextContent;
  /** The headers of an image. The same object as long as they don't change. */
  picture(file: string): PictureFacts;
  /**
   * Checks everything again that was read, and drops what changed.
   *
   * @param touched files and folders that may have changed. Default: all of them
   */
  refresh(touched?: ReadonlySet<string>): void;
  /** Changes with each refresh that found files created, deleted or renamed. */
  version(): number;
  /** Changes with each refresh that found a changed image. */
  picturesVersion(): number;
  /** Everything that the results so far depend on. */
  seen(): SeenFiles;
}

/** Absolute paths that a check read. If one of them changes, its report may change. */
export interface SeenFiles {
  files: string[];
  /** Folders that were listed. Files created, deleted or renamed in them matter. */
  folders: string[];
  /** Paths that were looked up, and don't exist. */
  missing: string[];
}

export type Lookup =
  | { kind: 'file' | 'folder'; path: string }
  | { kind: 'wrong-case'; actual: string }
  | { kind: 'missing' }
  /** Outside the folders that the check may read, so it isn't known whether it exists. */
  | { kind: 'outside' };

interface Found {
  kind: Entry['kind'] | 'missing';
  /** In its spelling on disk. */
  at: string;
  lookup: Lookup;
  /** The folder whose listing decided. */
  seenIn: string;
}
