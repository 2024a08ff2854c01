import { leafIndex } from '../../events/model/leafIndex.ts';
import { readDuration } from '../../events/model/readDuration.ts';
import type { EventLeaf, EventPath } from '../../events/model/readEvent.ts';
import { endsBeforeItBegins } from '../../events/model/span.ts';

/**
 * Returns the dates and offsets of an event that come before one that they must follow, each with a
 * sentence.
 */
export function outOfOrder(leaves: readonly EventLeaf[]): { path: EventPath; message: string }[] {
  const { at } = leafIndex(leaves);
  return leaves.flatMap((leaf) =>
    ORDERS.flatMap(({ first, last, isReversed, says }) => {
      if (!endsWith(leaf.path, last)) return [];
      const stem = leaf.path.slice(0, -last.length);
      const other = at([...stem, ...first]);
      return other && isReversed(other.text, leaf.text)
        ? [{ path: leaf.path, message: says(other.text, leaf.text) }]
        : [];
    }),
  );
}

function endsWith(path: EventPath, last: readonly string[]): boolean {
  return path.slice(-last.length).join('.') === last.join('.');
}

const endsFirst = (start: string, end: string) => `The end, ${end}, is before the start, ${start}.`;

/** Pairs of neighbouring fields. */
const ORDERS: Order[] = [
  {
    first: ['startDate'],
    last: ['endDate'],
    isReversed: endsBeforeItBegins,
    says: endsFirst,
  },
  {
    first: ['validFrom'],
    last: ['validThrough'],
    isReversed: endsBeforeItBegins,
    says: (from, through) => `Sales end on ${through}, before they start on ${from}.`,
  },
  {
    first: ['startDate'],
    last: ['doorTime'],
    isReversed: (start, doors) => endsBeforeItBegins(doors, start),
    says: (start, doors) => `The doors open at ${doors}, after the start, ${start}.`,
  },
  {
    first: ['startDate'],
    last: ['series', 'next'],
    isReversed: endsBeforeItBegins,
    says: (start, next) => `The next event, ${next}, is before this one, ${start}.`,
  },
  {
    first: ['startOffset'],
    last: ['endOffset'],
    isReversed: (start, end) => readDuration(end) < readDuration(start),
    says: endsFirst,
  },
];

interface Order {
  first: readonly string[];
  last: readonly string[];
  isReversed(first: string, last: string): boolean;
  says(first: string, last: string): string;
}
