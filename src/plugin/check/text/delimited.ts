import type { Range } from './source.ts';

/**
 * What stands between an opening and the next closing, both included. As a pattern, `<!--.*?-->` would look for what closes a
 * comment from each that doesn't close.
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
