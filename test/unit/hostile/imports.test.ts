import { expect, test } from 'vitest';
import { readImport } from '../../../src/plugin/import/readImport.ts';

const calendar = (lines: string) =>
  `BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:A\r\n${lines}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n`;
const page = (json: string) => `<script type="application/ld+json">${json}</script>`;
const aliases = [...'bcdefghi'].map(
  (key, index) => `${key}: &${key} [${Array(9).fill(`*${'abcdefgh'[index]}`).join(', ')}]`,
);
const bomb = `id: x\na: &a [lol, lol]\n${aliases.join('\n')}\ndescription: *i\n`;

test.each([
  ['values that are no dates', calendar('DTSTART:tomorrow'), 'The calendar can’t be read.'],
  ['a time without hours', calendar('DTSTART:20260101T'), 'The calendar can’t be read.'],
  [
    'a duration that is none',
    calendar('DTSTART:20260101T100000Z\r\nDURATION:long'),
    'The calendar can’t be read.',
  ],
  [
    'a calendar without an end',
    'BEGIN:VCALENDAR\r\n'.repeat(50_000),
    'The calendar can’t be read.',
  ],
  ['lists in each other', '['.repeat(100_000), /nested too deeply|neither JSON nor YAML/],
  ['aliases of aliases', bomb, 'neither JSON nor YAML'],
  ['elements in each other', `<schedule>${'<a>'.repeat(100_000)}`, 'The XML is nested too deeply.'],
  [
    'an entity that names a file',
    '<!DOCTYPE s [<!ENTITY x SYSTEM "file:///etc/passwd">]><schedule><conference><title>&x;</title></conference></schedule>',
    'The XML can’t be read',
  ],
  [
    'scripts without an end',
    '<script type="application/ld+json">'.repeat(50_000),
    'There’s no event in the file.',
  ],
  ['a tag without an end', '<div '.repeat(200_000), 'There’s no event in the file.'],
])('%s end in a one-line message', async (_, text, line) => {
  await expect(readImport(text)).rejects.toMatchObject({
    name: expect.any(String),
    constructor: expect.objectContaining({ name: 'ImportError' }),
    message: expect.stringMatching(line),
  });
});

test('a date without a type is a date', async () => {
  const { event } = await readImport(calendar('DTSTART:20260501\r\nDTEND:20260503'));
  expect(event).toEqual({ name: 'A', startDate: '2026-05-01', endDate: '2026-05-02' });
});

test('addresses that run as a script, and control characters, are left out', async () => {
  const event = {
    '@type': 'Event',
    name: 'Meet\u0007up',
    startDate: '2026-05-01',
    url: 'java\tscript:alert(1)',
    image: 'data:text/html,a',
    location: { '@type': 'VirtualLocation', url: 'vbscript:a' },
  };
  const read = await readImport(page(JSON.stringify(event)));
  expect(JSON.stringify(read.event)).not.toMatch(/script:|data:|\\u0007/);
  expect(read.event).toMatchObject({ name: 'Meetup', startDate: '2026-05-01' });
});

test('the names of object properties are ordinary keys', async () => {
  const json = `{"@type":"Event","name":"A","startDate":"2026-05-01","__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}`;
  const { event } = await readImport(page(json));
  expect(event).toEqual({ name: 'A', startDate: '2026-05-01' });
  expect({}).not.toHaveProperty('polluted');
});
