import { countBefore } from './binarySearch.ts';
import type { Range } from './source.ts';

/**
 * A set of ranges with fast lookups. A text may have thousands of ranges, so lookups use binary
 * search.
 *
 * @param ranges in any order; they may overlap
 */
export function createRangeSet(ranges: readonly Range[]): RangeSet {
  const joined = joinOverlapping(ranges);
  const firstEndingAfter = (offset: number) =>
    countBefore(joined.length, (index) => (joined[index]?.end ?? 0) <= offset);
  return {
    at(offset) {
      const range = joined[firstEndingAfter(offset)];
      return range && range.start <= offset ? range : undefined;
    },
    overlapping({ start, end }) {
      const first = firstEndingAfter(start);
      const past = countBefore(joined.length, (index) => (joined[index]?.start ?? end) < end);
      return joined.slice(first, past);
    },
  };
}

/** In text order, with overlapping ranges merged. */
export function joinOverlapping(ranges: readonly Range[]): Range[] {
  const joined: Range[] = [];
  for (const { start, end } of [...ranges].sort((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (last && start < last.end) last.end = Math.max(last.end, end);
    else joined.push({ start, end });
  }
  return joined;
}

export interface RangeSet {
  /** The merged range around an offset. */
  at(offset: number): Range | undefined;
  /** The ranges that overlap another one, in text order. */
  overlapping(range: Range): readonly Range[];
}
