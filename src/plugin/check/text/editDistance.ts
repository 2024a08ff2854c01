/**
 * Counts the typos between two words: extra, missing, wrong or swapped letters (optimal string
 * alignment). It only counts up to a small limit, so the time is linear in the length of the words.
 *
 * @returns `limit + 1` if the words are further apart
 */
export function editDistance(one: string, other: string, limit: number): number {
  const far = limit + 1;
  const start = sameStart(one, other);
  const longer = other.length - one.length;
  if (longer > limit || -longer > limit) return far;
  // Rows only contain the columns around the diagonal: index 0 is `limit` columns to its left.
  const width = 2 * limit + 1;
  let beforeLast = new Uint8Array(width + 1).fill(far);
  let last = new Uint8Array(width + 1).fill(far);
  let steps = new Uint8Array(width + 1).fill(far);
  for (let index = limit; index < width; index++) last[index] = index - limit;
  for (let row = 1; row <= one.length - start; row++) {
    const letter = one.charCodeAt(start + row - 1);
    const letterBefore = row > 1 ? one.charCodeAt(start + row - 2) : -1;
    let least = far;
    for (let index = 0; index < width; index++) {
      const column = row + index - limit;
      let best = far;
      if (column >= 0 && column <= other.length - start) {
        const otherLetter = other.charCodeAt(start + column - 1);
        best = (last[index] ?? far) + (letter === otherLetter ? 0 : 1);
        const missing = (last[index + 1] ?? far) + 1;
        if (missing < best) best = missing;
        const added = index > 0 ? (steps[index - 1] ?? far) + 1 : far;
        if (added < best) best = added;
        if (letterBefore === otherLetter) {
          const swapped = (beforeLast[index] ?? far) + 1;
          if (swapped < best && letter === other.charCodeAt(start + column - 2)) best = swapped;
        }
      }
      steps[index] = best;
      if (best < least) least = best;
    }
    if (least > limit) return far;
    [beforeLast, last, steps] = [last, steps, beforeLast];
  }
  return Math.min(last[longer + limit] ?? far, far);
}

/** How many letters both words start with. They contain no typos. */
function sameStart(one: string, other: string): number {
  let start = 0;
  // Beyond the end is NaN, which equals nothing.
  while (one.charCodeAt(start) === other.charCodeAt(start)) start++;
  return start;
}
