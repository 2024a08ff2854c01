import { wordsIn } from './words/wordsIn.ts';

/** Returns the quarter of a wall clock time: `Q2 2027`. */
export function writeQuarter(wall: number, locale: string): string {
  return wordsIn(locale).quarter(quarterOf(wall), new Date(wall).getUTCFullYear());
}

/** From 1 to 4. */
export function quarterOf(wall: number): number {
  return Math.floor(new Date(wall).getUTCMonth() / 3) + 1;
}
