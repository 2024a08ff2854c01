import { wordsIn } from './words/wordsIn.ts';

/** `Q2 2027`: the quarter of a wall clock time. */
export function writeQuarter(wall: number, locale: string): string {
  return wordsIn(locale).quarter(quarterOf(wall), new Date(wall).getUTCFullYear());
}

/** From 1 to 4. */
export function quarterOf(wall: number): number {
  return Math.floor(new Date(wall).getUTCMonth() / 3) + 1;
}
