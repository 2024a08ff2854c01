import { fieldsOfEntry } from './fieldNames.ts';
import {
  indentOf,
  isContent,
  isNameOnly,
  keyOf,
  lineNumber,
  shiftWords,
  spaces,
} from './indentation.ts';
import type { YamlMap } from './yaml.ts';
import type { YamlSlip } from './yamlSlip.ts';

/**
 * Finds fields of an author, a tag or a speaker at the start of a line, where their keys are. YAML then takes each
 * for an author of its own.
 *
 * @param offset in the line of one of them, or below it
 */
export function outdentedEntry(text: string, offset: number): OutdentedEntry | undefined {
  const lines = text.split('\n');
  const before = lines.slice(0, lineNumber(text, offset)).findLastIndex(isTop);
  if (!isOutdented(lines, before)) return undefined;
  const owner = lines
    .slice(0, before)
    .findLastIndex((line, at) => isTop(line) && !isOutdented(lines, at));
  const key = keyOf(lines[owner] ?? '');
  // A key with a value on its line can't have fields below it as well.
  if (key !== '' && !isNameOnly(lines[owner] ?? '')) return undefined;
  const first = lines.findIndex((line, at) => at > owner && isTop(line));
  let last = first;
  for (let at = first; at < lines.length; at++) {
    const line = lines[at] ?? '';
    if (!isContent(line)) continue;
    if (isTop(line) ? !isOutdented(lines, at) : FIELDS.includes(keyOf(line))) break;
    last = at;
  }
  const start = lines.slice(0, first).join('\n').length + (first > 0 ? 1 : 0);
  const field = keyOf(lines[first] ?? '');
  const sibling = lines.slice(owner + 1, first).find(isContent) ?? '';
  const shift = indentWords(indentOf(sibling) || 2, first + 1, last + 1);
  const like = sibling === '' ? '' : `, like ${keyOf(sibling)} and the other fields of ${key}`;
  return {
    range: { start, end: start + (lines[first] ?? '').trimEnd().length },
    end: lines.slice(0, last + 1).join('\n').length,
    ...(key === ''
      ? {
          cause: `there’s no key above the field "${field}"`,
          help: `Write a key on a line of its own above it, such as ada:. ${shift}.`,
        }
      : { cause: `the field "${field}" isn’t indented below "${key}"`, help: `${shift}${like}.` }),
  };
}

/**
 * The same in a file that YAML can read. Each run of fields counts once; in a file with several, most entries have one.
 *
 * @param keys those of entries that look like fields
 */
export function outdentedEntries(keys: readonly string[], map: YamlMap, text: string): Stray {
  const runs = new Map<number, OutdentedEntry>();
  for (const key of keys) {
    const range = map.key([key]);
    const run = range && outdentedEntry(text, range.start);
    if (run) runs.set(run.range.start, run);
  }
  const stray = [...runs.values()];
  return {
    stray,
    isPart(key) {
      if (stray.length === 0) return false;
      const { start = 0, end = 0 } = map.key([key]) ?? {};
      // An entry without any other field has these.
      return stray.some(
        (one) =>
          (start >= one.range.start && end <= one.end) ||
          text.slice(end, one.range.start).trim() === ':',
      );
    },
  };
}

function indentWords(count: number, first: number, last: number): string {
  return first === last ? `Start the line with ${spaces(count)}` : shiftWords(count, first, last);
}

function isTop(line: string): boolean {
  return isContent(line) && indentOf(line) === 0 && keyOf(line) !== '';
}

/** A field has a value, or lines below it that aren't fields of an author themselves. */
function isOutdented(lines: readonly string[], at: number): boolean {
  const line = lines[at] ?? '';
  if (!isTop(line) || !FIELDS.includes(keyOf(line))) return false;
  if (!/:\s*(?:#.*)?$/s.test(line)) return true;
  let next = at + 1;
  while (next < lines.length && !isContent(lines[next] ?? '')) next++;
  const below = lines[next] ?? '';
  return indentOf(below) > 0 && !FIELDS.includes(keyOf(below));
}

const FIELDS = fieldsOfEntry(['']);

export interface OutdentedEntry extends YamlSlip {
  /** The end of the last line that belongs to them. */
  end: number;
}

interface Stray {
  stray: OutdentedEntry[];
  /** Whether an entry is one of these fields, or the one that they belong to. */
  isPart(key: string): boolean;
}
