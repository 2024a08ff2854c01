import { describe, expect, test } from 'vitest';
import { eventData } from '../../../src/plugin/events/eventData.ts';
import { eventsJson } from '../../../src/plugin/events/eventsJson.ts';
import { speakerEntries, talkEntries } from '../../../src/plugin/events/lists.ts';
import { seriesCalendars } from '../../../src/plugin/events/series.ts';
import { siteEvents } from '../../../src/plugin/events/siteEvents.ts';
import { structuredData } from '../../../src/plugin/events/structuredData.ts';
import { addresses, eventOf, eventPost } from '../../helpers/events.ts';

const harbour = `
name: Harbour Days
startDate: 2026-05-01
timeZone: Europe/Oslo
location:
  - {name: Hall 3, address: {addressLocality: Oslo, addressCountry: NO}}
  - {name: The old yard, address: Bergen}
organizer: [Harbour Guild, {name: Port of Oslo, url: https://port.example.org}]
registrationUrl: https://tickets.example.org
offers:
  - {name: Early bird, price: 49.5, priceCurrency: EUR, availability: SoldOut, validThrough: 2026-03-01}
  - {name: Students, price: 0, url: https://tickets.example.org/students}
cfp:
  - {url: https://cfp.example.org, startDate: 2026-01-01, endDate: 2026-02-01, timeZone: AoE}
  - https://cfp.example.org/lightning
codeOfConduct: https://harbour.example.org/conduct
accessibility: {captions: true, signLanguage: false, url: https://harbour.example.org/access}
inLanguage: [nb, en]
maximumAttendeeCapacity: 1200
sponsor:
  - {name: Crane Works, tier: Gold, url: https://cranes.example.org, logo: /img/cranes.svg}
  - {name: Tug & Co, tier: Silver}
  - {name: Quay Ltd, tier: Gold}
keywords: ['#harbourdays', ships]
sameAs: [https://social.example.org/@harbour]
doorTime: 2026-05-01T08:00
series: {name: Harbour, frequency: every spring, next: 2027-05}
talks:
  - name: Tides
    track: Water
    type: fireside
    inLanguage: en
    duration: 45:00
    startDate: 2026-05-01T10:00
    eventStatus: cancelled
    level: Beginner
    keywords: [moon]
    links: {name: Tables, url: /tables.pdf}
    location: {name: The pier, address: Oslo}
    performer: Ada Lovelace
    slides: [/slides/a.pdf, /slides/b.pdf]
    recording:
      - url: https://www.youtube.com/watch?v=abc123
        startOffset: 1:04:20
        uploadDate: 2026-05-03
        thumbnail: /img/still.png
        inLanguage: en
        hasPart:
          - {name: Ebb, startOffset: 1:05:00}
          - {name: Flood, startOffset: 1:20:00, endOffset: 1:30:00}
      - {url: https://films.example.org/dub, name: Dubbed, inLanguage: de}
  - {name: Coffee, type: break, performer: The kitchen}
`;
const setting = { addresses, locale: 'en' };

