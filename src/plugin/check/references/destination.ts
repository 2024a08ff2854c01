import { decodeString } from 'micromark-util-decode-string';
import { type Range, shift } from '../text/source.ts';

/**
 * Finds the destination of an inline image or link (CommonMark 0.31, section 6.3) in its source text.
 *
 * @param text the parsed text
 * @param from offset to look from: the node's start or, past a link's text, the end of its last child
 * @param end offset of the node's end
 * @param url the destination as the parser read it; decides between several `](`
 */
export function destinationRange(
  text: string,
  from: number,
  end: number,
  url: string,
): Range | undefined {
  return rangeAfter(/\]\(/g, text, from, end, url);
}

/** The destination of a definition: `[label]: destination "title"`. */
export function definitionRange(
  text: string,
  start: number,
  end: number,
  url: string,
): Range | undefined {
  return rangeAfter(/\]:/g, text, start, end, url);
}

function rangeAfter(
  opening: RegExp,
  text: string,
  from: number,
  end: number,
  url: string,
): Range | undefined {
  const piece = text.slice(from, end);
  // In a text of brackets alone, each could be followed by a destination that goes on to the end.
  let budget = MOST_READS * piece.length;
  for (const { index, 0: found } of piece.matchAll(opening)) {
    const range = readDestination(piece, index + found.length);
    if (decodeString(piece.slice(range.start, range.end)) === url) return shift(range, from);
    budget -= piece[range.start] === '<' ? piece.length : range.end - index;
    if (budget < 0) return undefined;
  }
  return undefined;
}

function readDestination(piece: string, from: number): Range {
  let start = from;
  while (/[\s>]/.test(piece[start] ?? '')) start++;
  const [bracketed] = BRACKETED.exec(piece.slice(start)) ?? [];
  if (bracketed) return { start: start + 1, end: start + bracketed.length - 1 };
  let depth = 0;
  for (let index = start; ; index++) {
    const character = piece[index] ?? ' ';
    if (/\s/.test(character)) return { start, end: index };
    if (character === '\\') index++;
    else if (character === '(') depth++;
    else if (character === ')' && depth-- === 0) return { start, end: index };
  }
}

/** How often each character of an image or link may be read. */
const MOST_READS = 50;

const BRACKETED = /^<(?:\\[\s\S]|[^\\>])*>/;
