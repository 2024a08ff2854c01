import { readFileSync } from 'node:fs';
import chunk from 'lodash/chunk.js';
import type { Point } from './clip.ts';

/** Returns the outlines of all land (scripts/write-land.mjs), which are read for the first map. */
export function landRings(): readonly Point[][] {
  const file = new URL('./land.json', import.meta.url);
  rings ??= (JSON.parse(readFileSync(file, 'utf8')) as number[][]).map(decode);
  return rings;
}

/** Each point is relative to the one before, in tenths of a degree. */
function decode(numbers: readonly number[]): Point[] {
  const points: Point[] = [];
  let [x, y] = [0, 0];
  for (const [east = 0, north = 0] of chunk(numbers, 2)) {
    x += east;
    y += north;
    points.push([x / 10, y / 10]);
  }
  return points;
}

let rings: readonly Point[][] | undefined;
