import upperFirst from 'lodash/upperFirst.js';
import type { Range } from '../text/source.ts';
import { type FieldsBelow, fieldsAround, fieldsBelow } from './fieldsBelow.ts';
import { keyOf, lineNumber, lineWords, siblingsOf, spaces, writtenLines } from './indentation.ts';
import type { FieldsAt } from './levels.ts';

/** Finds the fields of a map without a value that are indented only as far as its name, at a range. */
export function fieldsBelowKey(
  key: Range | undefined,
  value: unknown,
  text: string,
  fieldsAt: FieldsAt,
): FieldsBelow | undefined {
  if (!key || value !== null) return undefined;
  return fieldsBelow(writtenLines(text), lineNumber(text, key.start) - 1, fieldsAt);
}

/** The same for a key that appears twice in its map: one of the two may be a field of an empty map above it. */
export function repeatedBelow(
  lines: readonly string[],
  index: number,
  fieldsAt: FieldsAt,
): FieldsBelow | undefined {
  const key = keyOf(lines[index] ?? '');
  const alike = siblingsOf(lines, index).find((at) => keyOf(lines[at] ?? '') === key) ?? index;
  return fieldsAround(lines, index, fieldsAt) ?? fieldsAround(lines, alike, fieldsAt);
}

/** For fields that both maps have: `If line 8 belongs to "location", …`. */
export function ifTheyBelong({ name, first, last, step }: FieldsBelow): string {
  return first === last
    ? `If line ${first + 1} belongs to "${name}", add ${spaces(step)} before it.`
    : `If lines ${lineWords(first + 1, last + 1)} belong to "${name}", add ${spaces(step)} before each.`;
}

/** A finding about a map without a value, if the fields below it explain why. */
export function explainedBelow<Words extends { range: Range | undefined }>(
  below: FieldsBelow | undefined,
  finding: Words,
): Words | { range: Range; message: string; help: string } {
  if (!below) return finding;
  const { range, cause, help, name, isSure } = below;
  return isSure
    ? { range, message: `${upperFirst(cause)}.`, help }
    : { ...finding, help: `${ifTheyBelong(below)} If not, give "${name}" a value, or delete it.` };
}