describe('the data for the theme', () => {
  const data = eventData(eventOf(harbour), setting);
  const [tides, coffee] = data.talks;

  test('lists several places and organisers, the first as before', () => {
    expect(data.place?.name).toBe('Hall 3');
    expect(data.otherPlaces.map(({ name }) => name)).toEqual(['The old yard']);
    expect(data.organizer?.name).toBe('Harbour Guild');
    expect(data.otherOrganizers).toEqual([
      { name: 'Port of Oslo', url: 'https://port.example.org' },
    ]);
  });

  test('has ticket prices and availability', () => {
    expect(data.offers).toMatchObject([
      { name: 'Early bird', price: '€49.50', availability: 'SoldOut', isFree: false },
      { name: 'Students', isFree: true, url: 'https://tickets.example.org/students' },
    ]);
    expect(data.offers[0]?.url).toBe('https://tickets.example.org');
    expect(data.offers[0]?.until?.text).toEqual(['March 1, 2026']);
  });

  test('keeps a call open until its last day has ended everywhere on Earth', () => {
    const [call, lightning] = data.calls;
    expect(call?.closes?.text).toEqual(['February 1, 2026']);
    expect(new Date(call?.closesAt ?? 0).toISOString()).toBe('2026-02-02T12:00:00.000Z');
    expect(new Date(call?.opensAt ?? 0).toISOString()).toBe('2026-01-01T12:00:00.000Z');
    // Without an end it's open until the event starts.
    expect(new Date(lightning?.closesAt ?? 0).toISOString()).toBe('2026-04-30T22:00:00.000Z');
  });

  test('groups sponsors by tier, in the order of the post', () => {
    const names = data.sponsors.map(({ tier, sponsors }) => [tier, ...sponsors.map((s) => s.name)]);
    expect(names).toEqual([
      ['Gold', 'Crane Works', 'Quay Ltd'],
      ['Silver', 'Tug & Co'],
    ]);
  });

  test('has languages, numbers, hashtags and dates as text', () => {
    expect(data.languages).toEqual(['Norwegian Bokmål', 'English']);
    expect(data.capacity).toBe('1,200');
    expect(data.hashtags).toEqual(['#harbourdays', '#ships']);
    expect(data.accounts).toEqual([
      { name: 'social.example.org/@harbour', url: 'https://social.example.org/@harbour' },
    ]);
    expect(data.doors?.text).toEqual(['May 1, 2026 at 8:00 AM']);
    expect([data.frequency, data.nextEdition?.text]).toEqual(['every spring', ['May 2027']]);
    expect(data.accessibility).toEqual({
      url: 'https://harbour.example.org/access',
      captions: true,
      signLanguage: false,
    });
  });

  test('a talk', () => {
    expect(tides).toMatchObject({
      track: 'Water',
      status: 'cancelled',
      languages: ['English'],
      level: 'Beginner',
      keywords: ['moon'],
      links: [{ name: 'Tables', url: '/tables.pdf' }],
      place: { name: 'The pier' },
      slides: { url: '/slides/a.pdf' },
      otherSlides: [{ url: '/slides/b.pdf' }],
      isService: false,
    });
    // The end follows from its duration.
    expect(tides?.when?.end).toBe('2026-05-01T10:45');
    expect(coffee?.isService).toBe(true);
  });

  test('has a talk in a longer video, its chapters, and the video in another language', () => {
    const { recording } = tides ?? {};
    expect(recording?.url).toBe('https://www.youtube.com/watch?v=abc123&t=3860s');
    expect(recording?.parts).toEqual([
      { name: 'Ebb', at: '1:05:00', url: 'https://www.youtube.com/watch?v=abc123&t=3900s' },
      { name: 'Flood', at: '1:20:00', url: 'https://www.youtube.com/watch?v=abc123&t=4800s' },
    ]);
    expect(recording?.others).toMatchObject([{ name: 'Dubbed', languages: ['German'] }]);
  });

  test('leaves breaks out of lists of talks, and gives them no speakers', () => {
    const events = [eventOf(harbour)];
    expect(talkEntries(events, setting).map(({ talk }) => talk.name)).toEqual(['Tides']);
    expect(talkEntries(events, setting).map(({ permalink }) => permalink)).toEqual([
      '/events/a-post#talk-tides',
    ]);
    expect(speakerEntries(events, setting).map(({ name }) => name)).toEqual(['Ada Lovelace']);
  });
});

