import { wordsIn } from './words.ts';

/**
 * Splits a text into matches and the parts between them.
 *
 * @param terms words as they are in the index
 */
export function highlight(text: string, terms: ReadonlySet<string>): Piece[] {
  const pieces: Piece[] = [];
  let done = 0;
  for (const { word, start, end } of wordsIn(text)) {
    if (!terms.has(word)) continue;
    if (start > done) pieces.push({ text: text.slice(done, start), isMatch: false });
    pieces.push({ text: text.slice(start, end), isMatch: true });
    done = end;
  }
  if (done < text.length) pieces.push({ text: text.slice(done), isMatch: false });
  return pieces;
}

/** Returns the part of a text around the first match, or its start if there's no match. */
export function excerpt(text: string, terms: ReadonlySet<string>): string {
  const words = wordsIn(text);
  const match = words.findIndex(({ word }) => terms.has(word));
  const first = words[Math.max(0, match - BEFORE)];
  const last = words[Math.max(0, match - BEFORE) + LENGTH];
  const start = match > BEFORE ? (first?.start ?? 0) : 0;
  const shown = text.slice(start, last?.start ?? text.length).trim();
  return `${start > 0 ? '… ' : ''}${shown}${last ? ' …' : ''}`;
}

/** In words. */
const BEFORE = 6;
const LENGTH = 24;

export interface Piece {
  text: string;
  isMatch: boolean;
}
