import { countBefore } from '../text/binarySearch.ts';
import type { PlacedSuppression } from './suppressions.ts';

/**
 * Creates a function that finds the first ignore comment for a rule's finding at an offset. A post
 * may have thousands of both, so they aren't all compared with each other.
 */
export function createSuppressionFinder(suppressions: readonly PlacedSuppression[]): FindComment {
  const byRule = new Map<string, PlacedSuppression[]>();
  for (const one of suppressions) {
    // A comment without a reason hides nothing.
    if (one.suppression.reason === '') continue;
    for (const rule of new Set(one.suppression.rules)) {
      const key = keyOf(one.source.file, rule);
      const known = byRule.get(key);
      if (known) known.push(one);
      else byRule.set(key, [one]);
    }
  }
  const sorted = new Map([...byRule].map(([key, comments]) => [key, sort(comments)] as const));
  return (file, rule, offset) => {
    const comments = sorted.get(keyOf(file, rule)) ?? [];
    let found: PlacedSuppression | undefined;
    const begun = countBefore(comments.length, (index) => startOf(comments[index]) <= offset);
    for (let index = begun - 1; index >= 0; index--) {
      const one = comments[index];
      if (!one || one.furthest < offset) break;
      if (one.comment.suppression.covers.end >= offset) found = one.comment;
    }
    return found;
  };
}

function sort(comments: readonly PlacedSuppression[]): Sorted[] {
  let furthest = -1;
  return [...comments]
    .sort((a, b) => a.suppression.covers.start - b.suppression.covers.start)
    .map((comment) => {
      furthest = Math.max(furthest, comment.suppression.covers.end);
      return { comment, furthest };
    });
}

function startOf(one: Sorted | undefined): number {
  return one?.comment.suppression.covers.start ?? 0;
}

function keyOf(file: string, rule: string): string {
  return `${file}\0${rule}`;
}

export type FindComment = (
  file: string,
  rule: string,
  offset: number,
) => PlacedSuppression | undefined;

interface Sorted {
  comment: PlacedSuppression;
  /** The furthest end that the comments up to this one cover. */
  furthest: number;
}
