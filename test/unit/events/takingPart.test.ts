import { describe, expect, test } from 'vitest';
import { writeEvent } from '../../../src/plugin/events/calendar/calendar.ts';
import { eventData, eventSummary } from '../../../src/plugin/events/eventData.ts';
import { eventsJson } from '../../../src/plugin/events/eventsJson.ts';
import { socialCardOf } from '../../../src/plugin/events/socialCard/socialCard.ts';
import { structuredData } from '../../../src/plugin/events/structuredData.ts';
import { whenOf } from '../../../src/plugin/events/when.ts';
import { readerTime } from '../../../src/plugin/theme/EventWriteups/readerTime.ts';
import { addresses, eventOf, eventSite } from '../../helpers/events.ts';

const setting = { addresses, locale: 'en-GB' };
const JOIN = 'https://meet.example.org/a';

/** Returns the texts about an event in each place, and its linked data. */
function said(yaml: string) {
  const event = eventOf(`name: A\nstartDate: 2026-05-01\n${yaml}`);
  const graph = structuredData(event, addresses, undefined) as
    | { '@graph': Record<string, unknown>[] }
    | undefined;
  const [node = {}] = graph?.['@graph'] ?? [];
  const [json] = JSON.parse(eventsJson([event], addresses)).events;
  return {
    node: node as Record<string, unknown>,
    json,
    data: eventData(event, setting),
    summary: eventSummary(event, setting),
    card: socialCardOf(event, 'Site', 'en-GB')?.lines.facts,
  };
}

describe('how people take part', () => {
  const place = 'location: {name: Hall, address: Oslo}';
  const virtual = `virtualLocation: ${JOIN}`;
  test.each([
    ['a place', place, 'offline', undefined, ['Place']],
    ['an address to join', virtual, 'online', JOIN, ['VirtualLocation']],
    ['both', `${place}\n${virtual}`, 'mixed', JOIN, ['Place', 'VirtualLocation']],
    [
      'both, and the post says it is at the place',
      `${place}\n${virtual}\neventAttendanceMode: offline`,
      'offline',
      JOIN,
      ['Place', 'VirtualLocation'],
    ],
    [
      'both, and it moved online',
      `${place}\n${virtual}\neventStatus: movedOnline`,
      'online',
      JOIN,
      ['VirtualLocation'],
    ],
    [
      'it moved online, nobody knows where',
      `${place}\neventStatus: movedOnline`,
      'online',
      undefined,
      ['Place'],
    ],
    ['a place called Online', `location: Online\n${virtual}`, 'online', JOIN, ['VirtualLocation']],
    [
      'a place called Online with its address',
      `location: {name: "Online (Zoom)", url: "${JOIN}"}`,
      'online',
      JOIN,
      ['VirtualLocation'],
    ],
    [
      'a city called online',
      `location: {address: online}\n${virtual}`,
      'online',
      JOIN,
      ['VirtualLocation'],
    ],
    [
      'online with a live stream',
      `eventAttendanceMode: online\nlivestream: ${JOIN}`,
      'online',
      JOIN,
      ['VirtualLocation'],
    ],
    [
      'it moved online, to a live stream',
      `${place}\neventStatus: movedOnline\nlivestream: ${JOIN}`,
      'online',
      JOIN,
      ['VirtualLocation'],
    ],
    [
      'a live stream from a place',
      `${place}\nlivestream: ${JOIN}`,
      'offline',
      undefined,
      ['Place'],
    ],
    [
      'the address of a call for a place',
      'location: https://us02web.zoom.us/j/1',
      'online',
      'https://us02web.zoom.us/j/1',
      ['VirtualLocation'],
    ],
    ['nothing', '', 'offline', undefined, []],
  ])('%s', (_, yaml, mode, join, kinds) => {
    const { node, json, data, summary } = said(yaml);
    expect([json.attendanceMode, data.mode, summary.mode]).toEqual([mode, mode, mode]);
    expect([json.virtualLocation, data.virtualLocation]).toEqual([join, join]);
    const locations = [node.location ?? []].flat() as { '@type': string }[];
    expect(locations.map((location) => location['@type'])).toEqual(kinds);
    if (kinds.length > 0)
      expect(node.eventAttendanceMode).toBe(
        `https://schema.org/${mode.charAt(0).toUpperCase()}${mode.slice(1)}EventAttendanceMode`,
      );
  });

  test.each([
    'Online Café',
    'Remote Island Hotel',
    'Digital Hub',
    'Virtualité',
    'Zoom Tower',
    'Teams Hall',
    'https://hall.example.org',
  ])('%s is a place', (name) => {
    expect(said(`location: ${name}`).data).toMatchObject({ mode: 'offline', place: { name } });
  });

  test.each([
    ['a street', '{name: Online, address: {streetAddress: Quay 1}}'],
    ['coordinates', '{name: Online, geo: {latitude: 59.9, longitude: 10.7}}'],
  ])('a bar called Online with %s is a place', (_, location) => {
    expect(said(`location: ${location}`).data).toMatchObject({
      mode: 'offline',
      place: { name: 'Online' },
    });
  });

  test.each([
    'Online',
    'ONLINE',
    'Virtual event',
    'Online – Zoom',
    'online via Jitsi',
    'Zoom',
    'En ligne',
    'Онлайн',
    'Çevrimiçi',
    'オンライン開催',
    '線上',
    '🌐 Online',
    'Remote 🌍',
    'Zoom meeting',
    'Gather.town',
    'YouTube Live',
    'Digital',
    'Streaming',
  ])('%s is not a place', (name) => {
    expect(said(`location: ${name}`).data).toMatchObject({ mode: 'online', place: undefined });
  });

  test('the social card shows it too', () => {
    expect(said(`${place}\n${virtual}`).card).toBe('1 May 2026 · Oslo · Online');
    expect(said('location: Online').card).toBe('1 May 2026 · Online');
  });
});

