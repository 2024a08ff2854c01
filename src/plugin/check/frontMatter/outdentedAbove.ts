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
 * Finds the lines above a field that are less deep than it: a `name: A` without spaces, between `event:` and
 * `  startDate: 2026`. They belong to the same map, or the field belongs above them.
 *
 * @param index the line of the field
 */
export function outdentedAbove(
  lines: readonly string[],
  index: number,
  fieldsAt: FieldsAt,
): YamlSlip | undefined {
  const line = lines[index] ?? '';
  const indent = indentOf(line);
  const key = keyOf(line);
  const top = lines.findLastIndex(
    (other, at) => at < index && isContent(other) && indentOf(other) < indent,
  );
  const column = columnOf(lines[top] ?? '');
  if (key === '' || isItem(line) || top === -1 || column >= indent) return undefined;
  const map = mapAbove(lines, top, indent, (path) => fieldsAt(path).includes(key));
  const outer = fieldsAt(levelAt(lines, top, column)?.path ?? []);
  if (!map || outer.length === 0 || map.keys.includes(key)) return undefined;
  const own = fieldsAt(pathAt(lines, top));
  const isTwice = siblingsOf(lines, index).some(
    (at) => at < index && keyOf(lines[at] ?? '') === key,
  );
  if (own.includes(key) && !isTwice) return undefined;
  const { first, path } = map;
  const fields = fieldsAt(path);
  const keys = siblingsOf(lines, top)
    .filter((at) => at >= first && at <= top)
    .map((at) => keyOf(lines[at] ?? ''));
  const isTogether = keys.every((one) => fields.includes(one) && !map.keys.includes(one));
  const name = path.findLast((step) => typeof step === 'string');
  const isEmpty = map.keys.length === 0;
  if (isTogether && (isEmpty || [key, ...keys].some((one) => !outer.includes(one)))) {
    const last = lastOf(lines, top, index, fieldsAt([...path, keyOf(lines[top] ?? '')]));
    const shift =
      first === last
        ? `Start the line with ${spaces(indent)}`
        : shiftWords(indent - column, first + 1, last + 1);
    return {
      range: contentRange(lines, first),
      cause: `the field "${keys[0]}" isn’t indented below "${name}"`,
      help: `${shift}, ${likeFieldsOf({ path, keys: [key] }, fieldsAt)}.`,
    };
  }
  if (outer.includes(key) || isTwice) return undefined;
  const end = lines.findIndex(
    (other, at) => at > index && isContent(other) && indentOf(other) < indent,
  );
  const lastMoved = lines.slice(0, end === -1 ? undefined : end).findLastIndex(isContent);
  return {
    range: contentRange(lines, index),
    cause: `this line is indented by ${spaces(indent)}, and the one above it by ${spaces(column)}`,
    help:
      lastMoved > index
        ? `Move lines ${lineWords(index + 1, lastMoved + 1)} above line ${first + 1}: they’re fields of ${name}.`
        : `Move it above line ${first + 1}: it’s a field of ${name}.`,
  };
}

/** The last of the lines of a field, above one that doesn't belong to it. */
function lastOf(
  lines: readonly string[],
  top: number,
  index: number,
  fields: readonly string[],
): number {
  const inside = lines.findIndex((line, at) => at > top && isContent(line));
  const foreign = siblingsOf(lines, inside).find(
    (at) => at > top && at < index && fields.length > 0 && !fields.includes(keyOf(lines[at] ?? '')),
  );
  return lines.slice(0, foreign ?? index).findLastIndex(isContent);
}

/** The map of the fields with this indentation: one whose fields end above some lines, or haven't begun there. */
function mapAbove(
  lines: readonly string[],
  last: number,
  indent: number,
  hasField: (path: Level['path']) => boolean,
): MapAbove | undefined {
  const column = columnOf(lines[last] ?? '');
  let first = last + 1;
  for (let at = last; at >= 0; at--) {
    const line = lines[at] ?? '';
    if (!isContent(line)) continue;
    const open = columnOf(line) >= indent ? levelAt(lines, at, indent) : undefined;
    if (open && hasField(open.path)) return { path: open.path, keys: open.keys, first };
    if (indentOf(line) < column) return undefined;
    const isEmpty =
      isNameOnly(line) && columnOf(line) === column && columnOf(lines[first] ?? '') === column;
    const path = isEmpty ? pathAt(lines, at) : undefined;
    if (path && hasField(path)) return { path, keys: [], first };
    first = at;
  }
  return undefined;
}

interface MapAbove {
  path: Level['path'];
  /** The fields that it has above these lines. */
  keys: readonly string[];
  first: number;
}
