import { indentOf, isContent, lineNumber, spaces, writtenLines } from './indentation.ts';
import { type FieldsAt, type Level, levelsOf, nameOf } from './levels.ts';
import { fieldBelow, outdentedAbove } from './outdentedAbove.ts';
import { likeFieldsOf, outdentedField } from './outdentedField.ts';
import type { Line, YamlSlip } from './yamlSlip.ts';

/**
 * Finds a line whose indentation matches no line above it.
 *
 * @param fieldsAt the names of the fields that a map of the file may have
 */
export function indentSlip(
  text: string,
  { line, start }: Line,
  fieldsAt: FieldsAt,
): YamlSlip | undefined {
  const [, before = '', key = ''] = /^( *)([^\s:]+):(?:\s|$)/.exec(line) ?? [];
  const indent = before.length;
  const above = text.slice(0, start).split('\n').filter(isContent);
  const last = above.at(-1);
  // A hyphen without a space after it isn't a list item, which is the mistake then.
  if (key === '' || last === undefined || /^ *-\w/.test(last)) return undefined;
  const levels = levelsOf(above);
  const lastIndent = indentOf(last);
  // Correct if it's at an open level, or deeper below a key without a value.
  const isRight =
    levels.some((level) => level.indent === indent) || (indent > lastIndent && /:\s*$/.test(last));
  const lines = isRight ? [] : writtenLines(text);
  const index = lineNumber(text, start) - 1;
  const misplaced = outdentedAbove(lines, index, fieldsAt) ?? fieldBelow(lines, index, fieldsAt);
  if (misplaced) return misplaced;
  const outdented = levels.some((level) => level.indent === indent)
    ? undefined
    : outdentedField(text, start, fieldsAt);
  if (outdented) return outdented;
  if (lastIndent === indent || isRight || levels.length === 0) return undefined;
  return {
    range: { start: start + indent, end: start + line.trimEnd().length },
    cause: `this line is indented by ${spaces(indent)}, and the one above it by ${spaces(lastIndent)}`,
    help: whereToPut(levels, key, indent, fieldsAt),
  };
}

/**
 * One level if it's the only one whose map has this field, or the only one of these that's a single space away;
 * otherwise each that may be meant.
 */
export function whereToPut(
  levels: readonly Level[],
  key: string,
  indent: number,
  fieldsAt: FieldsAt,
): string {
  const having = levels.filter(({ path }) => fieldsAt(path).includes(key));
  const close = having.filter((level) => Math.abs(level.indent - indent) === 1);
  const own = close.length === 1 ? close : having;
  const [only, other] = own.length === 1 ? own : levels;
  if (only && !other)
    return only.indent === 0
      ? 'Delete the spaces before it.'
      : `Start the line with ${spaces(only.indent)}, ${likeFieldsOf(only, fieldsAt)}.`;
  const choices = levels.map((level, index) =>
    level.indent === 0
      ? 'with none if something new starts here'
      : `with ${spaces(level.indent)} if it belongs ${index === 0 ? 'with the line above' : `to ${nameOf(level, fieldsAt)}`}`,
  );
  return `Start the line ${choices.slice(0, -1).join(', ')}, or ${choices.at(-1)}.`;
}
