/**
 * How many of the first of so many things are before a place, looked for by halves.
 *
 * @param isBefore whether the thing of this index is; the things are in the order of their places
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
