import lowerFirst from 'lodash/lowerFirst.js';
import type { Range } from '../text/source.ts';
import {
  indentOf,
  isContent,
  keyOf,
  lineNumber,
  lineStart,
  spaces,
  writtenLines,
} from './indentation.ts';
import { type FieldsAt, levelsOf } from './levels.ts';
import { outdentedAbove } from './outdentedAbove.ts';
import { likeFieldsOf, outdentedField } from './outdentedField.ts';
import { ifTheyBelong, repeatedBelow } from './outdentedFields.ts';

/**
 * Describes a key that appears twice in the front matter. It may be the field of a list item that
 * isn't indented far enough: keeping one of the two would delete the other's value.
 *
 * @param at the second of the two
 */
export function describeRepeatedKey(text: string, at: Range, fieldsAt: FieldsAt): Described {
  const key = text.slice(at.start, at.end).split(':')[0] ?? '';
  const start = lineStart(text, at.start);
  const above = text.slice(0, start).split('\n');
  const [line = ''] = text.slice(start).split('\n', 1);
  const message = `The key "${key}" appears twice in the front matter`;
  const glued = gluedHyphen(text.slice(0, start + line.length), indentOf(line));
  if (glued)
    return {
      range: glued,
      message: `${message}: there is no space after the hyphen.`,
      help: gluedHelp(text, glued, indentOf(line)),
    };
  const slip = outdentedField(text, start, fieldsAt);
  if (slip && isSurelyOfItem(text, slip.range.start, start, fieldsAt))
    return { range: slip.range, message: `${message}: ${slip.cause}.`, help: slip.help };
  const lines = writtenLines(text);
  const index = lineNumber(text, start) - 1;
  const found = keyOf(line) === key ? repeatedBelow(lines, index, fieldsAt) : undefined;
  const sure = outdentedAbove(lines, index, fieldsAt) ?? (found?.isSure ? found : undefined);
  if (sure) return { range: sure.range, message: `${message}: ${sure.cause}.`, help: sure.help };
  if (found)
    return {
      range: found.first === found.last ? found.range : at,
      message: `${message}.`,
      help: `${ifTheyBelong(found)} If not, keep one of the two.`,
    };
  const help = slip?.help ?? indentHelp(above, line, key, fieldsAt);
  return {
    range: at,
    message: `${message}.`,
    help: help
      ? `If it belongs to the item above, ${lowerFirst(help)} If not, keep one of the two.`
      : 'Keep one of the two.',
  };
}

function indentHelp(
  above: readonly string[],
  line: string,
  key: string,
  fieldsAt: FieldsAt,
): string | undefined {
  const item = levelsOf(above).find(
    ({ path, indent, keys }) =>
      path.at(-1) === 0 &&
      indent > indentOf(line) &&
      fieldsAt(path).includes(key) &&
      !keys.includes(key),
  );
  return item && `Start the line with ${spaces(item.indent)}, ${likeFieldsOf(item, fieldsAt)}.`;
}

/**
 * Whether an outdented field can only belong to the item: it's directly below the hyphen, and comes
 * first or with a field that the map around the list can't have.
 */
function isSurelyOfItem(text: string, first: number, start: number, fieldsAt: FieldsAt): boolean {
  const above = text.slice(0, lineStart(text, first)).split('\n').filter(isContent);
  const [line = ''] = text.slice(first).split('\n', 1);
  const [item] = levelsOf(above);
  const isBelowHyphen = /^ *- /.test(above.at(-1) ?? '');
  const isFirst = first >= start;
  return (
    isBelowHyphen && (isFirst || !fieldsAt(item?.path.slice(0, -2) ?? []).includes(keyOf(line)))
  );
}

/** `-name: A` is a field called `-name`, beside the ones that should be below it. */
function gluedHyphen(text: string, column: number): Range | undefined {
  const lines = text.split('\n');
  const outer = lines.findLastIndex(
    (line) => isContent(line) && (indentOf(line) < column || /^ *- /.test(line)),
  );
  const index = lines.findIndex(
    (line, at) => at > outer && indentOf(line) === column && /^ *-[A-Za-z]\w*:(?:\s|$)/.test(line),
  );
  if (index === -1) return undefined;
  const start = lines.slice(0, index).reduce((sum, { length }) => sum + length + 1, column);
  return { start, end: start + (lines[index] ?? '').trim().length };
}

/** The fields below such a hyphen are beside it, because `-name` would be one of them. */
function gluedHelp(text: string, { start, end }: Range, column: number): string {
  const next = text.slice(end).split('\n').slice(1).find(isContent) ?? '';
  const more =
    indentOf(next) === column && /^ *[A-Za-z]/.test(next)
      ? ` Start the lines of the item’s other fields with ${spaces(column + 2)}.`
      : '';
  return `Put a space there: - ${text.slice(start + 1, end)}.${more}`;
}

interface Described {
  range: Range;
  message: string;
  help: string;
}
