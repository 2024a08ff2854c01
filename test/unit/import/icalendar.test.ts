import { describe, expect, test } from 'vitest';
import { readImport } from '../../../src/plugin/import/readImport.ts';

function calendar(entry: string[], ...around: string[]): string {
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    ...around,
    'BEGIN:VEVENT',
    'SUMMARY:Tides',
    ...entry,
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ].join('\r\n');
}

const zone = (...lines: string[]) => [
  'BEGIN:VTIMEZONE',
  'TZID:W. Europe Standard Time',
  ...lines,
  'BEGIN:STANDARD',
  'DTSTART:16010101T030000',
  'TZOFFSETFROM:+0200',
  'TZOFFSETTO:+0100',
  'RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10',
  'END:STANDARD',
  'BEGIN:DAYLIGHT',
  'DTSTART:16010101T020000',
  'TZOFFSETFROM:+0100',
  'TZOFFSETTO:+0200',
  'RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3',
  'END:DAYLIGHT',
  'END:VTIMEZONE',
];

describe('dates and times', () => {
  test.each([
    [
      'how long it takes in place of an end',
      calendar(['DTSTART;TZID=Europe/Oslo:20260501T183000', 'DURATION:PT2H30M']),
      { startDate: '2026-05-01T18:30', endDate: '2026-05-01T21:00', timeZone: 'Europe/Oslo' },
    ],
    [
      'two days by their number',
      calendar(['DTSTART;VALUE=DATE:20260501', 'DURATION:P2D']),
      { startDate: '2026-05-01', endDate: '2026-05-02' },
    ],
    [
      'UTC in a calendar that names its zone',
      calendar(['DTSTART:20260501T163000Z'], 'X-WR-TIMEZONE:Europe/Oslo'),
      { startDate: '2026-05-01T18:30', timeZone: 'Europe/Oslo' },
    ],
    [
      'a zone with a path before its name',
      calendar(['DTSTART;TZID=/mozilla.org/20070129_1/Europe/Oslo:20260501T183000']),
      { startDate: '2026-05-01T18:30', timeZone: 'Europe/Oslo' },
    ],
    [
      'a zone of Windows that the calendar describes',
      calendar(['DTSTART;TZID=W. Europe Standard Time:20260501T183000'], ...zone()),
      { startDate: '2026-05-01T18:30+02:00' },
    ],
    [
      'a zone of Windows that the calendar gives another name',
      calendar(
        ['DTSTART;TZID=W. Europe Standard Time:20260501T183000'],
        ...zone('X-LIC-LOCATION:Europe/Oslo'),
      ),
      { startDate: '2026-05-01T18:30', timeZone: 'Europe/Oslo' },
    ],
    [
      'an end in another zone',
      calendar([
        'DTSTART;TZID=Europe/Oslo:20260501T183000',
        'DTEND;TZID=Europe/London:20260501T193000',
      ]),
      { startDate: '2026-05-01T18:30', endDate: '2026-05-01T20:30', timeZone: 'Europe/Oslo' },
    ],
  ])('%s', async (_, text, expected) => {
    const { event, lost } = await readImport(text);
    expect(event).toEqual({ name: 'Tides', ...expected });
    expect(lost).toEqual([]);
  });

  test('an unknown zone is named', async () => {
    const { event, lost } = await readImport(calendar(['DTSTART;TZID=Our house:20260501T183000']));
    expect(event).toEqual({ name: 'Tides', startDate: '2026-05-01T18:30' });
    expect(lost).toEqual(['time zone (Our house)']);
  });
});

test('place, people and status', async () => {
  const { event, lost } = await readImport(
    calendar([
      'DTSTART;VALUE=DATE:20260501',
      'LOCATION:https://meet.example.org/tides',
      'CONTACT:The harbour\\, https://harbour.example.org',
      'CATEGORIES:Hackathon,Water',
      'STATUS:TENTATIVE',
      'DESCRIPTION:Ben &amp; Ada\\n<b>talk</b>',
      'ATTENDEE;CN=Ada:mailto:ada@example.org',
      'X-ALT-DESC:x',
    ]),
  );
  expect(event).toEqual({
    name: 'Tides',
    type: 'Hackathon',
    description: 'Ben & Ada talk',
    startDate: '2026-05-01',
    virtualLocation: 'https://meet.example.org/tides',
    organizer: { name: 'The harbour', url: 'https://harbour.example.org' },
  });
  expect(lost).toEqual(['attendee', 'categories (Water)', 'status (TENTATIVE)']);
});