test('there can be several addresses to join, each with its name', () => {
  const yaml = `virtualLocation: [{name: Stream, url: ${JOIN}}, {name: 'Chat "2"', url: https://chat.example.org}]`;
  const { node, json, data } = said(yaml);
  const places = [
    { name: 'Stream', url: JOIN },
    { name: 'Chat "2"', url: 'https://chat.example.org' },
  ];
  expect(data).toMatchObject({ mode: 'online', virtualLocation: JOIN, virtualLocations: places });
  expect(json).toMatchObject({ virtualLocation: JOIN, virtualLocations: places });
  expect(node.location).toEqual(places.map((one) => ({ '@type': 'VirtualLocation', ...one })));
  const entry = writeEvent(
    eventOf(`name: A\nstartDate: 2026-05-01\n${yaml}`),
    eventSite,
    addresses,
  );
  const lines = entry.replaceAll('\r\n ', '').split('\r\n');
  expect(lines.filter((line) => line.startsWith('CONFERENCE'))).toEqual([
    `CONFERENCE;VALUE=URI;FEATURE=VIDEO;LABEL="Stream":${JOIN}`,
    'CONFERENCE;VALUE=URI;FEATURE=VIDEO;LABEL="Chat 2":https://chat.example.org',
  ]);
  expect(entry.replaceAll('\r\n ', '')).toContain(
    `Join online (Stream): ${JOIN}\\nJoin online (Chat`,
  );
  expect(said(`virtualLocation: ${JOIN}`).json).not.toHaveProperty('virtualLocations');
});

test.each([
  ['several without names', `[${JOIN}, https://chat.example.org]`],
  ['one with a name', `{name: Stream, url: ${JOIN}}`],
])('events.json lists %s', (_, virtual) => {
  const { json } = said(`virtualLocation: ${virtual}`);
  expect(json.virtualLocation).toBe(JOIN);
  expect(json.virtualLocations).toEqual(
    virtual.startsWith('[')
      ? [{ url: JOIN }, { url: 'https://chat.example.org' }]
      : [{ name: 'Stream', url: JOIN }],
  );
});

