import path from 'node:path';
import type { Listing } from './folderListing.ts';
import { realPath } from './paths.ts';

/**
 * Yields every file below a folder, in a stable order.
 *
 * @param dir an absolute path
 * @param real the folder's real path
 * @param list lists a folder by its absolute path
 */
export function* walkFolder(
  dir: string,
  real: string,
  list: (dir: string) => Listing,
  { enter = () => true, followsAll = false }: WalkSettings,
): Generator<WalkedFile> {
  const entered = new Set<string>();
  let linked = 0;
  const pending: Folder[] = [{ path: '', real, around: [] }];
  for (let folder = pending.pop(); folder; folder = pending.pop()) {
    if (!followsAll && entered.has(folder.real)) continue;
    entered.add(folder.real);
    if (followsAll && folder.link !== undefined) {
      linked++;
      if (linked > MOST_LINKED_FOLDERS || folder.around.includes(folder.real)) {
        yield { path: folder.link, kind: 'endless-link' };
        continue;
      }
    }
    const listing = list(path.join(dir, folder.path));
    if (listing.unreadable) yield { path: folder.path, kind: 'unreadable-folder' };
    for (const { name, kind, isLink, leadsToFolder } of listing.entries.values()) {
      const child = folder.path === '' ? name : `${folder.path}/${name}`;
      const link = folder.link ?? (isLink ? child : undefined);
      const below = path.join(folder.real, name);
      if (leadsToFolder) yield { path: child, kind: 'outside-folder' };
      else if (kind !== 'folder')
        yield { path: child, kind, ...(link !== undefined && { link, place: below }) };
      else if (enter(name, child)) {
        const around = [...folder.around, folder.real];
        pending.push({ path: child, real: isLink ? realPath(below) : below, around, link });
      }
    }
  }
}

/**
 * Links that lead to each other make ever deeper folders: Docusaurus lists them until the disk refuses, 40 links deep.
 */
const MOST_LINKED_FOLDERS = 1_000;

export interface WalkSettings {
  /** Whether to enter a folder, by its name and its path in the walked one. */
  enter?: (name: string, path: string) => boolean;
  /** Whether to enter a folder in every place to which links bring it, as Docusaurus does. Default: once. */
  followsAll?: boolean;
}

export interface WalkedFile {
  /** Relative to the walked folder, with forward slashes. */
  path: string;
  kind: 'file' | 'outside' | 'outside-folder' | 'unreadable-folder' | 'endless-link';
  /** The outermost link that leads to it, as a path in the walked folder. */
  link?: string;
  /** With a link: where its folder really is, with its own name. */
  place?: string;
}

interface Folder {
  path: string;
  real: string;
  /** The real paths of the folders on the way to it. */
  around: readonly string[];
  link?: string | undefined;
}
