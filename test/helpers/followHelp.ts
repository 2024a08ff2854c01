import path from 'node:path';
import type { Diagnostic } from '../../src/plugin/check/diagnostic.ts';

/**
 * Follows the help of a finding literally, like a person who knows nothing else.
 *
 * @param files the contents of the site by path; those of images don't matter
 * @returns the files afterwards, or `undefined` if the help leaves a decision to the user
 */
export function followHelp(found: Diagnostic, files: Files): Files | undefined {
  const text = files[found.file];
  if (text === undefined || found.help === null) return undefined;
  // The place isn't known: the help is right, but finding where to apply it takes a look.
  if (found.line === 1 && found.column === 1 && !/^(?:Add|Write [<{])/.test(found.help))
    return undefined;
  if (/whichever you mean/.test(found.help)) return undefined;
  const help = found.help.replace(/ The rest of this post was checked as plain Markdown\.$/, '');
  for (const [words, follow] of INSTRUCTIONS) {
    const match = words.exec(help);
    const edited = match && follow(match.slice(1), { found, text, files });
    if (edited) return edited;
  }
  return undefined;
}

const INSTRUCTIONS: [RegExp, Follow][] = [
  [
    /^Put the file next to the post/,
    (_, place) => put(path.posix.dirname(place.found.file), place),
  ],
  [/^Put the file in (\S+), correct/, ([folder = ''], place) => put(folder, place)],
  [
    /^Put the file in (\S+), and write (\S+)\.$/,
    ([folder = '', address = ''], place) => ({
      ...put(folder, place),
      ...replace(address, place),
    }),
  ],
  [
    /Write it as a Markdown image: (!\[.*\]\(.+\))\.(?:$| Or)/,
    ([image = ''], place) => replaceElement(/<img\b[^>]*>/g, image, place),
  ],
  [
    /Write it as a Markdown link: (\[.*\]\(.+\))\.$/,
    ([link = ''], place) => replaceElement(/<a\b[^>]*>.*?<\/a>/g, link, place),
  ],
  [/Write it inline: (!\[.*\]\(.+\))\.$/, ([image = ''], place) => replace(image, place)],
  [
    /^Write ((?:src|poster|data)=\{require\(.+\)\.default\})\.$/,
    ([value = ''], place) => replaceElement(/(?:src|poster|data)="[^"]*"/g, value, place),
  ],
  [
    /^Write (style=\{\{.*\}\})\.$/,
    ([value = ''], place) => replaceElement(/style=(?:"[^"]*"|'[^']*'|\{[^}]*\})/g, value, place),
  ],
  [/^Write (<!-- .* -->|\{\/\* .* \*\/\}) after the first paragraph\.$/, addMarker],
  [/^Write "&lt;"/, (_, place) => replaceBefore(/<$/, '&lt;', place)],
  [/^Write "\\{" for a brace/, (_, place) => escapeBrace(place)],
  [
    /^Write a list: (\[.*?\])(?:, and add "([^"]+)" to (\S+\.yml))?\.$/,
    ([list = '', key, file], place) => {
      const listed = replaceQuoted(list, place);
      return key && file ? addKey(key, file, { ...place, files: listed }) : listed;
    },
  ],
  [
    /^Write (require\(.+\)\.default)\.$/,
    ([value = ''], place) => replaceElement(/require\([^)]*\)(?:\.\w+)?/g, value, place),
  ],
  [/^Add (authors: \[)key\]/, (_, place) => addField('authors: [saim]', place)],
  [
    /add "([^"]+)" to (blog\/\S+\.yml)[.,]/i,
    ([key = '', file = ''], place) => addKey(key, file, place),
  ],
  [
    /^Create (\S+\.yml) with this key/,
    ([file = ''], place) => addKey(writtenValue(place), file, place),
  ],
  [/^Rename it to "([^"]+)"/, ([key = ''], place) => replace(key, place)],
  [/^Did you mean "([^"]+)"\?$/, ([word = ''], place) => replace(word, place)],
  [
    /^Did you mean (\w+)\? Use that name everywhere in the post\.$/,
    ([name = ''], place) =>
      rewrite(place, place.text.replace(new RegExp(`\\b${writtenValue(place)}\\b`, 'g'), name)),
  ],
  [/Did you mean ([^\s"]+)\?/, ([address = ''], place) => replace(address, place)],
  [/^The nearest file is (\S+)\.$/, ([address = ''], place) => replace(address, place)],
  [
    /^Make it level \d: (#+)\.$/,
    ([marks = ''], place) => replaceLine(/^(\s*)#+/, `$1${marks}`, place),
  ],
  [
    /^Indent it by (\d+) spaces?, like /,
    ([count = ''], place) => replaceLine(/^ */, ' '.repeat(Number(count)), place),
  ],
  [/^Indent it as far as "(.+?)": /, ([key = ''], place) => indentLike(key, place)],
  [/^Delete the spaces before it\.$/, (_, place) => replaceLine(/^ +/, '', place)],
  [
    /^Move it, with the lines that belong to it, to the end of "event"(?:, as (\w+))?, and add (\d+) spaces? before each line\./,
    ([name, count = ''], place) => moveIntoEvent(name, Number(count), place),
  ],
  [/^Replace the tab with spaces/, (_, place) => replaceLine(/^\t+/, '', place)],
  [
    /^Put .*quotes around the (?:whole )?value: (.+)\.$/,
    ([value = ''], place) => replace(value, place),
  ],
  [/^Close it: (.+)\.$/, ([value = ''], place) => replace(value, place)],
  [
    /^Put the text of the element in a string/,
    (_, place) =>
      rewrite(place, place.text.replace(/<style>\n?([\s\S]*?)<\/style>/, '<style>{`$1`}</style>')),
  ],
  [/^Put a line of three hyphens/, (_, place) => closeFrontMatter(place)],
  [
    /^(?:Delete it|This is "[^"]+", which the post already has: delete it)/,
    (_, place) => deleteItem(place),
  ],
  [/^Delete one of the two\./, (_, place) => deleteItem(place)],
  [/^Write ([\w-]+: .+?)(?:, or .*)?\.$/, ([field = ''], place) => writeField(field, place)],
  [/^(?:.*: write (?:the key|authors: .*)|This is .*: write the key)\.?$/, () => undefined],
  [/: write (\d{4}-\d{2}-\d{2})\.$/, ([day = ''], place) => replace(day, place)],
  [/^Write it in UTC, without a zone: (\S+)\.$/, ([moment = ''], place) => replace(moment, place)],
  [/^Write it as year-month-day: (\S+)\.$/, ([day = ''], place) => replace(day, place)],
  [
    /^Below the front matter, add: (import .+;)$/,
    ([line = ''], place) => addBelowFrontMatter(line, place),
  ],
  [
    /^(?:Addresses have slashes, not backslashes\. |The address has an invisible character \(\S+\)\. )?Write ([^\s"]+?)(?:, which the check .*)?\.$/,
    ([value = ''], place) => replace(value, place),
  ],
  [/^Write (\.\/[^"]+)\.$/, ([value = ''], place) => replace(value, place)],
  [/^Write "([^"]+)"\.$/, ([value = ''], place) => replace(value, place)],
];

/** Instead of the marked value. */
function replace(value: string, { found, text, files }: Place): Files {
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
function replaceQuoted(value: string, place: Place): Files {
  const { found, text } = place;
  const start = offsetOf(text, found.line, found.column);
  const end = offsetOf(text, found.endLine, found.endColumn);
  const isQuoted = /["']/.test(text[start - 1] ?? '') && text[start - 1] === text[end];
  return isQuoted ? rewrite(place, splice(text, start - 1, end + 1, value)) : replace(value, place);
}

function replaceElement(pattern: RegExp, value: string, { found, text, files }: Place) {
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

function replaceBefore(
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

function escapeBrace(place: Place): Files {
  const { found, text } = place;
  const at = offsetOf(text, found.line, found.column);
  const brace = text[at] === '{' ? at : text.lastIndexOf('{', at);
  return rewrite(place, splice(text, brace, brace, '\\'));
}

function replaceLine(pattern: RegExp, value: string, place: Place): Files {
  const lines = place.text.split('\n');
  const line = place.found.line - 1;
  lines[line] = (lines[line] ?? '').replace(pattern, value);
  return rewrite(place, lines.join('\n'));
}

/** With the lines that belong to it. */
function indentLike(key: string, place: Place): Files {
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

function moveIntoEvent(name: string | undefined, spaces: number, place: Place): Files {
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
function writeField(field: string, place: Place): Files | undefined {
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

function addField(field: string, place: Place): Files {
  const without = place.text.replace(/^authors:.*\n/m, '');
  return rewrite(
    place,
    without.startsWith('---\n')
      ? without.replace('---\n', `---\n${field}\n`)
      : `---\n${field}\n---\n\n${without}`,
  );
}

function addKey(key: string, file: string, { files }: Place): Files {
  const before = files[file] ?? '';
  const entry = /tags/.test(file) ? `label: ${key}\n  description: x` : `name: ${key}`;
  return {
    ...files,
    [file]: `${before.replace(/\n*$/, '\n')}${JSON.stringify(key)}:\n  ${entry}\n`,
  };
}

function addMarker([marker = '']: string[], place: Place): Files {
  const head = /^---\n[\s\S]*?\n---\n/.exec(place.text)?.[0] ?? '';
  const [first = '', ...rest] = place.text.slice(head.length).trimStart().split('\n\n');
  return rewrite(place, [`${head}\n${first.trimEnd()}`, marker, ...rest].join('\n\n'));
}

function addBelowFrontMatter(line: string, place: Place): Files {
  return rewrite(place, place.text.replace(/^(---\n[\s\S]*?\n---\n)/, `$1\n${line}\n`));
}

function closeFrontMatter(place: Place): Files | undefined {
  const lines = place.text.split('\n');
  const last = lines.findIndex((line, index) => index > 0 && !/^[\w-]+:/.test(line));
  if (lines[0] !== '---' || last === -1) return undefined;
  lines.splice(last, 0, '---');
  return rewrite(place, lines.join('\n'));
}

/** An item of a list on one line, with the comma beside it, or one on a separate line. */
function deleteItem(place: Place): Files | undefined {
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
function put(folder: string, { found, text, files }: Place): Files {
  const value = decodeURIComponent(writtenValue({ found, text, files }).split(/[?#]/)[0] ?? '');
  return { ...files, [path.posix.join(folder, path.posix.basename(value))]: '' };
}

function rewrite({ found, files }: Place, text: string): Files {
  return { ...files, [found.file]: text };
}

function writtenValue({ found, text }: Place): string {
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

type Follow = (groups: string[], place: Place) => Files | undefined;

interface Place {
  found: Diagnostic;
  text: string;
  files: Files;
}
