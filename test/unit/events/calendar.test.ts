import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { calendarOf, writeEvents } from '../../../src/plugin/events/calendar/calendar.ts';
import { text, writeCalendar } from '../../../src/plugin/events/calendar/icalendar.ts';
import { siteEvents } from '../../../src/plugin/events/siteEvents.ts';
import { eventsIn } from '../../helpers/calendarEvents.ts';
import { often } from '../../helpers/cases.ts';
import { addresses, eventOf, eventPost, eventSite } from '../../helpers/events.ts';

/** Returns the calendar of a post's event, and what another program reads in it. */
function calendar(yaml: string, given = {}): { text: string; event: ICAL.Event } {
  const written = writeEvents([eventOf(yaml, given)], eventSite, addresses);
  return { text: written, event: eventsIn(written)[0] as ICAL.Event };
}

test('an event with all fields, byte for byte', () => {
  const { text: written } = calendar(`
id: meetup-2026
name: "Meetup; one, two"
startDate: 2026-05-01T18:30
endDate: 2026-05-01T21:00
timeZone: Europe/Oslo
type: SocialEvent
description: |
  A first line, with a comma.
  A second \\ line.
url: https://example.org/meetup
virtualLocation: https://meet.example.org/a?b=1,2
location:
  name: Hall 3
  room: upstairs
  address: {streetAddress: Quay 1, addressLocality: Oslo, addressCountry: "NO"}
  geo: {latitude: 59.9, longitude: -10.7}
talks:
  - {name: Gateways, performer: [saim, Ada Lovelace], startDate: 2026-05-01T19:00, room: left}`);
  expect(written.split('\r\n')).toMatchInlineSnapshot(`
    [
      "BEGIN:VCALENDAR",
      "VERSION:2.0",
      "PRODID:-//event-writeups//docusaurus-plugin-event-writeups//EN",
      "METHOD:PUBLISH",
      "NAME:A blog\\, of events\\; and more",
      "X-WR-CALNAME:A blog\\, of events\\; and more",
      "REFRESH-INTERVAL;VALUE=DURATION:P1D",
      "X-PUBLISHED-TTL:P1D",
      "BEGIN:VEVENT",
      "UID:meetup-2026@example.com",
      "DTSTAMP:20260510T000000Z",
      "LAST-MODIFIED:20260510T000000Z",
      "SEQUENCE:831686400",
      "DTSTART:20260501T163000Z",
      "DTEND:20260501T190000Z",
      "SUMMARY:Meetup\\; one\\, two",
      "DESCRIPTION:A first line\\, with a comma.\\nA second \\\\ line.\\n\\nIn person an",
      " d online\\nJoin online: https://meet.example.org/a?b=1\\,2\\n\\nProgramme (Eur",
      " ope/Oslo)\\n• May 1\\, 2026 at 7:00 PM CEST · Gateways · Saim Safdar\\, A",
      " da Lovelace · left\\n\\nhttps://example.org/meetup",
      "LOCATION:Hall 3\\, upstairs\\, Quay 1\\, Oslo\\, NO",
      "GEO:59.9;-10.7",
      "URL:https://example.com/events/meetup-2026",
      "CATEGORIES:SocialEvent",
      "STATUS:CONFIRMED",
      "TRANSP:OPAQUE",
      "CONFERENCE;VALUE=URI;FEATURE=VIDEO:https://meet.example.org/a?b=1,2",
      "END:VEVENT",
      "END:VCALENDAR",
      "",
    ]
  `);
});

