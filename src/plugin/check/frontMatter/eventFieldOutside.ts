import { eventField } from '../../events/model/fields.ts';
import { meantBy } from '../../events/model/otherWords.ts';
import { readEvent } from '../../events/model/readEvent.ts';
import { plainSpelling } from '../text/normalizeSpelling.ts';
import { isRecord } from '../text/values.ts';
import type { FrontMatter } from './frontMatter.ts';
import { lineStart } from './indentation.ts';
import { generatorsOf } from './otherGenerators.ts';

/**
 * Explains a key of the front matter that belongs in its `event`, such as `talks`. In a post
 * without an event, or with another value, it may be a key of the blog's theme.
 *
 * @param indent how far the fields of the event are indented; undefined if they're on one line
 */
export function explainOutside(
  key: string,
  data: Record<string, unknown>,
  indent: () => number | undefined,
): Outside | undefined {
  const { event } = data;
  if (!isRecord(event)) return undefined;
  const field = FIELDS.get(plainSpelling(key));
  const meant = field ?? meantBy(key, PROGRAMME);
  if (meant === undefined) return undefined;
  const value = data[key];
  const fits = isValue(meant, value);
  const isThere = Object.hasOwn(event, meant);
  if (isThere && !fits) return undefined;
  const isForeign = generatorsOf(key, value).length > 0;
  if (field && isForeign && !(fits && isOfProgramme(meant, value))) return undefined;
  const isSure = field !== undefined && fits && !isThere && !isForeign;
  return {
    message:
      field === key
        ? `"${key}" is a field of the event, but it’s outside "event", so it isn’t shown.`
        : `"${key}" is outside "event", so it isn’t shown. The event’s field is "${meant}".`,
    help: `${whereTo(meant, { key, fits, isThere, indent })} ${OR_ALLOW}`,
    severity: isSure ? 'error' : 'warning',
  };
}

/**
 * Finds a field that the event needs, such as its name, among the keys of the front matter, and says where to move it.
 *
 * @param allowed the blog’s own keys
 */
export function neededOutside(
  field: string,
  data: Record<string, unknown>,
  allowed: readonly string[],
  indent: () => number | undefined,
): { key: string; help: string } | undefined {
  const key = Object.keys(data).find(
    (one) => plainSpelling(one) === plainSpelling(field) && !allowed.includes(one),
  );
  if (key === undefined || !isValue(field, data[key])) return undefined;
  const help = whereTo(field, { key, fits: true, isThere: false, indent });
  return { key, help: `${help} ${OR_ALLOW}` };
}

/** How far the fields of the event are indented; `undefined` if they're on one line. */
export function indentOfEvent({ data, map }: FrontMatter, text: string): number | undefined {
  const [first = ''] = Object.keys(Object(data.event));
  const start = map.key(['event', first])?.start ?? 0;
  const before = text.slice(lineStart(text, start), start);
  return /^ +$/.test(before) ? before.length : undefined;
}

/** A theme may well have `series: Meetups`, but hardly a list of talks in the event's own terms. */
function isOfProgramme(field: string, value: unknown): boolean {
  return typeof value === 'object' || CHOICES.has(field) || field === 'location';
}

function whereTo(meant: string, { key, fits, isThere, indent }: Written): string {
  if (isThere) return `Move its content to "${meant}" in the event.`;
  if (!fits) return `Write ${meant} in "event" instead.`;
  const named = meant === key ? '' : `, as ${meant}`;
  const spaces = indent();
  return spaces === undefined
    ? `Move it into "event"${named}.`
    : `Move it, with the lines that belong to it, to the end of "event"${named}, and add ${spaces === 1 ? '1 space' : `${spaces} spaces`} before each line.`;
}

function isValue(field: string, value: unknown): boolean {
  return readEvent({ [field]: asText(value) }).problems.length === 0;
}

/** The event's values count as they're written: text, lists and maps. */
function asText(value: unknown, depth = 0): unknown {
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (typeof value !== 'object' || value === null) return String(value ?? '');
  if (depth > DEEPEST) return '';
  if (Array.isArray(value)) return value.slice(0, MOST).map((item) => asText(item, depth + 1));
  const entries = Object.entries(value).slice(0, MOST);
  return Object.fromEntries(entries.map(([key, item]) => [key, asText(item, depth + 1)]));
}

/** More than the fields of an event have; aliases could make a value endless. */
const DEEPEST = 6;
const MOST = 20;

/** `id` and `name` could describe anything. */
const FIELDS = new Map(
  Object.keys(eventField.fields)
    .filter((name) => name !== 'id' && name !== 'name')
    .map((name) => [plainSpelling(name), name]),
);

/** Fields with few values, which a theme would hardly have by chance. */
const CHOICES = new Set(
  Object.entries(eventField.fields).flatMap(([name, { kind }]) => (kind === 'choice' ? name : [])),
);

/** Fields for which people often have other words, such as `venue`. */
const PROGRAMME = ['location', 'talks', 'recording', 'sponsor', 'offers', 'cfp', 'livestream'];

const OR_ALLOW = 'If your theme reads it here, add it to frontMatter.allow.';

export interface Outside {
  message: string;
  help: string;
  severity: 'error' | 'warning';
}

interface Written {
  key: string;
  /** Whether its value is one that the field can have. */
  fits: boolean;
  /** Whether the event has the field as well. */
  isThere: boolean;
  indent: () => number | undefined;
}
