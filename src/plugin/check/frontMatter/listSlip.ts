import {
  indentOf,
  isContent,
  isItem,
  keyOf,
  lineNumber,
  shiftWords,
  spaces,
} from './indentation.ts';
import { type FieldsAt, levelsOf } from './levels.ts';
import { outdentedField } from './outdentedField.ts';
import type { Line, YamlSlip } from './yamlSlip.ts';

/**
 * Finds a list item whose hyphen isn't below those of the other items, or is less deep than the
 * name of its list.
 */
export function listSlip(
  text: string,
  { line, start }: Line,
  fieldsAt: FieldsAt,
): YamlSlip | undefined {
  const [, before = '', item = ''] = /^( *)- +(\S.*)$/.exec(line) ?? [];
  const above = text.slice(0, start).split('\n').filter(isContent);
  const last = above.at(-1);
  if (item === '' || last === undefined || isInText(above, before.length)) return undefined;
  const place = { text, start, indent: before.length, isField: FIELD.test(item) };
  const lists = openLists(above);
  if (lists.some(({ indent }) => indent === place.indent)) return undefined;
  const field = fieldAbove(text, start, last, fieldsAt);
  if (field) return field;
  const [, outer = '', name = ''] = EMPTY_FIELD.exec(last) ?? [];
  if (name !== '') {
    if (place.indent >= outer.length) return undefined;
    // A field below the list that only the map around it can have isn't a part of the list.
    const [level] = levelsOf(above);
    const fields = fieldsAt([...(level?.path ?? []), name, 0]);
    const isOuter = (other: string) =>
      indentOf(other) === outer.length && fields.length > 0 && !fields.includes(keyOf(other));
    return {
      ...slip(
        place,
        outer.length + 2,
        `, so that the items of ${name} are deeper than ${name}`,
        isOuter,
      ),
      cause: `the items of "${name}" are indented less than "${name}"`,
    };
  }
  const alike = lists.filter(({ isField }) => isField === place.isField);
  const [meant] = (alike.length > 0 ? alike : lists).sort(
    (a, b) => Math.abs(a.indent - place.indent) - Math.abs(b.indent - place.indent),
  );
  // Deeper than the item above, a text without a colon continues that item.
  if (!meant || (meant.indent < place.indent && !place.isField)) return undefined;
  return {
    ...slip(place, meant.indent, `, like the other items of ${meant.name}`),
    cause: `the hyphen is indented by ${spaces(place.indent)}, and those of the items above it by ${spaces(meant.indent)}`,
  };
}

/** Between two items, a field that's too far out ends the list. */
function fieldAbove(
  text: string,
  start: number,
  last: string,
  fieldsAt: FieldsAt,
): YamlSlip | undefined {
  return isItem(last) ? undefined : outdentedField(text, text.lastIndexOf(last, start), fieldsAt);
}

/** The lines of the item move along with its hyphen, and so do the items after it. */
function slip(
  { text, start, indent }: Place,
  wanted: number,
  why: string,
  isOuter: (line: string) => boolean = () => false,
): Pick<YamlSlip, 'range' | 'help'> {
  const lines = text.slice(start).split('\n');
  const isMoved = (line: string) =>
    (indentOf(line) > indent && !isOuter(line)) ||
    (indentOf(line) === indent && /^ *- /.test(line));
  const next = lines.slice(1).find(isContent);
  // The item's other fields may already be where they belong.
  const isAlone = next !== undefined && indentOf(next) === wanted + 2;
  const end = isAlone ? 1 : lines.findIndex((line) => isContent(line) && !isMoved(line));
  const moved = lines.slice(0, end === -1 ? lines.length : end);
  while (!isContent(moved.at(-1) ?? 'a')) moved.pop();
  const first = lineNumber(text, start);
  const help =
    moved.length === 1
      ? `Start the line with ${spaces(wanted)}${why}.`
      : `${shiftWords(wanted - indent, first, first + moved.length - 1)}${why}.`;
  return { range: { start: start + indent, end: start + (lines[0] ?? '').trimEnd().length }, help };
}

/** The lists that the next line may continue, from the innermost outwards. */
function openLists(above: readonly string[]): List[] {
  const lists: List[] = [];
  let least = Number.POSITIVE_INFINITY;
  for (const [index, line] of [...above.entries()].reverse()) {
    const indent = indentOf(line);
    const item = /^ *- +(\S.*)$/.exec(line)?.[1];
    if (indent < least && item !== undefined) {
      const parent = above
        .slice(0, index)
        .findLast(
          (other) =>
            indentOf(other) < indent || (indentOf(other) === indent && !/^ *- /.test(other)),
        );
      const name = EMPTY_FIELD.exec(parent ?? '')?.[2];
      if (name) lists.push({ indent, name, isField: FIELD.test(item) });
    }
    least = Math.min(least, indent);
  }
  return lists;
}

/** Whether a line is in a text of several lines: `description: |`. */
function isInText(above: readonly string[], indent: number): boolean {
  const outer = above.findLast((line) => indentOf(line) < indent);
  return outer !== undefined && /[|>][+-]?\d?\s*$/.test(outer);
}

const FIELD = /^[^\s:#'"]+:(?:\s|$)/;
const EMPTY_FIELD = /^( *(?:- +)*)([^\s:#'"]+):\s*(?:#.*)?$/;

interface Place {
  text: string;
  start: number;
  indent: number;
  /** Whether the item is a map: `- name: A`. */
  isField: boolean;
}

interface List extends Pick<Place, 'indent' | 'isField'> {
  name: string;
}
