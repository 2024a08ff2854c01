// The room text/: offsets, lines, edits, words and values. It imports nothing else from the project
// except the event model.

import { countBefore } from './binarySearch.ts';

/**
 * A text file on disk, and the only place where offsets become lines and columns.
 *
 * Offsets and columns are UTF-16 code units, as in editors, on GitHub and in the Language Server
 * Protocol. A byte order mark isn't part of the text: editors don't show it, and neither Docusaurus
 * nor YAML counts it.
 */

/**
 * Creates a source from the decoded content of a file. `file` is relative to the site, with forward
 * slashes.
 */
export function createSource(file: string, content: string): Source {
  const hasByteOrderMark = content.charCodeAt(0) === BYTE_ORDER_MARK;
  const text = hasByteOrderMark ? content.slice(1) : content;
  let starts: number[] | undefined;
  return {
    file,
    text,
    hasByteOrderMark,
    lineStarts() {
      starts ??= findLineStarts(text);
      return starts;
    },
  };
}

/** The 1-based line and column of an offset. */
export function positionAt(source: Source, offset: number): Position {
  const starts = source.lineStarts();
  const at = Math.max(0, Math.min(offset, source.text.length));
  // The first line starts at 0, and always exists.
  const line = countBefore(starts.length, (index) => (starts[index] ?? 0) <= at);
  return { line, column: at - (starts[line - 1] ?? 0) + 1 };
}

/** The offset of a 1-based line and column, clamped to the text. */
export function offsetAt(source: Source, position: Position): number {
  const starts = source.lineStarts();
  const start = starts[Math.min(position.line, starts.length) - 1] ?? 0;
  return Math.min(start + position.column - 1, source.text.length);
}

/** The text of a 1-based line, without its line ending. */
export function lineText(source: Source, line: number): string {
  const starts = source.lineStarts();
  const start = starts[line - 1];
  if (start === undefined) return '';
  let end = starts[line] ?? source.text.length;
  // Searched backwards: a line may be a megabyte long, and each of its findings asks for it.
  while (end > start && isLineEnd(source.text.charCodeAt(end - 1))) end--;
  return source.text.slice(start, end);
}

/** A range moved by `by` offsets. */
export function shift(range: Range, by: number): Range {
  return { start: range.start + by, end: range.end + by };
}

function findLineStarts(text: string): number[] {
  const starts = [0];
  // A lone carriage return also ends a line (CommonMark 0.31, section 2.1).
  for (const { index, 0: end } of text.matchAll(/\r\n?|\n/g)) starts.push(index + end.length);
  return starts;
}

function isLineEnd(code: number): boolean {
  return code === LINE_FEED || code === CARRIAGE_RETURN;
}

const BYTE_ORDER_MARK = 0xfeff;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

export interface Source {
  /** Relative to the site, with forward slashes. */
  readonly file: string;
  readonly text: string;
  readonly hasByteOrderMark: boolean;
  /** The offsets at which lines start, computed on first use. */
  lineStarts(): readonly number[];
}

/** 1-based. */
export interface Position {
  line: number;
  column: number;
}

/** Offsets into a source's text, the end excluded. */
export interface Range {
  start: number;
  end: number;
}
