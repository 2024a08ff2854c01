import { countBefore } from '../text/binarySearch.ts';
import type { Range } from '../text/source.ts';

/**
 * Maps offsets in a piece of a post to offsets in its text. A parser takes away what a quote or list puts before
 * the lines of a piece, so the places in a line are told from its end, which stays.
 *
 * @param piece as the parser read it
 * @param range where it is in `text`
 */
export function alignLines(
  piece: string,
  text: string,
  { start, end }: Range,
): (offset: number) => number {
  const written = text.slice(start, end);
  if (written === piece) return (offset) => start + offset;
  const ends = lineEnds(piece);
  const writtenEnds = lineEnds(written);
  return (offset) => {
    const line = countBefore(ends.length, (index) => (ends[index] ?? 0) < offset);
    const fromEnd = (ends[line] ?? offset) - offset;
    return start + Math.max(0, (writtenEnds[line] ?? written.length) - fromEnd);
  };
}

function lineEnds(text: string): number[] {
  return [...text.matchAll(/\r?\n|$/g)].map(({ index }) => index);
}
