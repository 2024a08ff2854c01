import { type Dirent, readdirSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { type Fingerprint, fingerprintOf } from './fileFingerprint.ts';
import { isMisnamed } from './paths.ts';

/**
 * Lists a folder in a stable order. A folder that can't be listed is empty.
 *
 * @param isAllowed whether a link may lead to a real path
 */
export function readListing(dir: string, isAllowed: (real: string) => boolean): Listing {
  const fingerprint = fingerprintOf(dir);
  let dirents: Dirent[];
  try {
    dirents = readdirSync(dir, { withFileTypes: true });
  } catch (error) {
    const unreadable = isPermissionError(error) || isMisnamed(dir);
    return createListing(new Map(), unreadable, fingerprint);
  }
  const entries = new Map<string, Entry>();
  for (const dirent of dirents.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const found = kindOf(dirent, dir, isAllowed);
    if (found === undefined) continue;
    entries.set(dirent.name, { name: dirent.name, ...found, isLink: dirent.isSymbolicLink() });
  }
  return createListing(entries, false, fingerprint);
}

function createListing(
  entries: Map<string, Entry>,
  unreadable: boolean,
  fingerprint: Fingerprint,
): Listing {
  let folded: Map<string, Entry> | undefined;
  return {
    entries,
    unreadable,
    fingerprint,
    nearest(name) {
      folded ??= foldNames(entries.values());
      return folded.get(fold(name));
    },
  };
}

/** The first of each spelling. */
function foldNames(entries: Iterable<Entry>): Map<string, Entry> {
  const folded = new Map<string, Entry>();
  for (const entry of entries) {
    const name = fold(entry.name);
    if (!folded.has(name)) folded.set(name, entry);
  }
  return folded;
}

/** Whether two listings contain the same entries. */
export function sameListing(one: Listing, other: Listing): boolean {
  return (
    one.unreadable === other.unreadable &&
    one.entries.size === other.entries.size &&
    [...one.entries].every(([name, { kind }]) => other.entries.get(name)?.kind === kind)
  );
}

/**
 * The kind of a directory entry; `undefined` if it can't be read, such as a link to a missing file.
 */
function kindOf(
  dirent: Dirent,
  dir: string,
  isAllowed: (real: string) => boolean,
): Pick<Entry, 'kind' | 'leadsToFolder'> | undefined {
  if (dirent.isDirectory()) return { kind: 'folder' };
  // Anything else, such as a named pipe, could block forever.
  if (!dirent.isSymbolicLink()) return dirent.isFile() ? { kind: 'file' } : undefined;
  const link = path.join(dir, dirent.name);
  try {
    const real = realpathSync(link);
    const stats = statSync(real);
    const isFolder = stats.isDirectory();
    if (!isAllowed(real)) return { kind: 'outside', leadsToFolder: isFolder };
    if (isFolder) return { kind: 'folder' };
    return stats.isFile() ? { kind: 'file' } : undefined;
  } catch {
    return undefined;
  }
}

/** Maps names that only differ in case or Unicode composition to the same key. */
function fold(name: string): string {
  return name.normalize('NFC').toLowerCase();
}

function isPermissionError(error: unknown): boolean {
  const code = (error as NodeJS.ErrnoException).code;
  return code === 'EACCES' || code === 'EPERM';
}

export interface Listing {
  entries: Map<string, Entry>;
  unreadable: boolean;
  fingerprint: Fingerprint;
  /**
   * The first entry whose name only differs in case or Unicode composition. Computed on demand:
   * most folders never need it.
   */
  nearest(name: string): Entry | undefined;
}

export interface Entry {
  name: string;
  kind: 'file' | 'folder' | 'outside';
  isLink: boolean;
  /** The only thing known about an entry outside. */
  leadsToFolder?: boolean;
}
