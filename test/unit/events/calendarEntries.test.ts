import { describe, expect, test } from 'vitest';
import {
  writeEvent,
  writeEvents,
  writeSpeaker,
  writeTalks,
} from '../../../src/plugin/events/calendar/calendar.ts';
import { describeEvent } from '../../../src/plugin/events/calendar/describe.ts';
import { siteEvents } from '../../../src/plugin/events/siteEvents.ts';
import { eventsIn } from '../../helpers/calendarEvents.ts';
import { addresses, eventOf, eventPost, eventSite } from '../../helpers/events.ts';

describe('the description of an entry', () => {
  const words = (yaml: string, locale = 'en') => {
    const written = writeEvents(
      [eventOf(`name: A\nstartDate: 2026-05-01\nendDate: 2026-05-03\n${yaml}`)],
      { ...eventSite, locale },
      addresses,
    );
    // Intl's spaces differ between versions of ICU.
    return eventsIn(written)[0]?.description.replace(/[\u202f\u00a0\u2009]/g, ' ') ?? '';
  };

  test('lists each talk with its date, its time and its zone; a talk without a time has its date', () => {
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

  test('says how to take part, where tickets are, who organises it, and its series', () => {
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

  test('links to the first kind of ticket with an address', () => {
    const offers = [
      '{name: At the door, price: 20, priceCurrency: EUR}',
      '{name: Early, price: 10, priceCurrency: EUR, url: https://early.example.org}',
      '{name: Late, price: 15, priceCurrency: EUR, url: https://late.example.org}',
    ];
    expect(words(`offers: [${offers.join(', ')}]`)).toContain('Tickets: https://early.example.org');
    expect(words(`offers: [${offers[0]}]`)).not.toContain('Tickets: http');
  });

  test('has the original date of an event that was moved', () => {
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

  test('its talks have a separate calendar, one entry each, without breaks and talks without a date', () => {
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

  test('a speaker has their talks, and the whole event if the date of a talk is not known', () => {
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

test('a speaker without a known date has no calendar', () => {
  const event = eventOf('name: A\nstartDate: 2026\ntalks:\n  - {name: One, performer: Ada}');
  expect(writeSpeaker('ada', [event], eventSite, addresses)).toBeUndefined();
});

describe('the entry of a talk', () => {
  const entries = (talk: string, given = {}) => {
    const event = eventOf(`name: A\nstartDate: 2026-05-01\ntalks:\n  - ${talk}`, given);
    return writeTalks(event, eventSite, addresses) ?? '';
  };

  test('marks its time as busy, but not a whole day', () => {
    expect(entries('{name: One, startDate: 2026-05-01T10:00}')).toContain('TRANSP:OPAQUE');
    expect(entries('{name: One, startDate: 2026-05-01}')).toContain('TRANSP:TRANSPARENT');
  });

  test('links to the post of an unlisted event, which shows no talk by itself', () => {
    const talk = '{name: One, startDate: 2026-05-01}';
    expect(entries(talk)).toContain('URL:https://example.com/events/a-post#talk-one\r\n');
    expect(entries(talk, { isListed: false })).toContain('URL:https://example.com/blog/a-post\r\n');
  });

  test.each(['2026-02-30', '2026-02', '2026'])('is left out if its last day is %s', (endDate) => {
    expect(entries(`{name: One, startDate: 2026-01-01, endDate: ${endDate}}`)).toBe('');
  });

  test('is left out if its first day isn’t known', () => {
    expect(entries('{name: One, startDate: 2026-01, endDate: 2026-01-02}')).toBe('');
  });
});

test('an entry has the facts that people still need when it is in their calendar', () => {
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

test.each([
  ['9999-12-31', ['DTSTART;VALUE=DATE:99991231']],
  ['9999-12-30', ['DTSTART;VALUE=DATE:99991230', 'DTEND;VALUE=DATE:99991231']],
])('an event on %s, as no calendar can name a later day than 9999-12-31', (startDate, expected) => {
  const event = eventOf(`name: A\nstartDate: ${startDate}`);
  const written = writeEvents([event], eventSite, addresses);
  const days = [...written.matchAll(/^DT(?:START|END).*$/gm)].map(([line]) => line.trim());
  expect(days).toEqual(expected);
});

test.each([
  ['0.0000001', '-0.00000001', '0;0'],
  ['0.000001', '-0.000001', '0.000001;-0.000001'],
  ['59.91387251', '10.75224541', '59.913873;10.752245'],
])('a place at %s, %s has numbers without an exponent', (latitude, longitude, expected) => {
  const geo = `{latitude: ${latitude}, longitude: ${longitude}}`;
  const written = writeEvents(
    [eventOf(`name: A\nstartDate: 2026-05-01\nlocation: {name: Hall, address: Oslo, geo: ${geo}}`)],
    eventSite,
    addresses,
  );
  expect(/^GEO:(.*)\r$/m.exec(written)?.[1]).toBe(expected);
});
