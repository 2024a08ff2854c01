import { readdirSync } from 'node:fs';
import path from 'node:path';
import { promisedFormat } from '../check/pictures/format.ts';
import { LARGEST_PICTURE } from '../check/pictures/largestPicture.ts';
import { relativePath } from '../check/site/paths.ts';
import { readPictureFacts } from '../check/site/pictureFactsCache.ts';
import { readWhole } from '../files/openFile.ts';
import { writeAtomically } from '../files/writeAtomically.ts';
import { withoutLocation } from './withoutLocation.ts';

/**
 * Removes the location from every image of a build, whatever its origin: Docusaurus copies static
 * folders unchanged, and bundles link previews and linked images unchanged. Only copies are
 * changed; their addresses stay the same.
 *
 * @param outDir absolute
 * @param encoded names of encoded images, which have no metadata: images whose names end in one
 * aren't opened
 * @returns what was changed, and what couldn't be, relative to the folder
 */
export function takeOutLocations(
  outDir: string,
  encoded: readonly string[],
): { changed: string[]; left: string[]; unread: string[] } {
  const ours = new Set(encoded);
  const changed: string[] = [];
  const left: string[] = [];
  const unread: string[] = [];
  for (const entry of readdirSync(outDir, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !promisedFormat(entry.name) || ours.has(encodedName(entry.name)))
      continue;
    const file = path.join(entry.parentPath, entry.name);
    const name = relativePath(outDir, file);
    const { hasLocation, problem } = readPictureFacts(file);
    if (problem?.kind === 'too-large') unread.push(name);
    if (!hasLocation) continue;
    const content = withoutLocation(readWhole(file, LARGEST_PICTURE));
    if (content) writeAtomically(file, content);
    (content ? changed : left).push(name);
  }
  return { changed: changed.sort(), left: left.sort(), unread: unread.sort() };
}

/** The part that the loader appends to the name of the original (images/loader.ts). */
function encodedName(name: string): string {
  return /-([\da-f]{12}(?:-\d+)?\.\w+)$/.exec(name)?.[1] ?? '';
}
