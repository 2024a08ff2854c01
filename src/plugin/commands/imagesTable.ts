import { dimensions, weight } from '../check/text/values.ts';
import type { ListedPicture } from '../images/inventory.ts';
import type { Repair } from '../images/repair.ts';
import { jsonText } from '../report/jsonText.ts';
import { printableStart } from '../report/printable.ts';

/** Lists images in a table, those that save the most first, with a summary line. */
export function imagesTable(pictures: readonly ListedPicture[], isWritten: boolean): string {
  const sorted = [...pictures].sort((a, b) => gain(b) - gain(a) || compare(a.file, b.file));
  const rows = [HEAD, ...sorted.map(cells)];
  const widths = HEAD.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const lines = rows.map((row) =>
    row
      .map((cell, column) =>
        NUMBERS.has(column) ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd(),
  );
  return `${lines.join('\n')}\n\n${summary(pictures, isWritten)}\n`;
}

/** The same as JSON. Fields may be added, but never changed or removed. */
export function imagesJson(pictures: readonly ListedPicture[], isWritten: boolean): string {
  return jsonText({
    version: 1,
    written: isWritten,
    pictures: pictures.map(({ file, facts, repaired }) => ({
      file,
      format: facts.format ?? null,
      bytes: facts.size,
      width: facts.width ?? null,
      height: facts.height ?? null,
      hasLocation: facts.hasLocation,
      problem: facts.problem?.kind ?? null,
      repairs: repaired?.repairs ?? [],
      bytesAfter: repaired?.content.length ?? facts.size,
    })),
  });
}

function cells({ file, facts, repaired }: ListedPicture): string[] {
  const words = repaired?.repairs.map((repair) => WORDS[repair]).join(', ');
  const left = facts.problem
    ? PROBLEMS[facts.problem.kind]
    : facts.hasLocation && !repaired?.repairs.includes('place')
      ? 'contains location data that can’t be removed'
      : '';
  return [
    printableStart(file),
    weight(facts.size),
    facts.width ? dimensions(facts).replace(' pixels', '') : '',
    repaired ? weight(repaired.content.length) : '',
    words || left,
  ];
}

function summary(pictures: readonly ListedPicture[], isWritten: boolean): string {
  const total = pictures.reduce((sum, { facts }) => sum + facts.size, 0);
  const all = `${pictures.length} ${pictures.length === 1 ? 'image' : 'images'}, ${weight(total)}`;
  const improved = pictures.filter(({ repaired }) => repaired);
  if (improved.length === 0) return `${all}. Nothing to improve.`;
  const saved = weight(improved.reduce((sum, picture) => sum + gain(picture), 0));
  const placed = improved.filter(({ repaired }) => repaired?.repairs.includes('place')).length;
  const places =
    placed > 0
      ? `, and ${isWritten ? 'location data removed' : 'removes location data'} from ${placed}`
      : '';
  return isWritten
    ? `${all} before. ${improved.length} changed, ${saved} saved${places}.`
    : `${all}. --write saves ${saved} in ${improved.length} of them${places}.`;
}

function gain({ facts, repaired }: ListedPicture): number {
  return repaired ? facts.size - repaired.content.length : 0;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : 1;
}

const HEAD = ['image', 'size', 'pixels', 'new size', 'changes'];
/** The columns that are aligned right. */
const NUMBERS = new Set([1, 2, 3]);

const WORDS: Record<Repair, string> = {
  resize: 'resize',
  recompress: 'compress',
  place: 'remove location',
};

const PROBLEMS = {
  empty: 'empty',
  'lfs-pointer': 'a Git LFS pointer, unchanged',
  'no-picture': 'not an image, unchanged',
  'cut-off': 'cut off, unchanged',
  denied: 'can’t be read',
  'too-large': 'too large, left alone',
};
