import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { importedLines, withImported } from '../../../src/plugin/new/importedEvent.ts';
import { layOut, personWho, startPost } from '../../helpers/newPost.ts';

/** No option is given. */
const NOTHING = { event: {}, authors: [], tags: [], title: undefined, slug: undefined };

const calendar = [
  'BEGIN:VCALENDAR',
  'VERSION:2.0',
  'BEGIN:VEVENT',
  'SUMMARY:Tide Night',
  'DTSTART;TZID=Europe/Oslo:20260501T183000',
  'LOCATION:Hall 3',
  'ATTENDEE:mailto:ada@example.org',
  'END:VEVENT',
  'END:VCALENDAR',
  '',
].join('\r\n');

const schedule = JSON.stringify({
  schedule: {
    conference: {
      title: 'Tide Conf',
      start: '2026-05-01',
      end: '2026-05-02',
      time_zone_name: 'Europe/Oslo',
      days: [
        {
          rooms: {
            'Hall 3': [
              {
                title: 'Ebb',
                date: '2026-05-01T10:00:00+02:00',
                duration: '00:45',
                persons: [{ public_name: 'Saim Safdar' }, { public_name: 'Ada Lovelace' }],
              },
            ],
          },
        },
      ],
    },
  },
});

async function start(file: string, ...words: string[]) {
  const dir = layOut({ 'tide.ics': calendar, 'schedule.json': schedule });
  const run = await startPost(dir, [
    '--from',
    path.join(dir, file),
    '--author',
    'saim',
    '--tag',
    'meetup',
    ...words,
  ]);
  const read = (slug: string) =>
    readFileSync(path.join(dir, `blog/2026-10-03-${slug}/index.md`), 'utf8');
  return { ...run, read };
}

test('the event in a calendar, and the losses', async () => {
  const { status, stderr, read } = await start('tide.ics');
  expect(stderr).toBe('not carried over: attendee\n');
  expect(status).toBe(0);
  expect(read('tide-night-2026')).toContain(`title: "Tide Night in Hall 3"
authors: [saim]
tags: [meetup]
date: 2026-10-03
event:
  name: Tide Night
  type: SocialEvent
  startDate: 2026-05-01T18:30
  timeZone: Europe/Oslo
  location:
    name: Hall 3
---
`);
});

test('talks by authors of the blog use their keys; an option overrides the file', async () => {
  const { status, stdout, read } = await start(
    'schedule.json',
    ...['--place', 'Oslo', '--event', 'Tides', '--end', '2026-05-03'],
  );
  expect(status, stdout).toBe(0);
  const text = read('tides-2026');
  expect(text).toContain(
    '  name: Tides\n  type: SocialEvent\n  startDate: 2026-05-01\n  endDate: 2026-05-03\n',
  );
  expect(text).toContain('      performer:\n        - saim\n        - Ada Lovelace\n');
  expect(text).toContain('  location:\n    address: Oslo\n');
});

test('speakers described in the file are added to the speakers file, and everyone there is written by key', async () => {
  const described = schedule
    .replace('"Saim Safdar"', '"Saim Safdar", "biography": "Here already."')
    .replace('"Ada Lovelace"', '"Ada Lovelace", "biography": "Engines: all of them."')
    .replace('"persons":[', '"persons":[{"public_name":"Grace Hopper"},');
  const dir = layOut({
    'schedule.json': described,
    'blog/speakers.yml': 'grace:\n  name: Grace Hopper\n',
  });
  const from = path.join(dir, 'schedule.json');
  const { status, stdout } = await startPost(
    dir,
    `--from ${from} --place Oslo --author saim --tag meetup`.split(' '),
  );
  expect(status, stdout).toBe(0);
  expect(readFileSync(path.join(dir, 'blog/speakers.yml'), 'utf8')).toBe(
    'grace:\n  name: Grace Hopper\nada-lovelace:\n  name: Ada Lovelace\n  description: "Engines: all of them."\n',
  );
  expect(readFileSync(path.join(dir, 'blog/2026-10-03-tide-conf-2026/index.md'), 'utf8')).toContain(
    '      performer:\n        - grace\n        - saim\n        - ada-lovelace\n',
  );
});

test('values missing from the file are required without a terminal, and asked for in one', async () => {
  expect((await start('schedule.json')).stderr).toContain('Missing: --place.');
  const dir = layOut({ 'schedule.json': schedule });
  const person = personWho([
    undefined,
    undefined,
    undefined,
    'Oslo',
    undefined,
    'Saim',
    'No more',
    'Meetup',
    'No more',
    undefined,
    undefined,
  ]);
  const { status } = await startPost(dir, ['--from', path.join(dir, 'schedule.json')], person);
  expect(person.heard.slice(0, 4)).toEqual([
    'What is the event called? [Tide Conf]',
    'When does it start? (year-month-day) [2026-05-01]',
    'When does it end? (leave empty if it’s one day) [2026-05-02]',
    'Where is it? (a city, or "online") []',
  ]);
  expect(status).toBe(0);
});

test.each([
  ['a file that is not there', ['--from', 'no.ics'], 'There’s no file no.ics'],
  [
    '--name alone',
    ['--name', 'Tide'],
    '--name chooses an event in the file that you pass to --from.',
  ],
])('%s: one line, and nothing is written', async (_, words, message) => {
  const { status, stderr } = await startPost(layOut(), words);
  expect(stderr).toContain(message);
  expect(status).toBe(2);
});

test('what the answers agree with stays as the file has it: times, and no kind of event', () => {
  const event = {
    name: 'Tide Night',
    startDate: '2026-05-01T18:30',
    endDate: '2026-05-01T22:00',
    location: { name: 'Hall 3' },
  };
  const { name, startDate, location } = withImported(NOTHING, event).event;
  expect([name, startDate, location]).toEqual(['Tide Night', '2026-05-01', 'Hall 3']);
  const answers = {
    name: 'Tide Night',
    startDate: '2026-05-01',
    endDate: undefined,
    location: 'Hall 3',
    type: 'ConferenceEvent',
  } as const;
  expect(importedLines(event, answers, [])).toEqual([
    'event:',
    '  name: Tide Night',
    '  startDate: 2026-05-01T18:30',
    '  endDate: 2026-05-01T22:00',
    '  location:',
    '    name: Hall 3',
  ]);
  const later = { ...answers, startDate: '2026-05-02' };
  expect(importedLines(event, later, []).slice(2, 4)).toEqual([
    '  startDate: 2026-05-02',
    '  location:',
  ]);
});

test.each([
  [{ eventAttendanceMode: 'online' }, 'online'],
  [{ virtualLocation: { url: 'https://example.org' } }, 'online'],
  [{ eventAttendanceMode: 'offline' }, undefined],
])('the place of %o is %s', (event, place) => {
  const { location } = withImported(NOTHING, event).event;
  expect(location).toBe(place);
});
