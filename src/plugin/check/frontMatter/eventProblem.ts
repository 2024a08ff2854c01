import lowerFirst from 'lodash/lowerFirst.js';
import { codeOf } from '../../events/model/control.ts';
import type { Field, MapField } from '../../events/model/field.ts';
import { elsewhereOf, nestedPath, valueMeantBy } from '../../events/model/otherWords.ts';
import type { EventProblem } from '../../events/model/readEvent.ts';
import { nearest, surest } from '../text/closestMatch.ts';
import type { Range } from '../text/source.ts';
import { show } from '../text/values.ts';
import { withScheme } from '../text/withScheme.ts';
import { bracedField, bracedText, gluedField } from './bracedText.ts';
import { commentHelp } from './cutTexts.ts';
import { dateHelp } from './dateHelp.ts';
import { expectedIn } from './expectedIn.ts';
import { enclosingMap, GLUED_VALUE, nearField } from './meantField.ts';
import { namePath, nameWithin } from './namePath.ts';
import type { YamlMap } from './yaml.ts';

/** Whether the problem is the type of the whole event. */
export function isOfAll({ kind, path }: EventProblem): boolean {
  return kind === 'type' && path.length === 1 && path[0] === 'event';
}

/**
 * Describes a value in `event`, or in the speakers file, that can't be read.
 *
 * @param map the front matter, or the file
 */
export function describeEventProblem(problem: EventProblem, map: YamlMap): Described {
  const { path } = problem;
  const name = namePath(path);
  switch (problem.kind) {
    case 'unknown-key': {
      const key = String(path.at(-1));
      const known = Object.keys(problem.map.fields);
      const range = map.key(path);
      const text = bracedField(problem, map);
      if (text !== undefined) return describeBraces(path.slice(0, -1), text, map);
      const glued = gluedField(problem);
      if (glued !== undefined)
        return {
          range,
          message: `There is no space after the hyphen: "${key}".`,
          help: `Write - ${glued}.${problem.siblings.length > 1 ? ' Indent the other fields of the item by 2 more spaces.' : ''}`,
        };
      const [, written = '', value = ''] = GLUED_VALUE.exec(key) ?? [];
      if (known.includes(written)) {
        const spaced = `${written}: ${value}`;
        return {
          range,
          message: `There is no space after the colon: "${key}".`,
          help: `Write ${spaced}.`,
          fix: range && { title: `Write ${spaced}`, edits: [{ range, text: spaced }] },
        };
      }
      const outer = enclosingMap(path, map);
      if (outer)
        return {
          range,
          message: `There’s no field ${nameWithin(path)}.`,
          help: `Indent it as far as "${path[outer.length]}": it’s a field of "${outer.join('.')}".`,
        };
      const near = nearField(key, known);
      const isSure =
        surest(key, known) === near && near !== undefined && !problem.siblings.includes(near);
      return {
        range,
        message: `There’s no field ${nameWithin(path)}.`,
        help: near
          ? problem.siblings.includes(near)
            ? `Move its content to "${near}", which already exists.`
            : `Did you mean "${near}"?${isSure ? '' : ` If not, ${lowerFirst(whereItBelongs(problem, map.raw(path)))}`}`
          : (nestedHelp(key, problem.map) ?? whereItBelongs(problem, map.raw(path))),
        fix:
          isSure && range ? { title: `Write ${near}`, edits: [{ range, text: near }] } : undefined,
      };
    }
    case 'missing':
      return {
        range: map.value(path) ?? map.key(path.slice(0, 1)),
        message: `${name} has no ${problem.name}.`,
        help: `Add ${problem.name}, or delete the whole entry.`,
      };
    case 'control':
      return {
        range: map.content(path) ?? map.key(path.slice(0, 1)),
        message: `${name} has a character that feeds and calendars can’t contain: ${codeOf(problem.character)}.`,
        help: 'Delete it, or write the value again.',
      };
    case 'too-long':
      return { range: map.key(path), message: `${name} has more than ${problem.longest} items.` };
    case 'type': {
      const { field, value } = problem;
      const text = bracedText(path, map);
      if (text !== undefined) return describeBraces(path, text, map);
      const near =
        field.kind === 'choice' && typeof value === 'string'
          ? nearestValue(value, field.values)
          : undefined;
      const isEmpty = value === null || value === '';
      return {
        range: map.content(path) ?? map.value(path) ?? map.key(path.slice(0, 1)),
        message: `${name} is ${isEmpty ? 'empty' : show(value)}. Expected ${expectedIn(field)}.`,
        help: isOfAll(problem)
          ? 'Write name: and startDate: on separate, indented lines below event:.'
          : near
            ? `Did you mean "${near}"?`
            : typeof value === 'string'
              ? (commentHelp(path, map) ??
                statusHelp(path, value) ??
                valueHelp(value, field, String(path.at(-1))))
              : undefined,
      };
    }
  }
}

