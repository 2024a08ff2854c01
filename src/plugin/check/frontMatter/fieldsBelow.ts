import { surest } from '../text/closestMatch.ts';
import {
  columnOf,
  contentRange,
  indentOf,
  isContent,
  isItem,
  isNameOnly,
  keyOf,
  shiftWords,
  siblingsOf,
  spaces,
} from './indentation.ts';
import { type FieldsAt, type Level, pathAt } from './levels.ts';
import type { YamlSlip } from './yamlSlip.ts';

/**
 * Finds the fields of a map that are indented only as far as its name: `address: Oslo` below `location:`. YAML reads
 * them as fields of the map around it.
 *
 * @param index the line with the name of the map
 */
export function fieldsBelow(
  lines: readonly string[],
  index: number,
  fieldsAt: FieldsAt,
): FieldsBelow | undefined {
  const line = lines[index] ?? '';
  if (!isNameOnly(line)) return undefined;
  const path = pathAt(lines, index);
  const outer = fieldsAt(path.slice(0, -1));
  const inside = outer.length > 0 ? fieldsInside(lines, index) : undefined;
  const run = inside && runBelow(lines, index, path, inside, fieldsAt);
  if (!run) return undefined;
  const names = siblingsOf(lines, index).map((at) => keyOf(lines[at] ?? ''));
  const isOnlyHere = ({ key }: Member) => !outer.includes(key);
  const isTwice = ({ key }: Member) => names.filter((name) => name === key).length > 1;
  const lastSure = run.isAboveDeeper
    ? run.members.length
    : run.members.findLastIndex((member) => isOnlyHere(member) || isTwice(member));
  // The others rather belong to the map around it, if it has fields already or these are the ones that every map has.
  const end = run.members.findIndex(
    ({ key }, at) =>
      at > lastSure && (inside.keys.length > 0 || path.length === 1 || NEEDED.includes(key)),
  );
  const members = end === -1 ? run.members : run.members.slice(0, end);
  const [first] = members;
  if (!first) return undefined;
  const { last } = members.at(-1) ?? first;
  const name = keyOf(line);
  return {
    name,
    keys: members.map(({ key }) => key),
    first: first.at,
    last,
    step: run.step,
    isEmpty: inside.keys.length === 0,
    isSure: run.isAboveDeeper || members.some(isOnlyHere),
    range: contentRange(lines, first.at),
    cause: `the field "${first.key}" isn’t indented below "${name}"`,
    help:
      first.at === last
        ? `Start the line with ${spaces(columnOf(line) + run.step)}.`
        : `${shiftWords(run.step, first.at + 1, last + 1)}.`,
  };
}

/** The same for the map whose fields include a line. */
export function fieldsAround(
  lines: readonly string[],
  index: number,
  fieldsAt: FieldsAt,
): FieldsBelow | undefined {
  const siblings = siblingsOf(lines, index);
  for (const at of siblings.slice(0, siblings.indexOf(index)).slice(-NEAREST).reverse()) {
    const found = fieldsBelow(lines, at, fieldsAt);
    if (found && found.first <= index && index <= found.last) return found;
  }
  return undefined;
}

/** The fields that are where they should be; `undefined` if it has the items of a list. */
function fieldsInside(lines: readonly string[], index: number): Inside | undefined {
  const column = columnOf(lines[index] ?? '');
  const next = lines.findIndex(
    (line, at) => at > index && isContent(line) && indentOf(line) <= column,
  );
  const end = next === -1 ? lines.length : next;
  const inside = lines.slice(index + 1, end).filter(isContent);
  const [first] = inside;
  if (first === undefined) return { keys: [], end, step: STEP };
  const fields = inside.filter((line) => indentOf(line) === indentOf(first));
  if (fields.some(isItem)) return undefined;
  return { keys: fields.map(keyOf), end, step: indentOf(first) - column };
}

/** The lines after these whose fields the map may have as well. */
function runBelow(
  lines: readonly string[],
  index: number,
  path: Level['path'],
  inside: Inside,
  fieldsAt: FieldsAt,
): Run {
  const column = columnOf(lines[index] ?? '');
  const own = fieldsAt(path);
  const outer = fieldsAt(path.slice(0, -1));
  const members: Member[] = [];
  let inner: readonly string[] = [];
  for (const [at, line] of lines.entries()) {
    if (at < inside.end || !isContent(line)) continue;
    const key = keyOf(line);
    const member = members.at(-1);
    if (member && indentOf(line) > column) {
      if (!isWithin(line, member, inner)) {
        const isAboveDeeper = own.includes(key);
        return {
          members,
          isAboveDeeper,
          step: isAboveDeeper ? indentOf(line) - column : inside.step,
        };
      }
      member.last = at;
      continue;
    }
    // The items of a list may be as far out as its name.
    if (member && isNameOnly(member.line) && isItem(line) && indentOf(line) === column) {
      member.last = at;
      continue;
    }
    if (isItem(line) || indentOf(line) !== column) break;
    const isNew = !inside.keys.includes(key) && members.every((other) => other.key !== key);
    const isOwn = isNew && (own.includes(key) || isMisspelt(key, own, outer));
    if (!isOwn && !inner.includes(key)) break;
    if (isOwn) inner = isNameOnly(line) ? fieldsAt([...path, key]) : [];
    members.push({ key, at, last: at, line, indent: undefined, isList: false });
  }
  return { members, isAboveDeeper: false, step: inside.step };
}

/** Whether a deeper line belongs to the field above it, and not to the map with this field. */
function isWithin(line: string, member: Member, fields: readonly string[]): boolean {
  const key = keyOf(line);
  if (/:\s*[|>][-+\d]*\s*$/.test(member.line)) return true;
  // The next lines of a text have no fields.
  if (!isNameOnly(member.line)) return key === '' && !isItem(line);
  const indent = indentOf(line);
  if (member.indent === undefined) {
    member.indent = indent;
    member.isList = isItem(line);
  }
  if (indent > member.indent) return true;
  return (
    indent === member.indent &&
    isItem(line) === member.isList &&
    (member.isList || fields.length === 0 || key === '' || fields.includes(key))
  );
}

function isMisspelt(key: string, own: readonly string[], outer: readonly string[]): boolean {
  return !outer.includes(key) && !!surest(key, own) && !surest(key, outer);
}

/** More than the fields that an event may have; a key may be repeated a thousand times. */
const NEAREST = 50;

/** How much deeper the fields of a map are than its name. */
const STEP = 2;

/** An event, a talk and an organisation have these themselves. */
const NEEDED = ['name', 'startDate'];

export interface FieldsBelow extends YamlSlip {
  /** The map's name. */
  name: string;
  keys: string[];
  /** The first and the last of their lines, from 0. */
  first: number;
  last: number;
  /** The spaces that they lack. */
  step: number;
  /** Whether the map has no other fields. */
  isEmpty: boolean;
  /** Whether they can only belong to it. */
  isSure: boolean;
}

interface Inside {
  keys: string[];
  /** The line after them. */
  end: number;
  step: number;
}

interface Run {
  members: Member[];
  /** Whether another field of the map is below them, deeper. */
  isAboveDeeper: boolean;
  step: number;
}

interface Member {
  key: string;
  at: number;
  /** The last of its lines. */
  last: number;
  line: string;
  /** How far the fields or items below it are indented. */
  indent: number | undefined;
  isList: boolean;
}
