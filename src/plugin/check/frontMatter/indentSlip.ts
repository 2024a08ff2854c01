import { indentOf, isContent, spaces } from './indentation.ts';
import { type FieldsAt, type Level, levelsOf, nameOf } from './levels.ts';
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
  // Correct if it's deeper below a key without a value, or back at an earlier level.
  const isRight =
    indent > lastIndent ? /:\s*$/.test(last) : levels.some((level) => level.indent === indent);
  const outdented =
    levels.some((level) => level.indent === indent) ||
    !levels.some(({ hyphen }) => hyphen === indent)
      ? undefined
      : outdentedField(text, start, fieldsAt);
  if (outdented) return outdented;
  if (lastIndent === indent || isRight) return undefined;
  return {
    range: { start: start + indent, end: start + line.trimEnd().length },
    cause: `this line is indented by ${spaces(indent)}, and the one above it by ${spaces(lastIndent)}`,
    help: whereToPut(levels, (level) => fieldsAt(level.path).includes(key)),
  };
}

/** One level if it's the only one whose map has this field, otherwise each that may be meant. */
function whereToPut(levels: readonly Level[], isField: (level: Level) => boolean): string {
  const [only, other] = levels.filter(isField);
  const outer = levels.at(-1);
  if (levels.every(({ indent }) => indent === 0) || (only === outer && !other))
    return 'Delete the spaces before it.';
  if (only && !other) return `Indent it by ${spaces(only.indent)}, ${likeFieldsOf(only)}.`;
  const inner = levels.filter(({ indent }) => indent > 0);
  const choices = inner.map(
    (level, index) =>
      `by ${spaces(level.indent)} if it belongs to ${index === 0 ? 'the line above' : nameOf(level)}`,
  );
  return `Indent it ${choices.join(', ')}, or not at all if something new starts here.`;
}
