import { expect, test } from 'vitest';
import { isRealDay } from '../../src/plugin/check/text/publishDate.ts';
import { createRangeSet, joinOverlapping } from '../../src/plugin/check/text/rangeSet.ts';

const range = (start: number, end: number) => ({ start, end });

test('ranges that overlap become one, and ranges that only touch stay two', () => {
  expect(joinOverlapping([range(4, 6), range(0, 2), range(1, 4)])).toEqual([
    range(0, 4),
    range(4, 6),
  ]);
});

test('a range contains its first offset but not its end', () => {
  const ranges = createRangeSet([range(2, 4), range(6, 8)]);
  expect([1, 2, 3, 4, 6, 8].map(ranges.at)).toEqual([
    undefined,
    range(2, 4),
    range(2, 4),
    undefined,
    range(6, 8),
    undefined,
  ]);
});

test('a range that only touches another one doesn’t overlap it', () => {
  const { overlapping } = createRangeSet([range(0, 2), range(2, 4), range(4, 6), range(6, 8)]);
  expect(overlapping(range(2, 6))).toEqual([range(2, 4), range(4, 6)]);
});

test.each([
  [2028, 2, 29, true],
  [2026, 2, 29, false],
  [2026, 13, 1, false],
  [2026, 0, 1, false],
  [2026, 1, 366, false],
  [2026, 1, 0, false],
])('whether %i-%i-%i exists', (year, month, day, isReal) => {
  expect(isRealDay(year, month, day)).toBe(isReal);
});
