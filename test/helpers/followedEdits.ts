import path from 'node:path';
import type { Diagnostic } from '../../src/plugin/check/diagnostic.ts';

// What a person who follows a help does to the files.

/** Instead of the marked value. */
export function replace(value: string, { found, text, files }: Place): Files {
  const start = offsetOf(text, found.line, found.column);
  const named = offsetOf(text, found.endLine, found.endColumn);
  // A member of the named value is included.
  const end =
    named + (found.rule === 'no-address' ? (/^\.\w+/.exec(text.slice(named))?.[0].length ?? 0) : 0);
  // A reference names its definition, which has the address.
  const [related] = found.related;
  if (related && /address/.test(related.message)) {
    const from = offsetOf(text, related.line, related.column);
    const to = offsetOf(text, related.endLine, related.endColumn);
    if (!value.startsWith('![')) return { ...files, [found.file]: splice(text, from, to, value) };
  }
  return { ...files, [found.file]: splice(text, start, end, value) };
}

/** With the quotes around it, because its replacement isn't text. */
export function replaceQuoted(value: string, place: Place): Files {
  const { found, text } = place;
  const start = offsetOf(text, found.line, found.column);
  const end = offsetOf(text, found.endLine, found.endColumn);
  const isQuoted = /["']/.test(text[start - 1] ?? '') && text[start - 1] === text[end];
  return isQuoted ? rewrite(place, splice(text, start - 1, end + 1, value)) : replace(value, place);
}

export function replaceElement(pattern: RegExp, value: string, { found, text, files }: Place) {
  const at = offsetOf(text, found.line, found.column);
  const match = [...text.matchAll(pattern)].find(
    ({ index, 0: whole }) => index <= at && at < index + whole.length,
  );
  if (!match) return undefined;
  return {
    ...files,
    [found.file]: splice(text, match.index, match.index + match[0].length, value),
  };
}

export function replaceBefore(
  pattern: RegExp,
  value: string | ((was: string) => string),
  place: Place,
): Files {
  const { found, text } = place;
  const at = offsetOf(text, found.line, found.column);
  const before =
    typeof value === 'string'
      ? text.slice(0, at).replace(pattern, value)
      : text.slice(0, at).replace(pattern, value);
  return rewrite(place, before + text.slice(at));
}

export function escapeBrace(place: Place): Files {
  const { found, text } = place;
  const at = offsetOf(text, found.line, found.column);
  const brace = text[at] === '{' ? at : text.lastIndexOf('{', at);
  return rewrite(place, splice(text, brace, brace, '\\'));
}

export function replaceLine(pattern: RegExp, value: string, place: Place): Files {
  const lines = place.text.split('\n');
  const line = place.found.line - 1;
  lines[line] = (lines[line] ?? '').replace(pattern, value);
  return rewrite(place, lines.join('\n'));
}

/** The spaces before each of the lines, which count from 1. */
export function shiftLines(isMore: boolean, numbers: number[], place: Place): Files {
  const [count = 0, first = 0, last = 0] = numbers;
  const lines = place.text.split('\n').map((line, index) => {
    if (index + 1 < first || index + 1 > last) return line;
    return isMore ? ' '.repeat(count) + line : line.slice(count);
  });
  return rewrite(place, lines.join('\n'));
}

/** All of these count from 1. */
export function moveLines(first: number, last: number, above: number, place: Place): Files {
  const lines = place.text.split('\n');
  const moved = lines.splice(first - 1, last - first + 1);
  lines.splice(above - 1, 0, ...moved);
  return rewrite(place, lines.join('\n'));
}

/** The tabs before each of the lines, which count from 1. */
export function replaceTabs(numbers: number[], place: Place): Files {
  const [first = 0, last = 0, count = 0] = numbers;
  const lines = place.text
    .split('\n')
    .map((line, index) =>
      index + 1 < first || index + 1 > last
        ? line
        : line.replace(/^\t+/, (tabs) => ' '.repeat(count * tabs.length)),
    );
  return rewrite(place, lines.join('\n'));
}

/** @param indent of the lines from there to the next hyphen, unless it's NaN */
export function replaceHyphen(item: string, indent: number, place: Place): Files {
  const { found } = place;
  const lines = (replace(item, place)[found.file] ?? '').split('\n');
  for (let at = found.line; indent > 0 && /^ +\w/.test(lines[at] ?? ''); at++)
    lines[at] = (lines[at] ?? '').replace(/^ +/, ' '.repeat(indent));
  return rewrite(place, lines.join('\n'));
}

/** With the lines that belong to it. */
export function indentLike(key: string, place: Place): Files {
  const lines = place.text.split('\n');
  const start = place.found.line - 1;
  const spaces = (line = '') => /^ */.exec(line)?.[0].length ?? 0;
  const deep = spaces(lines[start]);
  const like = lines.findLast((line, index) => index < start && line.trim().startsWith(`${key}:`));
  const by = deep - spaces(like);
  for (let index = start; index === start || spaces(lines[index]) > deep; index++)
    lines[index] = (lines[index] ?? '').slice(by);
  return rewrite(place, lines.join('\n'));
}

export function moveIntoEvent(name: string | undefined, spaces: number, place: Place): Files {
  const lines = place.text.split('\n');
  const endOf = (start: number) => {
    let end = start + 1;
    while (/^(?: |- )/.test(lines[end] ?? '')) end++;
    return end;
  };
  const start = place.found.line - 1;
  const [first = '', ...more] = lines.splice(start, endOf(start) - start);
  const moved = [name ? first.replace(/^[\w-]+/, name) : first, ...more];
  lines.splice(endOf(lines.indexOf('event:')), 0, ...moved.map((one) => ' '.repeat(spaces) + one));
  return rewrite(place, lines.join('\n'));
}

/** Replaces the whole field of the marked value, with the items below it. */
export function writeField(field: string, place: Place): Files | undefined {
  const lines = place.text.split('\n');
  const first = place.found.line - 1;
  const key = field.slice(0, field.indexOf(':'));
  const start = lines.findLastIndex(
    (line, index) => index <= first && new RegExp(`^${key}\\b`).test(line),
  );
  if (start === -1) return undefined;
  let end = start + 1;
  while (/^(?:\s+\S|- )/.test(lines[end] ?? '')) end++;
  lines.splice(start, end - start, field);
  return rewrite(place, lines.join('\n'));
}

export function addField(field: string, place: Place): Files {
  const without = place.text.replace(/^authors:.*\n/m, '');
  return rewrite(
    place,
    without.startsWith('---\n')
      ? without.replace('---\n', `---\n${field}\n`)
      : `---\n${field}\n---\n\n${without}`,
  );
}

export function addKey(key: string, file: string, { files }: Place): Files {
  const before = files[file] ?? '';
  const entry = /tags/.test(file) ? `label: ${key}\n  description: x` : `name: ${key}`;
  return {
    ...files,
    [file]: `${before.replace(/\n*$/, '\n')}${JSON.stringify(key)}:\n  ${entry}\n`,
  };
}

export function addMarker([marker = '']: string[], place: Place): Files {
  const head = /^---\n[\s\S]*?\n---\n/.exec(place.text)?.[0] ?? '';
  const [first = '', ...rest] = place.text.slice(head.length).trimStart().split('\n\n');
  return rewrite(place, [`${head}\n${first.trimEnd()}`, marker, ...rest].join('\n\n'));
}

export function addBelowFrontMatter(line: string, place: Place): Files {
  return rewrite(place, place.text.replace(/^(---\n[\s\S]*?\n---\n)/, `$1\n${line}\n`));
}

export function closeFrontMatter(place: Place): Files | undefined {
  const lines = place.text.split('\n');
  const last = lines.findIndex((line, index) => index > 0 && !/^[\w-]+:/.test(line));
  if (lines[0] !== '---' || last === -1) return undefined;
  lines.splice(last, 0, '---');
  return rewrite(place, lines.join('\n'));
}

/** An item of a list on one line, with the comma beside it, or one on a separate line. */
export function deleteItem(place: Place): Files | undefined {
  const { found, text } = place;
  const start = offsetOf(text, found.line, found.column);
  const end = offsetOf(text, found.endLine, found.endColumn);
  const line = text.split('\n')[found.line - 1] ?? '';
  if (/^\s*- /.test(line)) {
    const lines = text.split('\n');
    lines.splice(found.line - 1, 1);
    return rewrite(place, lines.join('\n'));
  }
  if (!/[[,]\s*$/.test(text.slice(0, start))) return undefined;
  const after = text.slice(end).replace(/^\s*,\s*/, '');
  const isLast = after === text.slice(end);
  const before = isLast ? text.slice(0, start).replace(/,\s*$/, '') : text.slice(0, start);
  return rewrite(place, before + after);
}

/** A file with any content, at the address; undecoded names are those on disk. */
export function put(folder: string, { found, text, files }: Place): Files {
  const value = decodeURIComponent(writtenValue({ found, text, files }).split(/[?#]/)[0] ?? '');
  return { ...files, [path.posix.join(folder, path.posix.basename(value))]: '' };
}

export function rewrite({ found, files }: Place, text: string): Files {
  return { ...files, [found.file]: text };
}

export function writtenValue({ found, text }: Place): string {
  const [related] = found.related;
  const at = related && /address/.test(related.message) ? related : found;
  return text.slice(offsetOf(text, at.line, at.column), offsetOf(text, at.endLine, at.endColumn));
}

function offsetOf(text: string, line: number, column: number): number {
  const above = text.split('\n').slice(0, line - 1);
  return above.reduce((sum, { length }) => sum + length + 1, 0) + column - 1;
}

function splice(text: string, start: number, end: number, value: string): string {
  return text.slice(0, start) + value + text.slice(end);
}

export type Files = Record<string, string>;

export interface Place {
  found: Diagnostic;
  text: string;
  files: Files;
}
