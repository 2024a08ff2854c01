import yaml from 'js-yaml';
import { isRecord } from '../text/values.ts';
import { indentOf, isContent, keyOf, spaces } from './indentation.ts';
import { type FieldsAt, levelsOf } from './levels.ts';
import type { Line, YamlSlip } from './yamlSlip.ts';

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
  const fields = fieldsAt([...(level?.path ?? []), key]);
  const isItem = /^- +\S/.test(value);
  if (!isItem && !fields.includes(keyOf(value))) return undefined;
  const column = before.length + dashes.length;
  const from = start + column + key.length + 1 + gap.length;
  const next = text
    .slice(start + line.length)
    .split('\n')
    .find(isContent);
  const below = next !== undefined && indentOf(next) > column ? next : undefined;
  const isMap = below === undefined && !isItem && isFlow(`{${value}}`, fields);
  const cause = isItem ? `the list of "${key}" starts` : `the fields of "${key}" start`;
  return {
    range: { start: from, end: from + value.length },
    cause: `${cause} on the line of its name`,
    help: isMap
      ? `Put braces around them: {${value}}.`
      : `Put ${value} on a line of its own below it, and start that line with ${spaces(indentFor(below, column, isItem))}.`,
  };
}

/** As deep as the lines below it, which belong to it. */
function indentFor(below: string | undefined, column: number, isItem: boolean): number {
  if (below === undefined) return column + 2;
  const isField = isItem && !/^ *- /.test(below);
  return isField ? Math.max(indentOf(below) - 2, column) : indentOf(below);
}

/** Whether braces make this the map that's meant, and not one with other names. */
function isFlow(written: string, fields: readonly string[]): boolean {
  try {
    const value: unknown = yaml.load(written);
    return (
      isRecord(value) &&
      Object.entries(value).every(([name, one]) => fields.includes(name) && one !== null)
    );
  } catch {
    return false;
  }
}
