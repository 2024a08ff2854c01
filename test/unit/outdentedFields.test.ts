import { dump, load } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../src/plugin/check/diagnostic.ts';
import { everything } from '../helpers/everyField.ts';
import type { Files } from '../helpers/followedEdits.ts';
import { followHelp } from '../helpers/followHelp.ts';
import { checkFiles } from '../helpers/site.ts';

const yaml = dump({ title: 'A', authors: 'saim', event: everything }, { lineWidth: -1 });
const lines = yaml.trimEnd().split('\n');
const whole = lines.indexOf('event:');

/** Each map's name, and its line: of two with one name, the second. */
const names = new Map(
  lines.flatMap((line, index): [string, number][] => {
    const hasFields = index > whole && !/^ *- /.test(lines[index + 1] ?? '');
    return /^[ -]*\w+:$/.test(line) && hasFields ? [[line.replace(/[ :-]/g, ''), index]] : [];
  }),
);

describe.each([...names])(
  'fields of %s that are only as far in as its name, on line %s',
  (_, index) => {
    const fields = fieldsOf(index);

    test('following the helps moves all of them back', () => {
      expect(followed(outdented(fields))).toEqual(load(yaml));
    });

    test.each(fields)('following the helps moves one of them back: line %s', (field) => {
      expect(followed(outdented([field]))).toEqual(load(yaml));
    });

    test.each(fields.slice(1, -1))('and those down to line %s', (field) => {
      expect(followed(outdented(fields.filter((other) => other <= field)))).toEqual(load(yaml));
    });

    test.each(fields.slice(1, -1))('and those from line %s', (field) => {
      expect(followed(outdented(fields.filter((other) => other >= field)))).toEqual(load(yaml));
    });
  },
);

test('following the helps moves the fields of the event back', () => {
  expect(followed(outdented(fieldsOf(whole)))).toEqual(load(yaml));
});

test.each([
  ['a field with a typo', '  location:\n  adress: Oslo\n', { location: { address: 'Oslo' } }],
  [
    'a map with a typo',
    '  location:\n  adress:\n    addressLocality: Oslo\n    addressCountry: NO\n  room: B\n',
    { location: { address: { addressLocality: 'Oslo', addressCountry: 'NO' }, room: 'B' } },
  ],
  ['fields below an empty line', '\n  location:\n  room: C\n', { location: { room: 'C' } }],
  [
    'two maps',
    '  organizer:\n  name: B\n  location:\n  name: C\n',
    { organizer: { name: 'B' }, location: { name: 'C' } },
  ],
])('following one help after the other: %s', (_, text, more) => {
  const event = `event:\n  name: A\n  startDate: '2026-05-01'\n${text}`;
  expect(followed({ 'blog/a.md': `---\n${event}---\n\nText\n` })).toEqual({
    event: { name: 'A', startDate: '2026-05-01', ...more },
  });
});

test('a date that only the event lacks is reported once its name is in it', () => {
  expect(schemaFindings('name: A\n')).toMatchObject([
    { line: 3, help: 'Start the line with 2 spaces.' },
  ]);
});

test.each([
  [20_000, 'Add 2 spaces at the start of lines 3 and 4.'],
  [20_001, 'Write name: and startDate: on separate, indented lines below event:.'],
])('front matter of %i characters, of which a person writes 20,000', (length, help) => {
  const fields = 'name: A\nstartDate: 2026\ndescription: ';
  const others = `---\nevent:\n${fields}\n---\n`.length;
  expect(schemaFindings(`${fields}${'B'.repeat(length - others)}\n`)).toMatchObject([{ help }]);
});

test('the items of a list are moved with its name, even those with unknown fields', () => {
  expect(schemaFindings('talks:\n  - titel: B\nname: A\nstartDate: 2026\n')).toMatchObject([
    { line: 3, help: 'Add 2 spaces at the start of lines 3 to 6.' },
  ]);
});

test('a name that isn’t indented below the location is no name of a talk', () => {
  const location = '  location:\n  name: B\n  address: Oslo\n';
  expect(
    schemaFindings(`  startDate: 2026\n${location}  talks:\n    - performer: C\n`),
  ).toMatchObject([
    { line: 5, help: 'Add 2 spaces at the start of lines 5 and 6.' },
    { line: 8, message: 'Item 1 of "event.talks" has no name.' },
  ]);
});

function schemaFindings(event: string): Diagnostic[] {
  const { diagnostics } = checkFiles({ 'blog/a.md': `---\nevent:\n${event}---\n\nText\n` });
  return diagnostics.filter(({ rule }) => rule === 'event-schema');
}

/** The lines of the fields of the map with its name on a line. */
function fieldsOf(index: number): number[] {
  return linesBelow(index).filter(
    (at, _, [first = 0]) => indentOf(lines[at]) === indentOf(lines[first]),
  );
}

function linesBelow(index: number): number[] {
  const column = (lines[index] ?? '').search(/[^ -]/);
  const end = lines.findIndex((line, at) => at > index && indentOf(line) <= column);
  const { length } = lines.slice(index + 1, end === -1 ? undefined : end);
  return Array.from({ length }, (_, at) => index + 1 + at);
}

/** The post, with the lines of these fields two spaces further to the left. */
function outdented(fields: readonly number[]): Files {
  const moved = fields.flatMap((field) => [field, ...linesBelow(field)]);
  const text = lines.map((line, at) => (moved.includes(at) ? line.slice(2) : line)).join('\n');
  return { 'blog/a.md': `---\n${text}\n---\n\nText\n` };
}

/** The front matter after following one help after the other, until there's none. */
function followed(files: Files): unknown {
  let now = files;
  for (let step = 0; step < 4; step++) {
    const found = checkFiles(now).diagnostics.filter(
      ({ severity, rule }) => severity === 'error' && /^(?:event-schema|front-matter)/.test(rule),
    );
    const next = found.map((one) => followHelp(one, now)).find((edited) => edited !== undefined);
    if (!next) break;
    now = next;
  }
  return load((now['blog/a.md'] ?? '').split('---\n')[1] ?? '');
}

function indentOf(line = ''): number {
  return line.search(/\S/);
}