function describeBraces(path: EventProblem['path'], text: string, map: YamlMap): Described {
  const range = map.value(path);
  return {
    range,
    message: `${namePath(path)} is in braces, so YAML reads ${show(text)} as the name of a field.`,
    help: `Delete the braces: ${text}.`,
    fix: range && { title: 'Delete the braces', edits: [{ range, text }] },
  };
}

/** `recording: none` means the status of the recording. */
function statusHelp(path: EventProblem['path'], value: string): string | undefined {
  if (path.at(-1) !== 'recording') return undefined;
  const [status] = STATUSES.find(([, words]) => words.test(value)) ?? [];
  return status && `Write {status: ${status}}.`;
}

const STATUSES = [
  ['none', /^(?:none|no|not? recorded|never|-|n\/a)$/i],
  ['pending', /^(?:pending|soon|later|tb[ad]|to be announced|yes)$/i],
  ['scheduled', /^scheduled$/i],
] as const;

/** Returns what to write instead of an invalid value, if that's clear. */
function valueHelp(value: string, field: Field, name: string): string | undefined {
  if (field.kind === 'moment') return dateHelp(value, field.isOpen, name);
  if (field.kind !== 'url' && field.kind !== 'address' && field.kind !== 'image') return undefined;
  const whole = withScheme(value);
  const file = value.replace(/^(?:\.{0,2}\/|static\/)+/i, '');
  const isFile = /^[^\s:?#]+\.[a-z\d]{2,5}$/i.test(file) && !whole?.includes('/', 8);
  if (isFile && value.startsWith('static/') && field.kind !== 'url')
    return `Addresses don’t include the folder static. Write /${file}.`;
  if (isFile && field.kind === 'image')
    return `For an image next to the post, write ./${file}; for one in a static folder, /${file}.`;
  if (isFile && field.kind === 'address')
    return `Put the file in a static folder: static/${file} is /${file}.`;
  return whole?.startsWith('https:') ? `Write ${whole}.` : undefined;
}

/** Names the neighbouring map that the field belongs in, if any. */
function nestedHelp(key: string, map: MapField): string | undefined {
  const path = elsewhereOf(key) ? undefined : nestedPath(key, map);
  return path && `Write ${path.at(-1)} within ${path.slice(0, -1).join('.')}.`;
}

/** For an unknown field that isn't a typo: returns the field that its content belongs in. */
function whereItBelongs(
  { path, map }: Extract<EventProblem, { kind: 'unknown-key' }>,
  written = '',
): string {
  const isAddress = /^["']?https?:/.test(written);
  if (path[0] !== 'event')
    return isAddress ? 'Move its address to sameAs.' : 'Move its content to description.';
  const elsewhere = path.length === 2 ? elsewhereOf(String(path.at(-1))) : undefined;
  if (elsewhere) return elsewhere;
  if (map.fields.links && isAddress)
    return 'Move its address to links, with a name, or to the text below.';
  return map.fields.description
    ? 'Move its content to description, or to the text below.'
    : 'Move its content to the text below the front matter.';
}

/**
 * Finds the valid value that was meant: ConferenceEvent for `Conference`, cancelled for `canceled`.
 */
function nearestValue(value: string, known: readonly string[]): string | undefined {
  const word = value.toLowerCase();
  return (
    valueMeantBy(value, known) ??
    nearest(value, known) ??
    known.find((one) => one.toLowerCase().startsWith(word))
  );
}

export interface Described {
  range: Range | undefined;
  message: string;
  help?: string | undefined;
  fix?: { title: string; edits: { range: Range; text: string }[] } | undefined;
}
