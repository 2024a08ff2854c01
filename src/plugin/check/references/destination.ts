import { decodeString } from 'micromark-util-decode-string';
import type { Range } from '../text/source.ts';

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
  return rangeAfter('](', text, from, end, url);
}

/** The destination of a definition: `[label]: destination "title"`. */
export function definitionRange(
  text: string,
  start: number,
  end: number,
  url: string,
): Range | undefined {
  return rangeAfter(']:', text, start, end, url);
}

function rangeAfter(
  opening: '](' | ']:',
  text: string,
  from: number,
  end: number,
  url: string,
): Range | undefined {
  for (
    let open = text.indexOf(opening, from);
    open !== -1 && open < end;
    open = text.indexOf(opening, open + 1)
  ) {
    const range = readDestination(text, open + opening.length, end);
    if (range && decodeString(text.slice(range.start, range.end)) === url) return range;
  }
  return undefined;
}

function readDestination(text: string, from: number, end: number): Range | undefined {
  let start = from;
  while (start < end && /[\s>]/.test(text[start] ?? '')) start++;
  if (text[start] === '<') {
    for (let index = start + 1; index < end; index++) {
      if (text[index] === '\\') index++;
      else if (text[index] === '>') return { start: start + 1, end: index };
      else if (text[index] === '\n') return undefined;
    }
    return undefined;
  }
  let depth = 0;
  let index = start;
  for (; index < end; index++) {
    const character = text[index] ?? '';
    if (character === '\\') index++;
    else if (/\s/.test(character)) break;
    else if (character === '(') depth++;
    else if (character === ')') {
      if (depth === 0) break;
      depth--;
    }
  }
  return { start, end: index };
}