describe('dates without times', () => {
  test('three days are three days', () => {
    const { text: written, event } = calendar(
      'name: Camp\nstartDate: 2026-05-01\nendDate: 2026-05-03',
    );
    expect(event.startDate.isDate).toBe(true);
    expect(event.startDate.toString()).toBe('2026-05-01');
    expect(event.endDate.toString()).toBe('2026-05-04');
    expect(event.duration.toSeconds()).toBe(3 * 86_400);
    expect(written).toContain('\r\nTRANSP:TRANSPARENT\r\n');
  });

  test('one day is one day, also at the end of a month or year', () => {
    const end = (date: string) =>
      calendar(`name: Day\nstartDate: ${date}`).event.endDate.toString();
    expect(end('2026-02-28')).toBe('2026-03-01');
    expect(end('2028-02-28')).toBe('2028-02-29');
    expect(end('2026-12-31')).toBe('2027-01-01');
  });

  test('dates are the same in every time zone', () => {
    for (const zone of ['Pacific/Kiritimati', 'Pacific/Niue', 'Europe/Oslo']) {
      const { event } = calendar(`name: Day\nstartDate: 2026-05-01\ntimeZone: ${zone}`);
      expect(event.startDate.toString()).toBe('2026-05-01');
    }
  });

  test('with a time at one end only, the dates count', () => {
    const { event } = calendar(
      'name: Day\nstartDate: 2026-05-01T09:00\nendDate: 2026-05-02\ntimeZone: UTC',
    );
    expect([event.startDate.toString(), event.endDate.toString()]).toEqual([
      '2026-05-01',
      '2026-05-03',
    ]);
  });
});

describe('times', () => {
  const start = (date: string, zone?: string) =>
    calendar(
      `name: Hour\nstartDate: ${date}\nendDate: 2026-12-01T10:00${zone ? `\ntimeZone: ${zone}` : ''}`,
    ).event.startDate;

  test.each([
    ['summer', '2026-07-01T18:30', 'Europe/Oslo', '2026-07-01T16:30:00Z'],
    ['winter', '2026-01-15T18:30', 'Europe/Oslo', '2026-01-15T17:30:00Z'],
    ['the day before the change', '2026-03-28T23:30', 'Europe/Oslo', '2026-03-28T22:30:00Z'],
    ['after it', '2026-03-29T03:00', 'Europe/Oslo', '2026-03-29T01:00:00Z'],
    ['an hour that is left out', '2026-03-29T02:30', 'Europe/Oslo', '2026-03-29T01:30:00Z'],
    ['an hour that comes twice', '2026-10-25T02:30', 'Europe/Oslo', '2026-10-25T00:30:00Z'],
    ['with an offset', '2026-07-01T18:30-04:00', undefined, '2026-07-01T22:30:00Z'],
    ['with an offset and a zone', '2026-07-01T18:30+02:00', 'Europe/Oslo', '2026-07-01T16:30:00Z'],
    ['in UTC', '2026-07-01T18:30Z', undefined, '2026-07-01T18:30:00Z'],
  ])('%s', (_, date, zone, instant) => {
    expect(start(date, zone).toString()).toBe(instant);
  });

  test('times without a zone are in the reader’s zone', () => {
    expect(start('2026-07-01T18:30').zone).toBe(ICAL.Timezone.localTimezone);
    expect(start('2026-07-01T18:30').toString()).toBe('2026-07-01T18:30:00');
  });

  test('without an end, the length is unknown', () => {
    const { text: written } = calendar('name: Hour\nstartDate: 2026-07-01T18:30Z');
    expect(written).not.toContain('DTEND');
    expect(written).toContain('\r\nTRANSP:OPAQUE\r\n');
  });
});

test('a month or a year has no entry, and a calendar without entries does not exist', () => {
  const month = eventOf('name: Month\nstartDate: 2026-05');
  const year = eventOf('name: Year\nstartDate: 2026\nendDate: 2026-05-01', { id: 'year' });
  const day = eventOf('name: Day\nstartDate: 2026-05-01', { id: 'day' });
  expect(calendarOf([month, year])).toBeUndefined();
  expect(calendarOf([month, day, year])).toEqual([day]);
});

