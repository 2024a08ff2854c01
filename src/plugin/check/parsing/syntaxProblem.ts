import type { LineColumn, SyntaxProblem } from './parsedText.ts';

/** Returns the problem that satteri found. */
export function satteriProblem(error: unknown): SyntaxProblem {
  const message = error instanceof Error ? error.message : String(error);
  const [, line = '1', column = '1', reason = message] = /^(\d+):(\d+): (.*)$/s.exec(message) ?? [];
  const place = { line: Number(line), column: Number(column) };
  return tagProblem(reason.replace(/ \([a-z-]+:[a-z-]+\)$/, ''), place);
}

/**
 * Returns the problem that Docusaurus's parsers found.
 *
 * @param text the parsed text
 * @param opening where the last construct opens. The parsers report one that never closes at the
 * end of the text, where readers would look in vain.
 */
export function remarkProblem(
  error: unknown,
  text: string,
  opening: LineColumn | undefined,
): SyntaxProblem {
  const { reason, message, place, cause } = error as RemarkError;
  const said = reason ?? message ?? String(error);
  const point = place && 'start' in place ? place.start : place;
  const isAtEnd =
    said.startsWith('Unexpected end of file') ||
    (point?.offset !== undefined && text.slice(point.offset).trim() === '');
  // The detail comes from acorn, which parses the JavaScript.
  const detail = cause?.message ? `: ${cause.message}` : '';
  return tagProblem(said + detail, isAtEnd ? (opening ?? point) : point);
}

/**
 * Some reasons name places: `Expected a closing tag for <div> (3:1-3:6)`. They refer to the parsed
 * text, so a reader wouldn't find them in the file, and they're removed from the message. For a tag
 * that is never closed, the place of the tag is reported; the parser's own place is where it gave
 * up, if it has one.
 */
function tagProblem(said: string, place: LineColumn | undefined): SyntaxProblem {
  const reason = said.replace(/ \(\d+:\d+(?:-\d+:\d+)?\)/g, '');
  const unclosed = /^Expected a closing tag for .*? \((\d+):(\d+)(?:-(\d+):(\d+))?\)/.exec(said);
  if (!unclosed) return { reason, place: place ?? { line: 1, column: 1 } };
  const [, line, column, endLine, endColumn] = unclosed.map(Number);
  const end = endLine ? { line: endLine, column: endColumn ?? 1 } : undefined;
  return { reason, place: { line: line ?? 1, column: column ?? 1 }, end };
}

interface RemarkError {
  reason?: string;
  message?: string;
  place?: RemarkPoint | { start: RemarkPoint };
  cause?: { message?: string };
}

interface RemarkPoint extends LineColumn {
  offset?: number;
}
