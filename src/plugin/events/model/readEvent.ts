import { CONTROL } from './control.ts';
import type { EventBlock, SpeakerBlock } from './event.ts';
import type { Field, MapField } from './field.ts';
import { eventField } from './fields.ts';
import { isUnannounced, parseMoment } from './moment.ts';
import { parseUrl } from './parseUrl.ts';
import { isFromRoot } from './safeAddress.ts';
import { LONGEST_SLUG } from './slug.ts';
import { speakerField } from './speakerField.ts';

/**
 * Reads the block `event` according to its description. Each problem is listed with its place, and
 * its value is left out: the rest can still be used.
 *
 * @param written the block with all values as text, as `readFrontMatter` returns it
 */
export function readEvent(written: unknown): ReadEvent {
  const found: Found = { leaves: [], problems: [] };
  const block = read(eventField, written, ['event'], found);
  return { block: (block ?? {}) as EventBlock, ...found };
}

/**
 * Reads the speakers file in the same way.
 *
 * @param written the file's YAML value
 * @returns the speakers by key; empty if the file isn't a map
 */
export function readSpeakers(written: unknown): ReadSpeakers {
  const found: Found = { leaves: [], problems: [] };
  const isMap = typeof written === 'object' && written !== null && !Array.isArray(written);
  const speakers = new Map(
    Object.entries(isMap ? written : {}).flatMap(([key, entry]: [string, unknown]) => {
      const speaker = read(speakerField, entry, [key], found);
      return speaker === undefined ? [] : [[key, speaker as SpeakerBlock] as const];
    }),
  );
  return { speakers, ...found };
}

function read(field: Field, value: unknown, path: EventPath, found: Found): unknown {
  if (field.kind === 'map') return readMap(field, value, path, found);
  if (field.kind === 'list') return readList(field.of, value, path, found);
  if (field.kind === 'several') return readSeveral(field.of, value, path, found);
  const text = typeof value === 'string' ? value.trim() : '';
  const control = CONTROL.exec(text)?.[0];
  if (control !== undefined) {
    found.problems.push({ kind: 'control', path, character: control });
    return undefined;
  }
  const meant = text === '' ? undefined : readText(field, text);
  if (meant === undefined) found.problems.push({ kind: 'type', path, value, field });
  else found.leaves.push({ path, field, text });
  return meant;
}

