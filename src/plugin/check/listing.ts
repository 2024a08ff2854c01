import { type Dirent, readdirSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { type Stamp, stampOf } from './stamp.ts';

/**
 * Lists what lies in a folder, in a stable order; what cannot be listed is empty.
 *
 * @param isAllowed whether a link may lead to a real path
 */
export function readListing(dir: string, isAllowed: (real: string) => boolean): Listing {
  const stamp = stampOf(dir);
  let dirents: Dirent[];
  try {
    dirents = readdirSync(dir, { withFileTypes: true });
  } catch (error) {
    const unreadable = isPermissionError(error);
    return { entries: new Map(), folded: new Map(), unreadable, stamp };
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
  return { entries, folded, unreadable: false, stamp };
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

/** One spelling for names that differ by case or by Unicode composition alone. */
export function fold(name: string): string {
  return name.normalize('NFC').toLowerCase();
}

function isPermissionError(error: unknown): boolean {
  const code = (error as NodeJS.ErrnoException).code;
  return code === 'EACCES' || code === 'EPERM';
}

export interface Listing {
  entries: Map<string, Entry>;
  /** The first of each spelling. */
  folded: Map<string, Entry>;
  unreadable: boolean;
  stamp: Stamp;
}

export interface Entry {
  name: string;
  kind: 'file' | 'folder' | 'outside';
  isLink: boolean;
}
