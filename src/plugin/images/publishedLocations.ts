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
 * Takes the place out of every picture of a build, wherever it comes from: Docusaurus copies static folders as they are,
 * and bundles link previews and linked pictures as they are. Only copies are changed; their addresses stay.
 *
 * @param outDir absolute
 * @param encoded names of what was encoded, and so has no metadata: a picture whose name ends in one isn't opened
 * @returns what was changed, and what could not be, relative to the folder
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

/** What the loader appends to the name of the original (images/loader.ts). */
function encodedName(name: string): string {
  return /-([\da-f]{12}(?:-\d+)?\.\w+)$/.exec(name)?.[1] ?? '';
}
