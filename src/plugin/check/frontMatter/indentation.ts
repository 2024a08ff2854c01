import type { Range } from '../text/source.ts';

/**
 * The lines of a text, or none if it's longer than a person writes: looking for a line that isn't where it should be
 * may take time with the square of their number.
 */
export function writtenLines(text: string): string[] {
  return text.length > LONGEST ? [] : text.split('\n');
}

const LONGEST = 20_000;

/** Whether a line has more than a comment. */
export function isContent(line: string): boolean {
  return /^ *[^\s#]/.test(line);
}

export function indentOf(line: string): number {
  return /^ */.exec(line)?.[0].length ?? 0;
}

/** Where a field starts in a line: below its hyphen, the other fields of a list item start there too. */
export function columnOf(line: string): number {
  return /^ *(?:- +)*/.exec(line)?.[0].length ?? 0;
}

/** Whether a line has the name of a field, and no value. */
export function isNameOnly(line: string): boolean {
  return keyOf(line) !== '' && /^[^:]*:\s*(?:\s#.*)?$/s.test(line);
}

/** A line, from its first character that isn't a space. */
export function contentRange(lines: readonly string[], index: number): Range {
  const line = lines[index] ?? '';
  const offset = lines.slice(0, index).reduce((sum, { length }) => sum + length + 1, 0);
  return { start: offset + indentOf(line), end: offset + line.trimEnd().length };
}

/** The name of the field that a line begins with; empty if there's none. */
export function keyOf(line: string): string {
  return /^ *(?:- +)*([^\s:#'"]+):(?:\s|$)/.exec(line)?.[1] ?? '';
}

/** The lines of the fields of the same map, with this one. */
export function siblingsOf(lines: readonly string[], index: number): number[] {
  const column = columnOf(lines[index] ?? '');
  const isOuter = (line: string) => isContent(line) && indentOf(line) < column;
  // A list item's first field is on the line of its hyphen.
  const first = lines.slice(0, index + 1).findLastIndex(isOuter);
  const next = lines.findIndex((line, at) => at > index && isOuter(line));
  return lines
    .slice(0, next === -1 ? lines.length : next)
    .flatMap((line, at) =>
      at >= first && columnOf(line) === column && keyOf(line) !== '' ? at : [],
    );
}

/** Whether a line starts an item of a list. */
export function isItem(line: string): boolean {
  return /^ *- /.test(line);
}

/** `1 space`, `2 spaces`. */
export function spaces(count: number): string {
  return count === 1 ? '1 space' : `${count} spaces`;
}

/**
 * Says how to move some lines, such as `Add 2 spaces at the start of lines 7 to 9`.
 *
 * @param change how many spaces more they need; negative for fewer
 */
export function shiftWords(change: number, first: number, last: number): string {
  const verb = change > 0 ? 'Add' : 'Delete';
  return `${verb} ${spaces(Math.abs(change))} at the start of lines ${lineWords(first, last)}`;
}

/** `7 and 8`, `7 to 9`. */
export function lineWords(first: number, last: number): string {
  return last === first + 1 ? `${first} and ${last}` : `${first} to ${last}`;
}

/** The offset at which the line with an offset starts. */
export function lineStart(text: string, offset: number): number {
  return text.slice(0, offset).lastIndexOf('\n') + 1;
}

export function lineNumber(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}