/** Returns the value of a text; `undefined` if the field doesn't accept it. */
function readText(field: TextField, text: string): string | number | boolean | undefined {
  switch (field.kind) {
    case 'text':
      return field.pattern && !field.pattern.test(text) ? undefined : text;
    case 'key':
      return KEY.test(text) && text.length <= LONGEST_SLUG ? text : undefined;
    case 'moment':
      return parseMoment(text) && (field.isOpen || !isUnannounced(text)) ? text : undefined;
    case 'language':
      return isLanguage(text) ? text : undefined;
    case 'url':
      return isWebAddress(text) ? text : undefined;
    case 'address':
      return (isFromRoot(text) && !/[\s\\]/.test(text)) || isWebAddress(text) ? text : undefined;
    case 'image':
      return isImagePath(text) || isWebAddress(text) ? text : undefined;
    case 'choice':
      return field.values.find((known) => known === text);
    case 'flag':
      return text === 'true' ? true : text === 'false' ? false : undefined;
    case 'number': {
      const number = /^[+-]?\d+(?:\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
      return number >= field.min && number <= field.max ? number : undefined;
    }
  }
}

function readMap(
  field: MapField,
  value: unknown,
  path: EventPath,
  found: Found,
): Record<string, unknown> | undefined {
  if (typeof value === 'string' && value.trim() !== '' && field.short !== undefined) {
    const member = field.fields[field.short];
    const meant = member && read(member, value, path, found);
    return meant === undefined ? undefined : { [field.short]: meant };
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    found.problems.push({ kind: 'type', path, value, field });
    return undefined;
  }
  const block: Record<string, unknown> = {};
  const siblings = Object.keys(value);
  for (const [name, written] of Object.entries(value)) {
    const at = [...path, name];
    const member = Object.hasOwn(field.fields, name) ? field.fields[name] : undefined;
    if (!member) {
      found.problems.push({
        kind: 'unknown-key',
        path: at,
        map: field,
        siblings,
      });
      continue;
    }
    const meant = read(member, written, at, found);
    if (meant !== undefined) block[name] = meant;
  }
  const missing = field.needs.filter((name) => !Object.hasOwn(value, name));
  for (const name of missing) found.problems.push({ kind: 'missing', path, name });
  return field.needs.every((name) => name in block) ? block : undefined;
}

function readList(
  item: Field,
  value: unknown,
  path: EventPath,
  found: Found,
): unknown[] | undefined {
  // A single item without the brackets of a list counts as a list.
  if (!Array.isArray(value)) {
    const meant = read(item, value, path, found);
    return meant === undefined ? undefined : [meant];
  }
  const longest = path.length === 2 ? LONGEST_LIST : LONGEST_INNER_LIST;
  if (value.length > longest) {
    found.problems.push({ kind: 'too-long', path, longest });
    return undefined;
  }
  return value.flatMap((one: unknown, index) => read(item, one, [...path, index], found) ?? []);
}

function readSeveral(
  item: MapField,
  value: unknown,
  path: EventPath,
  found: Found,
): Record<string, unknown> | undefined {
  if (!Array.isArray(value)) return readMap(item, value, path, found);
  const [first, ...others] = (readList(item, value, path, found) ?? []) as Record<
    string,
    unknown
  >[];
  return first && others.length > 0 ? { ...first, others } : first;
}

/** Beside the post, or in a static folder; a name may contain a space. */
function isImagePath(text: string): boolean {
  return /^(?:\.{1,2}\/(?!\/)|\/)[^\\\t\n\r]+$/.test(text) && (text[0] === '.' || isFromRoot(text));
}

function isWebAddress(text: string): boolean {
  return /^https?:\/\/[^\s/\\]\S*$/i.test(text) && parseUrl(text) !== undefined;
}

/** Removes the characters that a field rejects. */
export function withoutControls(text: string): string {
  return text.replace(new RegExp(CONTROL, 'gu'), '');
}

/** Language codes have at most three letters: anything longer is a name. All codes of two letters are known. */
function isLanguage(text: string): boolean {
  try {
    const { language } = new Intl.Locale(text);
    return language.length === 3 || (language.length === 2 && CODES.of(language) !== undefined);
  } catch {
    return false;
  }
}

const CODES = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });

/** Not `a.ics`: the folder of its page would be where the calendar of an event `a` is. */
const KEY = /^(?!.*\.ics$)[a-z0-9]+(?:[-_.][a-z0-9]+)*$/i;

/** The largest conferences have several hundred talks. */
const LONGEST_LIST = 1000;

/** YAML aliases can make a list of lists as long as the product of both. */
const LONGEST_INNER_LIST = 200;

export interface ReadSpeakers extends Found {
  speakers: Map<string, SpeakerBlock>;
}

export interface ReadEvent extends Found {
  block: EventBlock;
}

interface Found {
  /** Every text that could be read, with its path, in the order of the front matter. */
  leaves: EventLeaf[];
  problems: EventProblem[];
}

export interface EventLeaf {
  path: EventPath;
  field: Field;
  text: string;
}

export type EventProblem =
  | { kind: 'type'; path: EventPath; value: unknown; field: Field }
  | { kind: 'unknown-key'; path: EventPath; map: MapField; siblings: string[] }
  | { kind: 'control'; path: EventPath; character: string }
  | { kind: 'missing'; path: EventPath; name: string }
  | { kind: 'too-long'; path: EventPath; longest: number };

/** The path in the front matter, from `event` on; in the speakers file, from a key on. */
export type EventPath = (string | number)[];

type TextField = Exclude<Field, { kind: 'map' | 'list' | 'several' }>;
