import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import {
  calendarOf,
  writeEvent,
  writeEvents,
  writeSpeaker,
  writeTalks,
} from '../../../src/plugin/events/calendar/calendar.ts';
import { describeEvent } from '../../../src/plugin/events/calendar/describe.ts';
import { text, writeCalendar } from '../../../src/plugin/events/calendar/icalendar.ts';
import { siteEvents } from '../../../src/plugin/events/siteEvents.ts';
import { often } from '../../helpers/cases.ts';
import { addresses, eventOf, eventPost, eventSite } from '../../helpers/events.ts';

/** The calendar of a post's event, and what another program reads in it. */
function calendar(yaml: string, given = {}): { text: string; event: ICAL.Event } {
  const written = writeEvents([eventOf(yaml, given)], eventSite, addresses);
  return { text: written, event: eventsIn(written)[0] as ICAL.Event };
}

function eventsIn(written: string): ICAL.Event[] {
  const root = new ICAL.Component(ICAL.parse(written));
  return root.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component));
}

test('an event with everything, to the byte', () => {
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

describe('days', () => {
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

  test('one day is one, over the end of a month and of a year', () => {
    const end = (date: string) =>
      calendar(`name: Day\nstartDate: ${date}`).event.endDate.toString();
    expect(end('2026-02-28')).toBe('2026-03-01');
    expect(end('2028-02-28')).toBe('2028-02-29');
    expect(end('2026-12-31')).toBe('2027-01-01');
  });

  test('days stay days in every zone', () => {
    for (const zone of ['Pacific/Kiritimati', 'Pacific/Niue', 'Europe/Oslo']) {
      const { event } = calendar(`name: Day\nstartDate: 2026-05-01\ntimeZone: ${zone}`);
      expect(event.startDate.toString()).toBe('2026-05-01');
    }
  });

  test('hours on one side only: the days count', () => {
    const { event } = calendar(
      'name: Day\nstartDate: 2026-05-01T09:00\nendDate: 2026-05-02\ntimeZone: UTC',
    );
    expect([event.startDate.toString(), event.endDate.toString()]).toEqual([
      '2026-05-01',
      '2026-05-03',
    ]);
  });
});

describe('hours', () => {
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

  test('without a zone they are the hours of whoever looks', () => {
    expect(start('2026-07-01T18:30').zone).toBe(ICAL.Timezone.localTimezone);
    expect(start('2026-07-01T18:30').toString()).toBe('2026-07-01T18:30:00');
  });

  test('without an end nobody knows how long it is', () => {
    const { text: written } = calendar('name: Hour\nstartDate: 2026-07-01T18:30Z');
    expect(written).not.toContain('DTEND');
    expect(written).toContain('\r\nTRANSP:OPAQUE\r\n');
  });
});

test('a month or a year is no entry, and a calendar without entries is none', () => {
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
])('%s is %s, and says so in words', (status, expected, words) => {
  const { event } = calendar(`name: A\nstartDate: 2026-05-01\neventStatus: ${status}`);
  expect(event.component.getFirstPropertyValue('status')).toBe(expected);
  expect(event.description).toContain(words);
  // A status comes and goes: the number of a revision only rises, with the time of the last change.
  expect(event.sequence).toBe((Date.UTC(2026, 4, 10) - Date.UTC(2000, 0, 1)) / 1000);
});

test('its id and its stamp follow from the posts, the clock has no say', () => {
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

test('the address of a page in another script is one for calendars too', () => {
  const { event } = calendar('name: A\nstartDate: 2026-05-01', { id: '東京' });
  expect(event.uid).toBe('東京@example.com');
  expect(event.component.getFirstPropertyValue('url')).toBe(
    'https://example.com/events/%E6%9D%B1%E4%BA%AC',
  );
});

describe('lines (RFC 5545, 3.1)', () => {
  test('any text comes back as it was, in lines of at most 75 octets', () => {
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

  test('a full line is not folded, one octet more is', () => {
    const line = (length: number) =>
      writeCalendar([['X', 'a'.repeat(length - 2)]], [])
        .split('\r\n')
        .slice(1, -2);
    expect(line(75)).toHaveLength(1);
    expect(line(76).map((part) => part.length)).toEqual([75, 2]);
    expect(line(200).map((part) => part.length)).toEqual([75, 75, 52]);
  });

  test('nothing in a name begins a line of its own', () => {
    const { text: written, event } = calendar(
      'name: "A\\r\\nATTENDEE:mailto:a@example.org"\nstartDate: 2026-05-01',
    );
    expect(written).not.toMatch(/^ATTENDEE/m);
    expect(event.summary).toBe('A\nATTENDEE:mailto:a@example.org');
    // An event has none; the description of a post may.
    expect(text('A\u0000\u0007')).toBe('A');
  });
});

describe('what an entry says', () => {
  const words = (yaml: string, locale = 'en') => {
    const written = writeEvents(
      [eventOf(`name: A\nstartDate: 2026-05-01\nendDate: 2026-05-03\n${yaml}`)],
      { ...eventSite, locale },
      addresses,
    );
    // Intl's spaces differ between versions of ICU.
    return eventsIn(written)[0]?.description.replace(/[\u202f\u00a0\u2009]/g, ' ') ?? '';
  };

  test('each talk with its day, its hours and their zone; a talk of a day has the day', () => {
    const programme = words(
      'timeZone: Asia/Tokyo\ntalks:\n  - {name: First light, startDate: 2026-05-01T09:30, endDate: 2026-05-01T10:00, room: left}\n  - {name: Late, startDate: 2026-05-03T23:00}\n  - {name: Walk, startDate: 2026-05-02}\n  - {name: Some day}',
      'en-GB',
    );
    expect(
      programme
        .slice(programme.indexOf('Programme'))
        .replace(/\s*–\s*/g, '–')
        .split('\n'),
    ).toEqual([
      'Programme (Asia/Tokyo)',
      expect.stringMatching(/^• 1 May 2026(?: at|,) 09:30–10:00 GMT\+9 · First light · left$/),
      expect.stringMatching(/^• 3 May 2026(?: at|,) 23:00 GMT\+9 · Late$/),
      '• 2 May 2026 · Walk',
      '• Some day',
    ]);
  });

  test('how one takes part, where tickets are, who holds it, and its series', () => {
    const all =
      'location: Hall\nvirtualLocation: https://meet.example.org\nregistrationUrl: https://tickets.example.org\norganizer: {name: The Guild, url: https://guild.example.org}\nseries: Harbour Days';
    expect(words(all).split('\n').slice(2)).toEqual([
      'In person and online',
      'Join online: https://meet.example.org',
      'Tickets: https://tickets.example.org',
      'Organiser: The Guild',
      'Series: Harbour Days',
    ]);
    expect(words(`${all}\nisAccessibleForFree: true`, 'de')).toContain(
      'Vor Ort und online\nOnline teilnehmen: https://meet.example.org\nAnmeldung (kostenlos): https://tickets.example.org\nVeranstalter: The Guild\nReihe: Harbour Days',
    );
    expect(words(`${all}\neventStatus: cancelled`)).not.toContain('tickets.example.org');
  });

  test('where tickets are, of the first kind of ticket that has an address', () => {
    const offers = [
      '{name: At the door, price: 20, priceCurrency: EUR}',
      '{name: Early, price: 10, priceCurrency: EUR, url: https://early.example.org}',
      '{name: Late, price: 15, priceCurrency: EUR, url: https://late.example.org}',
    ];
    expect(words(`offers: [${offers.join(', ')}]`)).toContain('Tickets: https://early.example.org');
    expect(words(`offers: [${offers[0]}]`)).not.toContain('Tickets: http');
  });

  test('when it was to be, of one that has another date', () => {
    expect(
      words(
        'eventStatus: rescheduled\npreviousStartDate: 2026-04-02T10:00\ntimeZone: Europe/Oslo',
        'en-GB',
      ),
    ).toMatch(/^New date, originally 2 April 2026(?: at|,) 10:00 CEST\n/);
  });
});

describe('the file of one event', () => {
  const yaml =
    'id: days\nname: Days\nstartDate: 2026-05-01\nendDate: 2026-05-02\ntimeZone: UTC\nlocation: {name: Hall, address: Oslo}';

  test('is an appointment, not a calendar', () => {
    const written = writeEvent(eventOf(yaml), eventSite, addresses);
    expect(written).not.toMatch(/^(?:METHOD|NAME|X-WR-|REFRESH|X-PUBLISHED)/m);
    const entry = (file: string) =>
      file.slice(file.indexOf('BEGIN:VEVENT'), file.indexOf('END:VCALENDAR'));
    expect(entry(written)).toBe(entry(writeEvents([eventOf(yaml)], eventSite, addresses)));
  });

  test('its talks are a calendar beside it, an entry each, without breaks and what has no day', () => {
    const event = eventOf(
      `${yaml}\ntalks:\n  - {name: Welcome, startDate: 2026-05-01T09:00, endDate: 2026-05-01T09:30, room: left}\n  - {name: Welcome, startDate: 2026-05-02}\n  - {name: Coffee, type: break, startDate: 2026-05-01T10:00}\n  - {name: Some day}`,
    );
    const written = writeTalks(event, eventSite, addresses) ?? '';
    expect(written).toContain('\r\nNAME:Days\r\n');
    expect(
      eventsIn(written).map(({ uid, summary, startDate, endDate, location }) =>
        [uid, summary, startDate.toString(), endDate.toString(), location].join(' | '),
      ),
    ).toEqual([
      'days/talks/welcome@example.com | Welcome | 2026-05-01T09:00:00Z | 2026-05-01T09:30:00Z | Hall, left, Oslo',
      'days/talks/welcome-2@example.com | Welcome | 2026-05-02 | 2026-05-03 | Hall, Oslo',
    ]);
    expect(writeTalks(eventOf(yaml), eventSite, addresses)).toBeUndefined();
  });

  test('a speaker has their talks, and an event as a whole where the day of a talk is not known', () => {
    const talks =
      'talks:\n  - {name: One, performer: Ada, startDate: 2026-05-01T09:00}\n  - {name: Two, performer: Grace}';
    const events = siteEvents([eventPost(`${yaml}\n${talks}`)]);
    const titles = (slug: string) =>
      eventsIn(writeSpeaker(slug, events, eventSite, addresses) ?? '').map(
        ({ summary }) => summary,
      );
    expect([titles('ada'), titles('grace')]).toEqual([['One'], ['Days']]);
    expect(writeSpeaker('ada', events, eventSite, addresses)).toContain(
      'NAME:Ada · A blog\\, of events\\; and more',
    );
  });
});

test('an entry says what somebody who has it in their calendar may still need', () => {
  const event = eventOf(`
name: A
startDate: 2026-05-01T09:00
timeZone: Europe/Oslo
doorTime: 2026-05-01T08:30
registrationUrl: https://tickets.example.org
offers:
  - {name: Early bird, price: 49, priceCurrency: EUR, availability: SoldOut}
  - {price: 99.5, priceCurrency: EUR}
  - {name: Later, validFrom: 2026-04-01}
cfp:
  - {url: https://cfp.example.org, endDate: 2026-02-01, timeZone: AoE}
  - {url: https://open.example.org}
livestream: https://live.example.org
inLanguage: [en, nb]
accessibility: {captions: true, signLanguage: true, url: https://access.example.org}
codeOfConduct: https://conduct.example.org
talks: [{name: Tides, eventStatus: cancelled}]
`);
  expect(describeEvent(event, 'en-GB').split('\n')).toEqual([
    'What the post is about.',
    '',
    'In person',
    'Tickets: https://tickets.example.org',
    'Doors open: 1 May 2026 at 08:30 CEST',
    'Early bird: €49 (sold out)',
    'Ticket: €99.50',
    'Call for papers (until 1 February 2026): https://cfp.example.org',
    'Live stream: https://live.example.org',
    'Language: English, Norwegian Bokmål',
    'Accessibility: live captions, sign language, https://access.example.org',
    'Code of conduct: https://conduct.example.org',
    '',
    'Programme',
    '• Cancelled · Tides',
  ]);
  expect(describeEvent(event, 'de')).toContain('Vorträge einreichen (bis 1. Februar 2026)');
  expect(describeEvent(event, 'fr')).toContain('Accessibilité: sous-titres en direct');
});
