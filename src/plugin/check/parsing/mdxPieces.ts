import type { Root } from 'mdast';
import { countBefore } from '../text/binarySearch.ts';
import { delimited } from '../text/delimited.ts';
import { createRangeSet } from '../text/rangeSet.ts';
import type { Range } from '../text/source.ts';
import { closingBrace } from './braces.ts';
import { nodesOf } from './walkTree.ts';

/**
 * Returns the parts of a text that MDX may read as code: braces, tags, imports and exports. MDX
 * couldn't parse the text, so it was read as CommonMark. A part that never closes extends to the
 * end of its paragraph.
 *
 * @param root the text as CommonMark
 */
export function mdxPieces(root: Root, text: string): MdxPieces {
  const code = createRangeSet(literalRanges(root, text));
  const ends = paragraphEnds(text);
  const pieces: MdxPieces = { braces: [], tags: [], modules: [] };
  const pattern = /\\|[{<]|^(?:import|export) /gm;
  for (let found = pattern.exec(text); found; found = pattern.exec(text)) {
    const { index: start, 0: what } = found;
    const literal = code.at(start);
    if (literal) {
      pattern.lastIndex = literal.end;
      continue;
    }
    if (what === '<' && !/^[\w$/>]/.test(text[start + 1] ?? '')) continue;
    const end = endOf(what, text, start, endAfter(ends, start, text));
    if (what === '\\') pattern.lastIndex = start + 2;
    else if (what === '{') pieces.braces.push({ start, end });
    else if (what !== '<') pieces.modules.push({ start, end });
    else pieces.tags.push({ start, end });
    if (what !== '\\') pattern.lastIndex = end;
  }
  return pieces;
}

/** @param limit the end of its paragraph */
function endOf(what: string, text: string, start: number, limit: number): number {
  if (what === '{') return braceEnd(text, start, limit);
  if (what === '<') return tagEnd(text, start, limit);
  // A function body may continue after a blank line.
  const open = text.slice(start, limit).indexOf('{');
  return open === -1 ? limit : Math.max(limit, braceEnd(text, start + open, limit));
}

function braceEnd(text: string, open: number, limit: number): number {
  const close = closingBrace(text, open);
  return close < text.length ? close + 1 : limit;
}

function tagEnd(text: string, start: number, limit: number): number {
  for (let index = start + 1; index < limit; index++) {
    const character = text[index];
    if (character === '>') return index + 1;
    if (character === '{') {
      const close = closingBrace(text, index);
      if (close === text.length) return limit;
      index = close;
    } else if ((character === '"' || character === "'") && text[index - 1] === '=') {
      const close = text.indexOf(character, index + 1);
      if (close === -1) return limit;
      index = close;
    }
  }
  return limit;
}

/** Returns the end of each paragraph of a text. */
function paragraphEnds(text: string): number[] {
  return [...text.matchAll(/\n[ \t>]*\r?(?:\n|$)/g)].map(({ index }) => index);
}

function endAfter(ends: readonly number[], offset: number, text: string): number {
  return ends[countBefore(ends.length, (index) => (ends[index] ?? 0) < offset)] ?? text.length;
}

/**
 * Returns the ranges of code that is also code in MDX, which has no indented code, and of HTML
 * comments.
 */
function literalRanges(root: Root, text: string): Range[] {
  const ranges: Range[] = [];
  for (const { type, position } of nodesOf(root)) {
    const start = position?.start.offset ?? 0;
    const end = position?.end.offset ?? 0;
    const isFenced = type === 'code' && /^(?:```|~~~)/.test(text.slice(start, end));
    if (type === 'inlineCode' || isFenced) ranges.push({ start, end });
    else if (type === 'html')
      for (const comment of delimited(text.slice(start, end), '<!--', '-->'))
        ranges.push({ start: start + comment.start, end: start + comment.end });
  }
  return ranges;
}

/** Ranges in the text, in text order. */
export interface MdxPieces {
  braces: Range[];
  tags: Range[];
  modules: Range[];
}
