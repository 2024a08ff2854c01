import path from 'node:path';
import type { FileIndex } from '../site/fileIndex.ts';

/**
 * Finds the link that leads from the translation of a post out of the site. Docusaurus follows it, and publishes what's
 * there.
 *
 * @param dir the folder of translations
 * @param name the post's path in the blog
 * @returns the link, as a path in the folder, which is itself empty; undefined if there's none
 */
export function linkInTranslation(dir: string, name: string, files: FileIndex): Link | undefined {
  const isOutside = (at: string) => files.lookUp(path.join(dir, at)).kind === 'outside';
  if (!isOutside(name)) return undefined;
  const names = name.split('/');
  const folders = names.map((_, index) => names.slice(0, index).join('/'));
  const folder = folders.find(isOutside);
  return folder === undefined
    ? { path: name, kind: 'outside' }
    : { path: folder, kind: 'outside-folder' };
}

interface Link {
  path: string;
  kind: 'outside' | 'outside-folder';
}