describe('linked data', () => {
  const { '@graph': graph } = structuredData(eventOf(harbour), addresses, undefined) as {
    '@graph': Record<string, unknown>[];
  };
  const [event, film] = graph;

  test('of the event', () => {
    expect(event).toMatchObject({
      inLanguage: ['nb', 'en'],
      maximumAttendeeCapacity: 1200,
      doorTime: '2026-05-01T08:00:00+02:00',
      accessibilityFeature: ['captions'],
      keywords: ['harbourdays', 'ships'],
      location: [{ name: 'Hall 3' }, { name: 'The old yard' }],
      organizer: [
        { '@type': 'Organization', name: 'Harbour Guild' },
        { '@type': 'Organization', name: 'Port of Oslo', url: 'https://port.example.org' },
      ],
      sponsor: [
        { name: 'Crane Works', logo: 'https://example.com/img/cranes.svg' },
        { name: 'Tug & Co' },
        { name: 'Quay Ltd' },
      ],
      offers: [
        {
          price: 49.5,
          priceCurrency: 'EUR',
          availability: 'https://schema.org/SoldOut',
          validThrough: '2026-03-01',
          url: 'https://tickets.example.org',
        },
        { price: 0, url: 'https://tickets.example.org/students' },
      ],
    });
    expect(event?.superEvent).toEqual({ '@type': 'EventSeries', name: 'Harbour' });
  });

  test('of a talk', () => {
    expect(event?.subEvent).toMatchObject([
      {
        name: 'Tides',
        eventStatus: 'https://schema.org/EventCancelled',
        inLanguage: ['en'],
        duration: 'PT45M',
        keywords: ['Water', 'moon'],
        location: { name: 'The pier' },
      },
      { name: 'Coffee' },
    ]);
  });

  test('of its video: the talk and its chapters are clips', () => {
    expect(film).toMatchObject({ '@type': 'VideoObject', inLanguage: ['en'] });
    expect(film?.hasPart).toEqual([
      {
        '@type': 'Clip',
        name: 'Tides',
        startOffset: 3860,
        url: 'https://www.youtube.com/watch?v=abc123&t=3860s',
      },
      {
        '@type': 'Clip',
        name: 'Ebb',
        startOffset: 3900,
        endOffset: 4800,
        url: 'https://www.youtube.com/watch?v=abc123&t=3900s',
      },
      {
        '@type': 'Clip',
        name: 'Flood',
        startOffset: 4800,
        endOffset: 5400,
        url: 'https://www.youtube.com/watch?v=abc123&t=4800s',
      },
    ]);
  });
});

test('events.json has every field as written, with absolute addresses', () => {
  const [event] = JSON.parse(eventsJson([eventOf(harbour)], addresses)).events;
  expect(event).toMatchObject({
    cfp: [{ endDate: '2026-02-01', timeZone: 'AoE' }, { url: 'https://cfp.example.org/lightning' }],
    sponsor: [{ logo: 'https://example.com/img/cranes.svg', tier: 'Gold' }, {}, {}],
    location: { name: 'Hall 3' },
    locations: [{ name: 'Hall 3' }, { name: 'The old yard' }],
    organizer: { name: 'Harbour Guild' },
    series: 'Harbour',
    seriesNext: '2027-05',
    inLanguage: ['nb', 'en'],
  });
  expect(event.location).not.toHaveProperty('others');
  expect(event.talks[0]).toMatchObject({
    track: 'Water',
    status: 'cancelled',
    speakers: ['Ada Lovelace'],
    links: [{ url: 'https://example.com/tables.pdf' }],
    recording: 'https://www.youtube.com/watch?v=abc123',
    recordings: [{ startOffset: '1:04:20' }, { name: 'Dubbed', inLanguage: ['de'] }],
  });
});

test('an event without these fields shows none of them', () => {
  const data = eventData(eventOf('name: Meetup\nstartDate: 2026-05-01'), setting);
  expect(data).toMatchObject({ calls: [], languages: [], offers: [], sponsors: [], hashtags: [] });
  const [event] = JSON.parse(
    eventsJson([eventOf('name: Meetup\nstartDate: 2026-05-01')], addresses),
  ).events;
  expect(Object.keys(event)).toEqual([
    'name',
    'startDate',
    'id',
    'type',
    'url',
    'endDate',
    'status',
    'attendanceMode',
    'talks',
    'posts',
  ]);
});

test('a series with a date has a calendar, which its events link to', () => {
  const posts = ['2026-05-01', '2027', '2028'].map((startDate, index) =>
    eventPost(
      `name: A\nstartDate: ${startDate}\nseries: {name: ${index < 2 ? 'Night & Day' : 'Someday'}, url: https://a.example}`,
      { id: `e${index}`, permalink: `/blog/${index}` },
    ),
  );
  const events = siteEvents(posts);
  const calendars = seriesCalendars(events, addresses);
  expect(
    events.map((event) => eventData(event, { ...setting, seriesCalendars: calendars }).series),
  ).toEqual([
    { name: 'Night & Day', url: 'https://a.example', calendar: '/events/series/night-day.ics' },
    { name: 'Night & Day', url: 'https://a.example', calendar: '/events/series/night-day.ics' },
    { name: 'Someday', url: 'https://a.example', calendar: undefined },
  ]);
});
