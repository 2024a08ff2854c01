import type { Range } from './source.ts';

/**
 * Finds the ranges between an opening and the next closing delimiter, both included. The pattern
 * `<!--.*?-->` would search the rest of the text for every unclosed comment.
 */
export function delimited(text: string, open: string, close: string): Range[] {
  const found: Range[] = [];
  for (let start = text.indexOf(open); start !== -1; ) {
    const closed = text.indexOf(close, start + open.length);
    if (closed === -1) break;
    const end = closed + close.length;
    found.push({ start, end });
    start = text.indexOf(open, end);
  }
  return found;
}
