/**
 * Counts how many of the first `count` items are before a place, by binary search.
 *
 * @param isBefore whether the item with this index is before it; items must be sorted by place
 */
export function countBefore(length: number, isBefore: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
