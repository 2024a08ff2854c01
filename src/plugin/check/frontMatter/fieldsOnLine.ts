import { isRecord } from '../text/values.ts';
import { keyOf } from './indentation.ts';
import type { FieldsAt, Level } from './levels.ts';
import { quoted } from './quoted.ts';
import { yamlValue } from './yamlValue.ts';

/**
 * Reads the fields of a map that are all on one line, such as `name: Hall, geo: latitude: 50`.
 *
 * @returns each of them in valid YAML (`name: Hall`, `geo: {latitude: 50}`), or `undefined` if it isn't clear
 *   which map they belong to
 */
export function fieldsOnLine(
  text: string,
  path: Level['path'],
  fieldsAt: FieldsAt,
): string[] | undefined {
  const pieces = text.split(/,\s+(?=[^\s:#'"]+:\s)/);
  const fields = takeFields(pieces, path, fieldsAt, []);
  return pieces.length === 0 ? fields : undefined;
}

/** A value that's valid YAML wherever it's written, with quotes if it needs them. */
export function scalar(text: string): string | undefined {
  if (isValid(text)) return text;
  return text === '' || /^(?:["'[{&*!|>#]|- )|\s#/.test(text) ? undefined : quoted(text);
}

/** Takes the first pieces, as far as they're fields of the map at the path. */
function takeFields(
  pieces: string[],
  path: Level['path'],
  fieldsAt: FieldsAt,
  outer: readonly string[],
): string[] | undefined {
  const names = fieldsAt(path);
  const fields: string[] = [];
  for (let name = keyOf(pieces[0] ?? ''); names.includes(name); name = keyOf(pieces[0] ?? '')) {
    if (fields.length > 0 && outer.includes(name)) return undefined;
    const value = takeValue(pieces, [...path, name], fieldsAt, [...outer, ...names]);
    if (value === undefined) return undefined;
    fields.push(`${name}: ${value}`);
  }
  return fields;
}

function takeValue(
  pieces: string[],
  path: Level['path'],
  fieldsAt: FieldsAt,
  outer: readonly string[],
): string | undefined {
  let text = withoutKey(pieces.shift() ?? '');
  const names = fieldsAt(path);
  if (names.includes(keyOf(text))) {
    pieces.unshift(text);
    const fields = takeFields(pieces, path, fieldsAt, outer);
    return fields && `{${fields.join(', ')}}`;
  }
  // What follows a comma may be text with a colon.
  while (pieces[0] !== undefined && !outer.includes(keyOf(pieces[0])))
    text += `, ${pieces.shift()}`;
  return scalar(text);
}

function withoutKey(piece: string): string {
  return piece.replace(/^[^:]*:\s*/, '').trim();
}

function isValid(text: string): boolean {
  const value = yamlValue(`{a: ${text}}`);
  return isRecord(value) && Object.keys(value).length === 1 && value.a !== null;
}
