import { type Dirent, readdirSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { type Fingerprint, fingerprintOf } from './fileFingerprint.ts';

/**
 * Lists what is in a folder, in a stable order; what can't be listed is empty.
 *
 * @param isAllowed whether a link may lead to a real path
 */
export function readListing(dir: string, isAllowed: (real: string) => boolean): Listing {
  const fingerprint = fingerprintOf(dir);
  let dirents: Dirent[];
  try {
    dirents = readdirSync(dir, { withFileTypes: true });
  } catch (error) {
    const unreadable = isPermissionError(error);
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

/** Whether two listings of a folder name the same things. */
export function sameListing(one: Listing, other: Listing): boolean {
  return (
    one.unreadable === other.unreadable &&
    one.entries.size === other.entries.size &&
    [...one.entries].every(([name, { kind }]) => other.entries.get(name)?.kind === kind)
  );
}

/** What a directory entry is; `undefined` for what nobody can read, as a link that leads nowhere. */
function kindOf(
  dirent: Dirent,
  dir: string,
  isAllowed: (real: string) => boolean,
): Pick<Entry, 'kind' | 'leadsToFolder'> | undefined {
  if (dirent.isDirectory()) return { kind: 'folder' };
  // What is neither file nor folder, a named pipe say, would be waited for without end.
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

/** One spelling for names that differ by case or by Unicode composition alone. */
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
  /** The first whose name differs by case or by Unicode composition alone; most folders are never asked. */
  nearest(name: string): Entry | undefined;
}

export interface Entry {
  name: string;
  kind: 'file' | 'folder' | 'outside';
  isLink: boolean;
  /** Of what is outside, all that is known. */
  leadsToFolder?: boolean;
}