test.each([
  ['scheduled', 'CONFIRMED', 'In person'],
  ['cancelled', 'CANCELLED', 'Cancelled'],
  ['postponed', 'TENTATIVE', 'Postponed'],
  ['rescheduled', 'CONFIRMED', 'New date'],
  ['movedOnline', 'CONFIRMED', 'Moved online'],
])('%s is %s, also in the description', (status, expected, words) => {
  const { event } = calendar(`name: A\nstartDate: 2026-05-01\neventStatus: ${status}`);
  expect(event.component.getFirstPropertyValue('status')).toBe(expected);
  expect(event.description).toContain(words);
  // A status may change back: the revision number only rises, with the time of the last change.
  expect(event.sequence).toBe((Date.UTC(2026, 4, 10) - Date.UTC(2000, 0, 1)) / 1000);
});

test('its id and its timestamp depend on the posts, not on the clock', () => {
  const yaml = 'id: meetup\nname: A\nstartDate: 2026-05-01';
  const posts = [
    eventPost(yaml, {
      source: 'a',
      permalink: '/blog/a',
      date: Date.UTC(2026, 3, 1),
      updated: Date.UTC(2026, 3, 2),
    }),
    eventPost('id: meetup', {
      source: 'b',
      permalink: '/blog/b',
      date: Date.UTC(2026, 4, 9),
      updated: Date.UTC(2026, 4, 9, 8, 30),
    }),
  ];
  const written = writeEvents(siteEvents(posts), eventSite, addresses);
  expect(written).toContain(
    '\r\nUID:meetup@example.com\r\nDTSTAMP:20260509T083000Z\r\nLAST-MODIFIED:20260509T083000Z\r\n',
  );
  expect(writeEvents(siteEvents(posts.reverse()), eventSite, addresses)).toBe(written);
});

test('the address of a page in another script is encoded for calendars', () => {
  const { event } = calendar('name: A\nstartDate: 2026-05-01', { id: '東京' });
  expect(event.uid).toBe('東京@example.com');
  expect(event.component.getFirstPropertyValue('url')).toBe(
    'https://example.com/events/%E6%9D%B1%E4%BA%AC',
  );
});

describe('lines (RFC 5545, 3.1)', () => {
  test('any text survives, in lines of at most 75 octets', () => {
    const piece = fc.constantFrom(
      'a',
      ',',
      ';',
      '\\',
      '\n',
      '"',
      ':',
      'é',
      '中',
      '😀',
      '👩‍👩‍👧',
      ' ',
      'word ',
    );
    const value = fc.array(piece, { maxLength: 120 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(value, (summary) => {
        const written = writeCalendar(
          [['VERSION', '2.0']],
          [{ name: 'VEVENT', properties: [['SUMMARY', text(summary)]] }],
        );
        expect(written.endsWith('END:VCALENDAR\r\n')).toBe(true);
        for (const line of written.split('\r\n')) {
          expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
          // No character is cut in two.
          expect(Buffer.from(line).toString()).toBe(line);
          expect(line).not.toMatch(/[\r\n]/);
        }
        expect(eventsIn(written)[0]?.summary).toBe(summary);
      }),
      often(500),
    );
  });

  test('a full line is not folded, but one more octet is', () => {
    const line = (length: number) =>
      writeCalendar([['X', 'a'.repeat(length - 2)]], [])
        .split('\r\n')
        .slice(1, -2);
    expect(line(75)).toHaveLength(1);
    expect(line(76).map((part) => part.length)).toEqual([75, 2]);
    expect(line(200).map((part) => part.length)).toEqual([75, 75, 52]);
  });

  test('a name cannot start a new line', () => {
    const { text: written, event } = calendar(
      'name: "A\\r\\nATTENDEE:mailto:a@example.org"\nstartDate: 2026-05-01',
    );
    expect(written).not.toMatch(/^ATTENDEE/m);
    expect(event.summary).toBe('A\nATTENDEE:mailto:a@example.org');
    // An event has none, but the description of a post may.
    expect(text('A\u0000\u0007')).toBe('A');
  });
});
