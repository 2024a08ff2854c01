import once from 'lodash/once.js';
import type { Range } from '../text/source.ts';
import { indentOf } from './indentation.ts';
import { writtenTexts } from './writtenTexts.ts';

/**
 * Finds a quote, or a bracket, that the line on which it opens doesn't close. A later line may
 * close it.
 *
 * @returns the first that fits, with what to write instead
 */
export function findOpening(
  text: string,
  fits: (opening: Opening) => boolean = () => true,
): Opening | undefined {
  for (const match of text.matchAll(VALUE)) {
    const [, before = '', written = ''] = match;
    const opening =
      openingIn(written.trimEnd(), match.index + before.length) ??
      quoteInList(written.trimEnd(), match.index + before.length);
    if (opening && fits(opening)) return opening;
  }
  return undefined;
}

/**
 * Finds a quote that a later one closes by chance, such as an apostrophe: the YAML is valid, but
 * the fields in between became a part of the value.
 *
 * @param data the values of that text
 */
export function findOpenQuote(text: string, data: unknown): Opening | undefined {
  const values = once(() => writtenTexts(data, (value) => value.includes(':')));
  let searches = 0;
  return findOpening(text, (opening) => {
    const field = fieldInside(text, opening);
    if (field === undefined || ++searches > MOST_SEARCHES) return false;
    const first = text.slice(opening.range.start + 1, lineEndAt(text, opening.range.start)).trim();
    // In a block of text, these lines are only a part of a value.
    return values().some((value) => value.text.startsWith(first) && value.text.includes(field));
  });
}

/** The first field, up to its value's quote, between a quote and the one that closes it by chance. */
function fieldInside(text: string, { range, mark }: Opening): string | undefined {
  if (mark !== '"' && mark !== "'") return undefined;
  const lineEnd = lineEndAt(text, range.start);
  const close = text.indexOf(mark, lineEnd);
  if (close === -1) return undefined;
  const indent = indentOf(text.slice(text.lastIndexOf('\n', range.start) + 1, range.start));
  const field = text
    .slice(lineEnd, lineEndAt(text, close))
    .split('\n')
    // The lines of a longer value are deeper than its key.
    .find((line) => FIELD.test(line) && indentOf(line) <= indent);
  return field?.split(mark)[0]?.trim();
}

function lineEndAt(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end === -1 ? text.length : end;
}

function openingIn(value: string, start: number): Opening | undefined {
  const mark = value[0] ?? '';
  const close = CLOSING[mark];
  const inner = value.slice(1);
  const isClosed =
    close === undefined ||
    (close === "'" ? inner.replace(/''/g, '').includes("'") : inner.includes(close));
  return isClosed
    ? undefined
    : { range: { start, end: start + value.length }, mark, closed: `${value}${close}` };
}

/** `["anna, ben]`. */
function quoteInList(value: string, start: number): Opening | undefined {
  if (!value.startsWith('[')) return undefined;
  for (let at = 1; at < value.length; at++) {
    const mark = value[at] ?? '';
    if (mark !== '"' && mark !== "'") continue;
    const close = value.indexOf(mark, at + 1);
    if (close === -1) {
      const [item = ''] = /^[^,\]]*/.exec(value.slice(at)) ?? [];
      const range = { start: start + at, end: start + at + item.length };
      return { range, mark, closed: item + mark };
    }
    at = close;
  }
  return undefined;
}

const VALUE = /^([ \t]*(?:(?:- +)*[^\s:#'"]+:[ \t]+|(?:- +)+))(["'[{].*)$/gm;
const FIELD = /^[ \t]*(?:- +)?[A-Za-z][\w-]*:(?:\s|$)/;
/** A text of thousands of such lines would be compared with every value for each of them. */
const MOST_SEARCHES = 100;
const CLOSING: Record<string, string> = { '"': '"', "'": "'", '[': ']', '{': '}' };

export interface Opening {
  range: Range;
  /** The quote or the bracket. */
  mark: string;
  /** The text of the range, closed. */
  closed: string;
}
