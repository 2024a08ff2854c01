import { type Dirent, readdirSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import type { PostContent } from './post.ts';
import { readText } from './read.ts';

/**
 * Answers what lies where by its exact spelling, on every platform alike: folders are listed once and
 * compared by name, because asking a case-insensitive disk "is it there?" says yes to the wrong case.
 *
 * @param roots absolute folders outside of which nothing is looked at: the site, and the blog and
 *   static folders that its config names.
 * @param texts contents by absolute path, in place of those on disk, as where a fix is tried
 */
export function createFileIndex(
  roots: readonly string[],
  texts: ReadonlyMap<string, string> = new Map(),
): FileIndex {
  const listings = new Map<string, Listing>();
  const found = new Map<string, Found>();
  const realRoots = roots.map(realPath);

  function list(dir: string): Listing {
    let listing = listings.get(dir);
    if (!listing) {
      listing = readListing(dir, (real) => realRoots.some((root) => isInside(real, root)));
      listings.set(dir, listing);
    }
    return listing;
  }

  function lookUp(file: string): Lookup {
    // Node refuses a NUL in any path; no file has one.
    if (file.includes('\0')) return { kind: 'missing' };
    const target = path.resolve(file);
    const { kind, at, sameSpelling } =
      target.length > LONGEST_PATH ? findTooLong(target) : find(target);
    if (kind === 'missing' || kind === 'outside') return { kind };
    if (sameSpelling) return { kind, path: at };
    return kind === 'file' ? { kind: 'wrong-case', actual: at } : { kind: 'missing' };
  }

  /** Name by name from the root down; each folder on the way is found once. */
  function find(target: string): Found {
    let known = found.get(target);
    if (!known) {
      known = roots.includes(target)
        ? { kind: 'folder', at: target, sameSpelling: true }
        : findBelow(target);
      found.set(target, known);
    }
    return known;
  }

  function findTooLong(target: string): Found {
    const isBelow = roots.some((root) => isInside(target, root));
    return { kind: isBelow ? 'missing' : 'outside', at: '', sameSpelling: true };
  }

  function findBelow(target: string): Found {
    if (!roots.some((root) => isInside(target, root)))
      return { kind: 'outside', at: '', sameSpelling: true };
    const parent = find(path.dirname(target));
    if (parent.kind === 'outside') return parent;
    if (parent.kind !== 'folder') return { kind: 'missing', at: '', sameSpelling: true };
    const name = path.basename(target);
    const { entries, folded } = list(parent.at);
    const exact = entries.get(name);
    const entry = exact ?? folded.get(fold(name));
    if (!entry) return { kind: 'missing', at: '', sameSpelling: true };
    return {
      kind: entry.kind,
      at: path.join(parent.at, entry.name),
      sameSpelling: parent.sameSpelling && exact !== undefined,
    };
  }

  /** Every file below a folder, relative to it, in a stable order; folders seen twice through links are entered once. */
  function* walk(
    dir: string,
    enter: (name: string) => boolean = () => true,
  ): Generator<WalkedFile> {
    const entered = new Set<string>();
    const pending = [{ relative: '', real: realPath(dir) }];
    for (let folder = pending.pop(); folder; folder = pending.pop()) {
      const { relative, real } = folder;
      if (entered.has(real)) continue;
      entered.add(real);
      const listing = list(path.join(dir, relative));
      if (listing.unreadable) yield { path: relative, kind: 'unreadable-folder' };
      for (const { name, kind, isLink } of listing.entries.values()) {
        const child = relative === '' ? name : `${relative}/${name}`;
        if (kind !== 'folder') yield { path: child, kind };
        else if (enter(name)) {
          const below = path.join(real, name);
          pending.push({ relative: child, real: isLink ? realPath(below) : below });
        }
      }
    }
  }

  function read(file: string): PostContent {
    const text = texts.get(file);
    return text === undefined ? readText(file) : { text };
  }

  return { lookUp, walk, read };
}

/** Whether an absolute path is a folder or lies below it. */
export function isInside(file: string, dir: string): boolean {
  return file === dir || file.startsWith(dir.endsWith(path.sep) ? dir : dir + path.sep);
}

function readListing(dir: string, isAllowed: (real: string) => boolean): Listing {
  let dirents: Dirent[];
  try {
    dirents = readdirSync(dir, { withFileTypes: true });
  } catch (error) {
    return { entries: new Map(), folded: new Map(), unreadable: isPermissionError(error) };
  }
  const entries = new Map<string, Entry>();
  const folded = new Map<string, Entry>();
  for (const dirent of dirents.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const kind = kindOf(dirent, dir, isAllowed);
    if (kind === undefined) continue;
    const entry: Entry = { name: dirent.name, kind, isLink: dirent.isSymbolicLink() };
    entries.set(dirent.name, entry);
    if (!folded.has(fold(dirent.name))) folded.set(fold(dirent.name), entry);
  }
  return { entries, folded, unreadable: false };
}

/** What a directory entry is; `undefined` for what nobody can read, as a link that leads nowhere. */
function kindOf(
  dirent: Dirent,
  dir: string,
  isAllowed: (real: string) => boolean,
): Entry['kind'] | undefined {
  if (dirent.isDirectory()) return 'folder';
  // What is neither file nor folder, a named pipe say, would be waited for without end.
  if (!dirent.isSymbolicLink()) return dirent.isFile() ? 'file' : undefined;
  const link = path.join(dir, dirent.name);
  try {
    const real = realpathSync(link);
    if (!isAllowed(real)) return 'outside';
    const stats = statSync(real);
    if (stats.isDirectory()) return 'folder';
    return stats.isFile() ? 'file' : undefined;
  } catch {
    return undefined;
  }
}

function realPath(file: string): string {
  try {
    return realpathSync(file);
  } catch {
    return file;
  }
}

function isPermissionError(error: unknown): boolean {
  const code = (error as NodeJS.ErrnoException).code;
  return code === 'EACCES' || code === 'EPERM';
}

/** Linux opens no longer path, and looking for one would take a step for each of its names. */
const LONGEST_PATH = 4096;

/** One spelling for names that differ by case or by Unicode composition alone. */
function fold(name: string): string {
  return name.normalize('NFC').toLowerCase();
}

export interface FileIndex {
  lookUp(file: string): Lookup;
  walk(dir: string, enter?: (name: string) => boolean): Iterable<WalkedFile>;
  /** The content of a text file. */
  read(file: string): PostContent;
}

export type Lookup =
  | { kind: 'file' | 'folder'; path: string }
  | { kind: 'wrong-case'; actual: string }
  | { kind: 'missing' }
  /** Beyond the folders that the check may look into; whether it exists is not known. */
  | { kind: 'outside' };

export interface WalkedFile {
  /** Relative to the walked folder, with forward slashes. */
  path: string;
  kind: 'file' | 'outside' | 'unreadable-folder';
}

interface Listing {
  entries: Map<string, Entry>;
  folded: Map<string, Entry>;
  unreadable: boolean;
}

interface Entry {
  name: string;
  kind: 'file' | 'folder' | 'outside';
  isLink: boolean;
}

interface Found {
  kind: Entry['kind'] | 'missing';
  /** By its spelling on disk. */
  at: string;
  sameSpelling: boolean;
}
