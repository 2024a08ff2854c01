import { wellFormed } from '../check/text/values.ts';
import { printable } from '../report/printable.ts';
import { MOST } from './review.ts';

/** Returns a text on one line, cut to a length that people read in a comment. */
export function clipped(text: string): string {
  const line = printable(text.replace(/\s+/g, ' ').trim());
  return line.length <= MOST.text ? line : `${wellFormed(line.slice(0, MOST.text - 1))}…`;
}
