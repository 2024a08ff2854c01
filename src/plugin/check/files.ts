import { type Dirent, readdirSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';

/**
 * Answers what lies where by its exact spelling, on every platform alike: folders are listed once and
 * compared by name, because asking a case-insensitive disk "is it there?" says yes to the wrong case.
 *
 * @param roots absolute folders outside of which nothing is looked at: the site, and the blog and
 *   static folders that its config names.
 */
export function createFileIndex(roots: readonly string[]): FileIndex {
  const listings = new Map<string, Listing>();
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
    const root = roots.find((candidate) => isInside(target, candidate));
    if (root === undefined) return { kind: 'outside' };
    const names = path.relative(root, target).split(path.sep).filter(Boolean);
    let entry: Entry = { name: root, kind: 'folder' };
    let current = root;
    let sameSpelling = true;
    for (const name of names) {
      if (entry.kind === 'outside') return { kind: 'outside' };
      if (entry.kind !== 'folder') return { kind: 'missing' };
      const listing = list(current);
      let next = listing.entries.get(name);
      if (!next) {
        next = listing.folded.get(fold(name));
        sameSpelling = false;
      }
      if (!next) return { kind: 'missing' };
      entry = next;
      current = path.join(current, next.name);
    }
    if (entry.kind === 'outside') return { kind: 'outside' };
    if (!sameSpelling)
      return entry.kind === 'file' ? { kind: 'wrong-case', actual: current } : { kind: 'missing' };
    return { kind: entry.kind, path: current };
  }

  /** Every file below a folder, relative to it, in a stable order; folders seen twice through links are entered once. */
  function* walk(
    dir: string,
    enter: (name: string) => boolean = () => true,
  ): Generator<WalkedFile> {
    const entered = new Set<string>();
    const pending: string[] = [''];
    while (pending.length > 0) {
      const relative = pending.pop() ?? '';
      const absolute = path.join(dir, relative);
      const real = realPath(absolute);
      if (entered.has(real)) continue;
      entered.add(real);
      const listing = list(absolute);
      if (listing.unreadable) yield { path: relative, kind: 'unreadable-folder' };
      for (const entry of listing.entries.values()) {
        const child = relative === '' ? entry.name : `${relative}/${entry.name}`;
        if (entry.kind !== 'folder') yield { path: child, kind: entry.kind };
        else if (enter(entry.name)) pending.push(child);
      }
    }
  }

  return { lookUp, walk };
}

/** Whether an absolute path is a folder or lies below it. */
export function isInside(file: string, dir: string): boolean {
  const relative = path.relative(dir, file);
  return (
    relative === '' ||
    (relative !== '..' && !relative.startsWith(`..${path.sep}`) && !path.isAbsolute(relative))
  );
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
    const entry: Entry = { name: dirent.name, kind };
    entries.set(dirent.name, entry);
    if (!folded.has(fold(dirent.name))) folded.set(fold(dirent.name), entry);
  }
  return { entries, folded, unreadable: false };
}

/** What a directory entry is; `undefined` for a link that leads nowhere. */
function kindOf(
  dirent: Dirent,
  dir: string,
  isAllowed: (real: string) => boolean,
): Entry['kind'] | undefined {
  if (dirent.isDirectory()) return 'folder';
  if (!dirent.isSymbolicLink()) return 'file';
  const link = path.join(dir, dirent.name);
  try {
    const real = realpathSync(link);
    if (!isAllowed(real)) return 'outside';
    return statSync(real).isDirectory() ? 'folder' : 'file';
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

/** One spelling for names that differ by case or by Unicode composition alone. */
function fold(name: string): string {
  return name.normalize('NFC').toLowerCase();
}

export interface FileIndex {
  lookUp(file: string): Lookup;
  walk(dir: string, enter?: (name: string) => boolean): Iterable<WalkedFile>;
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
}
