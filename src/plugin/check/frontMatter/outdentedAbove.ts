import {
  columnOf,
  contentRange,
  indentOf,
  isContent,
  isItem,
  isNameOnly,
  keyOf,
  lineWords,
  shiftWords,
  siblingsOf,
  spaces,
} from './indentation.ts';
import { type FieldsAt, type Level, levelAt, pathAt } from './levels.ts';
import { likeFieldsOf } from './outdentedField.ts';
import type { YamlSlip } from './yamlSlip.ts';

/**
 * Finds the lines above a field that are less deep than it, but belong to the same map: a `name: A` without spaces,
 * between `event:` and `  startDate: 2026`.
 *
 * @param index the line of the field
 */
export function outdentedAbove(
  lines: readonly string[],
  index: number,
  fieldsAt: FieldsAt,
): YamlSlip | undefined {
  const map = mapAbove(lines, index, fieldsAt);
  if (!map) return undefined;
  const { path, first, top, outer } = map;
  const [line = '', above = ''] = [lines[index], lines[top]];
  const key = keyOf(line);
  const fields = fieldsAt(path);
  const keys = siblingsOf(lines.slice(0, top + 1), top)
    .filter((at) => at >= first)
    .map((at) => keyOf(lines[at] ?? ''));
  if (keys.some((one) => !fields.includes(one) || map.keys.includes(one))) return undefined;
  const isEmpty = map.keys.length === 0;
  if (!isEmpty && [key, ...keys].every((one) => outer.includes(one))) return undefined;
  const inner = fieldsAt([...path, keyOf(above)]);
  const end = siblingsOf(lines, index).find(
    (at) => at === index || !inner.includes(keyOf(lines[at] ?? '')),
  );
  const last = lines.slice(0, end).findLastIndex(isContent);
  const indent = indentOf(line);
  const shift =
    first === last
      ? `Start the line with ${spaces(indent)}`
      : shiftWords(indent - columnOf(above), first + 1, last + 1);
  return {
    range: contentRange(lines, first),
    cause: `the field "${keys[0]}" isn’t indented below "${nameOf(path)}"`,
    help: `${shift}, ${likeFieldsOf({ path, keys: [key] }, fieldsAt)}.`,
  };
}

/**
 * Finds a field that belongs above the lines that are less deep than it: a `  startDate: 2026` below `tags: [a]`.
 *
 * @param index the line of the field
 */
export function fieldBelow(
  lines: readonly string[],
  index: number,
  fieldsAt: FieldsAt,
): YamlSlip | undefined {
  const map = mapAbove(lines, index, fieldsAt);
  const line = lines[index] ?? '';
  if (!map || map.outer.includes(keyOf(line))) return undefined;
  const below = lines.slice(index);
  const end = below.findIndex((other) => isContent(other) && indentOf(other) < indentOf(line));
  const count = below.slice(0, end === -1 ? undefined : end).findLastIndex(isContent);
  const name = nameOf(map.path);
  return {
    range: contentRange(lines, index),
    cause: `this line is indented by ${spaces(indentOf(line))}, and the one above it by ${spaces(columnOf(lines[map.top] ?? ''))}`,
    help:
      count > 0
        ? `Move lines ${lineWords(index + 1, index + count + 1)} above line ${map.first + 1}: they’re fields of ${name}.`
        : `Move it above line ${map.first + 1}: it’s a field of ${name}.`,
  };
}

/**
 * The map that a line would belong to if the lines above it that are less deep weren't there: the map's fields end
 * above them, or there are none.
 */
function mapAbove(
  lines: readonly string[],
  index: number,
  fieldsAt: FieldsAt,
): MapAbove | undefined {
  const line = lines[index] ?? '';
  const key = keyOf(line);
  const indent = indentOf(line);
  const top = lines
    .slice(0, index)
    .findLastIndex((other) => isContent(other) && indentOf(other) < indent);
  const above = lines[top] ?? '';
  const column = columnOf(above);
  const outer = fieldsAt(levelAt(lines, top, column)?.path ?? []);
  // It may well be a field of that line, or the next one of the item that starts there.
  if (outer.length === 0 || isItem(above) || fieldsAt(pathAt(lines, top)).includes(key))
    return undefined;
  for (const first of siblingsOf(lines.slice(0, top + 1), top).reverse()) {
    const before = lines.slice(0, first).findLastIndex(isContent);
    const open = levelAt(lines, before, indent);
    if (open && fieldsAt(open.path).includes(key))
      return open.keys.includes(key) ? undefined : { ...open, first, top, outer };
    const name = lines[before] ?? '';
    const path = pathAt(lines, before);
    if (isNameOnly(name) && columnOf(name) === column && fieldsAt(path).includes(key))
      return { path, keys: [], first, top, outer };
  }
  return undefined;
}

function nameOf(path: Level['path']): string {
  return String(path.findLast((step) => typeof step === 'string'));
}

interface MapAbove {
  path: Level['path'];
  /** The fields that it has above these lines. */
  keys: readonly string[];
  /** The first and the last of the fields that are less deep. */
  first: number;
  top: number;
  /** The names of the fields that the map around it may have. */
  outer: readonly string[];
}
