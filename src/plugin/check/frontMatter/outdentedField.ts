import { indentOf, isContent, keyOf, lineNumber, shiftWords, spaces } from './indentation.ts';
import { type FieldsAt, type Level, levelsOf, nameOf } from './levels.ts';
import type { YamlSlip } from './yamlSlip.ts';

/**
 * Finds the fields of a list item that are indented only as far as its hyphen.
 *
 * @param start where the line of one of them starts
 */
export function outdentedField(
  text: string,
  start: number,
  fieldsAt: FieldsAt,
): YamlSlip | undefined {
  const lines = text.split('\n');
  const index = lineNumber(text, start) - 1;
  const column = indentOf(lines[index] ?? '');
  const hyphen = lines
    .slice(0, index)
    .findLastIndex((line) => isContent(line) && indentOf(line) <= column && !isField(line));
  const isOfItem = (at: number) => at > hyphen && indentOf(lines[at] ?? '') === column;
  const first = lines.findIndex((line, at) => isContent(line) && isOfItem(at));
  const levels = levelsOf(lines.slice(0, first));
  const item = levels.find((level) => level.hyphen === column);
  if (!item) return undefined;
  const own = fieldsAt(item.path);
  const isInOuter = levels.some(({ indent }) => indent === column);
  if (isInOuter && !own.includes(keyOf(lines[index] ?? ''))) return undefined;
  let last = index;
  for (let at = index + 1; at < lines.length; at++) {
    const line = lines[at] ?? '';
    if (!isContent(line)) continue;
    const isOwn = isField(line) && indentOf(line) === column && own.includes(keyOf(line));
    if (indentOf(line) <= column && !isOwn) break;
    last = at;
  }
  const offset = lines.slice(0, first).reduce((sum, { length }) => sum + length + 1, 0);
  return {
    range: { start: offset + column, end: offset + (lines[first] ?? '').trimEnd().length },
    cause: 'this line is indented only as far as the hyphen above it',
    help:
      first === last
        ? `Start the line with ${spaces(item.indent)}, ${likeFieldsOf(item, fieldsAt)}.`
        : `${shiftWords(item.indent - column, first + 1, last + 1)}, ${likeFieldsOf(item, fieldsAt)}.`,
  };

  function isField(line: string): boolean {
    return !/^ *-/.test(line) && keyOf(line) !== '' && indentOf(line) === column;
  }
}

/** `like name and the other fields of event`. */
export function likeFieldsOf(level: Pick<Level, 'path' | 'keys'>, fieldsAt: FieldsAt): string {
  return `like ${level.keys[0]} and the other fields of ${nameOf(level, fieldsAt)}`;
}
