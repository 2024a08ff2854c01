import { countBefore } from '../text/binarySearch.ts';
import type { Range } from '../text/source.ts';

/**
 * Maps offsets in a piece of a post to offsets in its text. The parser removes the markers that a
 * quote or list puts before each line, so positions are counted from the end of a line, which
 * doesn't change.
 *
 * @param piece as the parser read it
 * @param range its range in `text`
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
