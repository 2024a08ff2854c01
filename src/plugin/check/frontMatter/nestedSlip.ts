import { isRecord } from '../text/values.ts';
import { fieldsOnLine, scalar } from './fieldsOnLine.ts';
import { indentOf, isContent, keyOf, spaces } from './indentation.ts';
import { type FieldsAt, type Level, levelsOf } from './levels.ts';
import type { Line, YamlSlip } from './yamlSlip.ts';
import { yamlValue } from './yamlValue.ts';

/**
 * Finds a map or a list that begins on the line of its name: `recording: status: none`, `talks: - name: A`.
 */
export function nestedSlip(
  text: string,
  { line, start }: Line,
  fieldsAt: FieldsAt,
): YamlSlip | undefined {
  const [, before = '', dashes = '', key = '', gap = '', value = ''] =
    /^( *)((?:- +)*)([^\s:#'"]+):([ \t]+)(\S.*)$/.exec(line.trimEnd()) ?? [];
  if (key === '') return undefined;
  const [level] = levelsOf([...text.slice(0, start).split('\n').filter(isContent), line]);
  const path = [...(level?.path ?? []), key];
  const isItem = /^- +\S/.test(value);
  if (!isItem && !fieldsAt(path).includes(keyOf(value))) return undefined;
  const column = before.length + dashes.length;
  const from = start + column + key.length + 1 + gap.length;
  const below = linesBelow(text.slice(start + line.length), column);
  const cause = isItem ? `the list of "${key}" starts` : `the fields of "${key}" start`;
  return {
    range: { start: from, end: from + value.length },
    cause: `${cause} on the line of its name`,
    help: isItem
      ? itemHelp(value, itemIndent(below, column), [...path, 0], fieldsAt)
      : fieldsHelp(value, below, column, path, fieldsAt),
  };
}

function fieldsHelp(
  value: string,
  below: readonly string[],
  column: number,
  path: Level['path'],
  fieldsAt: FieldsAt,
): string {
  if (below.length === 0 && isFlow(`{${value}}`, fieldsAt(path)))
    return `Put braces around them: {${value}}.`;
  const indent = fieldIndent(value, below, column);
  if (yamlValue(value) !== undefined)
    return indent > column && !COMMENTED_FIELD.test(value) ? linesHelp([value], indent) : EACH;
  const fields = fieldsOnLine(value, path, fieldsAt);
  if (!fields) return EACH;
  return below.length === 0
    ? `Put braces around them: {${fields.join(', ')}}.`
    : linesHelp(fields, indent);
}

function itemHelp(value: string, indent: number, path: Level['path'], fieldsAt: FieldsAt): string {
  const item = value.replace(/^- +/, '');
  const isMap = fieldsAt(path).includes(keyOf(item));
  if (yamlValue(value) !== undefined)
    return isMap && COMMENTED_FIELD.test(value) ? EACH : linesHelp([value], indent);
  const [field, ...more] = (isMap ? fieldsOnLine(item, path, fieldsAt) : [scalar(item)]) ?? [];
  return field === undefined || more.length > 0 ? EACH : linesHelp([`- ${field}`], indent);
}

function linesHelp(lines: readonly string[], indent: number): string {
  return lines.length === 1
    ? `Put ${lines[0]} on a line of its own below it, and start that line with ${spaces(indent)}.`
    : `Put ${lines.slice(0, -1).join(', ')} and ${lines.at(-1)} on lines of their own below it, and start those lines with ${spaces(indent)}.`;
}

/** The lines that belong to it, because they're indented further. */
function linesBelow(text: string, column: number): string[] {
  const lines = text.split('\n').filter(isContent);
  const end = lines.findIndex((line) => indentOf(line) <= column);
  return end === -1 ? lines : lines.slice(0, end);
}

/** As deep as the lines below, or less deep if these are its value: `location:`, `description: |`. */
function fieldIndent(value: string, below: readonly string[], column: number): number {
  const [first] = below;
  if (first === undefined) return column + 2;
  if (!/:(?:\s*[|>][-+\d]*)?$/.test(value)) return indentOf(first);
  const least = Math.min(...below.map(indentOf));
  return least < indentOf(first) ? least : indentOf(first) - 2;
}

/** As deep as the lines below it, which are further items or fields of its own. */
function itemIndent([first]: readonly string[], column: number): number {
  if (first === undefined) return column + 2;
  return /^ *- /.test(first) ? indentOf(first) : Math.max(indentOf(first) - 2, column);
}

/** Whether braces make this the map that's meant, and not one with other names. */
function isFlow(written: string, fields: readonly string[]): boolean {
  const value = yamlValue(written);
  return (
    isRecord(value) &&
    Object.entries(value).every(([name, one]) => fields.includes(name) && one !== null)
  );
}

/** On one line, the fields after a comment would be part of it. */
const COMMENTED_FIELD = /\s#.*:/;

const EACH =
  'Put each field on a line of its own, indented below the name of the map that it belongs to.';
