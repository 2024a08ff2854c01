import { eventField } from '../../events/model/fields.ts';
import { mapAt } from '../../events/model/mapAt.ts';
import { meantBy, wordsForFields } from '../../events/model/otherWords.ts';
import type { EventPath, EventProblem } from '../../events/model/readEvent.ts';
import { nearest } from '../text/closestMatch.ts';
import { gluedField } from './bracedText.ts';
import type { YamlMap } from './yaml.ts';

/**
 * Returns the path of the field that an unknown field is, as its help says: one with a typo, without a space, or in a
 * map inside its own.
 */
export function meantField(problem: EventProblem, map: YamlMap): EventPath | undefined {
  if (problem.kind !== 'unknown-key') return undefined;
  const { path } = problem;
  const key = String(path.at(-1));
  const known = Object.keys(problem.map.fields);
  const outer = enclosingMap(path, map);
  if (outer) return [...outer, key];
  const [, written = ''] = GLUED_VALUE.exec(key) ?? [];
  const meant = gluedField(problem) ?? (known.includes(written) ? written : nearField(key, known));
  return meant === undefined ? undefined : [...path.slice(0, -1), meant];
}

/** The name of a field for a word with a typo, or from another calendar. */
export function nearField(key: string, known: readonly string[]): string | undefined {
  return (
    meantBy(key, known) ??
    nearest(key, known, Math.ceil(key.length / 6)) ??
    (key.length > 5 ? meantBy(nearest(key, wordsForFields(), 1) ?? '', known) : undefined)
  );
}

/** A line that is indented too far is in the map above it: `talks` in the event's `location`. */
export function enclosingMap(path: EventPath, map: YamlMap): EventPath | undefined {
  const key = String(path.at(-1));
  // In a list, a field of the event may as well be meant to describe the item.
  if (path[0] !== 'event' || path.some((step) => typeof step === 'number')) return undefined;
  for (let length = path.length; length > 0; length--) {
    const outer = path.slice(0, length);
    const isField = Object.hasOwn(mapAt(eventField, outer.slice(1))?.fields ?? {}, key);
    if (isField && map.key([...outer, key]) === undefined) return outer;
  }
  return undefined;
}

/** `startDate:2026` in braces. */
export const GLUED_VALUE = /^(\w+):(.+)$/;
