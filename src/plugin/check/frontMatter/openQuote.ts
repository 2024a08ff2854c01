import type { Range } from '../text/source.ts';
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
  if (!UNCLOSED.test(text)) return undefined;
  return findOpening(text, ({ range, mark }) => {
    if (mark !== '"' && mark !== "'") return false;
    const [first = '', ...lines] = text.slice(range.start + 1).split('\n');
    const close = lines.findIndex((line) => line.includes(mark));
    const indent = indentAt(text, range.start);
    // The lines of a longer value are deeper than its key.
    const field = lines
      .slice(0, close + 1)
      .find((line) => FIELD.test(line) && indentAt(line) <= indent);
    // In a block of text, these lines are only a part of a value.
    const isValue = (value: string) =>
      value.startsWith(first.trim()) && value.includes(field?.split(mark)[0]?.trim() ?? '');
    return field !== undefined && writtenTexts(data, isValue).length > 0;
  });
}

function indentAt(text: string, offset = 0): number {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  return text.slice(start).search(/[^ ]|$/);
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
const UNCLOSED = /^[ \t]*(?:- +)*(?:[^\s:#'"]+:[ \t]+)?(["'])(?:(?!\1).)*$/m;
const FIELD = /^[ \t]*(?:- +)?[A-Za-z][\w-]*:(?:\s|$)/;
const CLOSING: Record<string, string> = { '"': '"', "'": "'", '[': ']', '{': '}' };

export interface Opening {
  range: Range;
  /** The quote or the bracket. */
  mark: string;
  /** The text of the range, closed. */
  closed: string;
}