test('a missing end is left out everywhere', () => {
  const address = 'location: {address: Oslo}';
  expect(said(address).node.endDate).toBeUndefined();
  expect(said(`endDate: 2026-05-02\n${address}`).node.endDate).toBe('2026-05-02');
  const [json] = JSON.parse(
    eventsJson([eventOf('name: A\nstartDate: 2026-05-01T18:00\ntimeZone: UTC')], addresses),
  ).events;
  expect(json).not.toHaveProperty('endDate');
});

test('the original date is beside the new one, in full and as a day', () => {
  const { data, summary } = said(
    'eventStatus: rescheduled\npreviousStartDate: 2026-04-01T18:00\ntimeZone: UTC',
  );
  expect(data.previousWhen?.text).toEqual(['1 April 2026 at 18:00']);
  expect(summary.previousWhen?.text).toEqual(['1 April 2026']);
  expect(said('previousStartDate: 2026-05-01').data.previousWhen).toBeUndefined();
});

describe('a clock change between start and end', () => {
  const zone = (startDate: string, endDate: string, timeZone: string) =>
    whenOf({ startDate, endDate, timeZone }, 'en-US')?.zone;

  test('each end has its own zone name, and both share the general name', () => {
    expect(zone('2026-10-31T09:00', '2026-11-01T16:00', 'America/New_York')).toEqual({
      id: 'America/New_York',
      long: 'Eastern Time',
      short: 'EDT',
      shortEnd: 'EST',
    });
    expect(zone('2027-03-13T09:00', '2027-03-14T16:00', 'America/New_York')).toMatchObject({
      short: 'EST',
      shortEnd: 'EDT',
    });
  });

  test('at one side of it there is one name', () => {
    expect(zone('2026-11-01T09:00', '2026-11-01T16:00', 'America/New_York')).toMatchObject({
      long: 'Eastern Standard Time',
      short: 'EST',
      shortEnd: undefined,
    });
  });

  test('a time with another offset is shown in the zone of the event', () => {
    const when = whenOf(
      {
        startDate: '2026-07-01T22:30Z',
        endDate: '2026-07-02T01:00+02:00',
        timeZone: 'Europe/Oslo',
      },
      'en-GB',
    );
    expect(when?.text.join('')).toMatch(
      /^2 July 2026 at 00:30\s*–\s*01:00$|^2 July 2026, 00:30\s*–\s*01:00$/,
    );
    expect(
      eventSummary(eventOf('name: A\nstartDate: 2026-07-01T22:30Z\ntimeZone: Europe/Oslo'), setting)
        .when.text,
    ).toEqual(['2 July 2026']);
  });

  test('a reader whose time only agrees at the start sees their own', () => {
    const { TZ } = process.env;
    const time = (startDate: string, endDate: string, timeZone: string) => {
      const when = whenOf({ startDate, endDate, timeZone }, 'en-GB');
      return when && readerTime(when, 'en-GB');
    };
    try {
      // Phoenix never changes its clocks; Denver puts them back on 1 November 2026.
      process.env.TZ = 'America/Phoenix';
      expect(time('2026-11-02T09:00', '2026-11-02T10:00', 'America/Denver')).toBeUndefined();
      expect(time('2026-10-30T09:00', '2026-10-30T10:00', 'America/Denver')).toMatch(
        /^08:00\s*–\s*09:00$/,
      );
      expect(time('2026-11-01T00:30', '2026-11-01T09:00', 'America/Denver')).toMatch(
        /23:30.*09:00/,
      );
      expect(time('2027-03-13T09:00', '2027-03-14T09:00', 'America/Denver')).toMatch(
        /09:00.*08:00/,
      );
    } finally {
      process.env.TZ = TZ;
    }
  });
});
