import { expect, test } from 'vitest';
import { eventsGeoJson, eventsJson } from '../../../src/plugin/events/eventsJson.ts';
import { siteEvents } from '../../../src/plugin/events/siteEvents.ts';
import { addresses, eventOf, eventPost } from '../../helpers/events.ts';

const on = (day: string, id: string) => ({
  source: `@site/blog/${id}.md`,
  permalink: `/blog/${id}`,
  title: id,
  date: Date.parse(day),
  updated: Date.parse(day),
});

test('/events.json and /events.geojson', () => {
  const events = siteEvents([
    eventPost(
      'id: a\nname: A\nstartDate: 2026-05-01\nlocation: {address: Oslo, geo: {latitude: 59.9, longitude: 10.7}}\ntalks:\n  - {name: One, performer: saim, slides: /a.pdf, recording: {status: pending}}',
      on('2026-05-02', 'a'),
    ),
    eventPost('id: b\nname: B\nstartDate: 2026', on('2026-06-02', 'b')),
  ]);
  expect(JSON.parse(eventsJson(events, addresses))).toEqual({
    version: 1,
    events: [
      {
        id: 'b',
        name: 'B',
        type: 'ConferenceEvent',
        url: 'https://example.com/events/b',
        startDate: '2026',
        endDate: '2026',
        status: 'scheduled',
        attendanceMode: 'offline',
        talks: [],
        posts: [
          { title: 'b', url: 'https://example.com/blog/b', coverage: 'live', date: '2026-06-02' },
        ],
      },
      {
        id: 'a',
        name: 'A',
        type: 'ConferenceEvent',
        url: 'https://example.com/events/a',
        startDate: '2026-05-01',
        endDate: '2026-05-01',
        status: 'scheduled',
        attendanceMode: 'offline',
        location: {
          address: { addressLocality: 'Oslo' },
          geo: { latitude: 59.9, longitude: 10.7 },
        },
        talks: [
          {
            id: 'one',
            name: 'One',
            speakers: ['Saim Safdar'],
            performers: [
              {
                name: 'Saim Safdar',
                title: 'Community',
                url: 'https://example.com/speakers/saim',
                website: 'https://saim.example',
                image: 'https://example.com/img/saim.png',
              },
            ],
            slides: 'https://example.com/a.pdf',
          },
        ],
        posts: [
          { title: 'a', url: 'https://example.com/blog/a', coverage: 'live', date: '2026-05-02' },
        ],
      },
    ],
  });
  const geo = JSON.parse(eventsGeoJson(events, addresses) ?? '') as object;
  // RFC 7946, 3.1.1: longitude comes first.
  expect(geo).toMatchObject({
    type: 'FeatureCollection',
    features: [{ id: 'a', geometry: { type: 'Point', coordinates: [10.7, 59.9] } }],
  });
  expect(eventsGeoJson([eventOf('name: A\nstartDate: 2026')], addresses)).toBeUndefined();
});

test('photos beside a post have no address, so an event with only those has none', () => {
  const written = eventOf('name: A\nstartDate: 2026');
  const block = { ...written.block, photos: [{ src: '@site/blog/a.jpg' }] };
  const [event] = JSON.parse(eventsJson([{ ...written, block }], addresses)).events;
  expect(event).not.toHaveProperty('photos');
});

test('slides have details if there are more than their address', () => {
  const decks = (slides: string) => {
    const yaml = `name: A\nstartDate: 2026\n${slides}`;
    const [event] = JSON.parse(eventsJson([eventOf(yaml)], addresses)).events;
    return [event.slides, event.slideDecks];
  };
  expect(decks('')).toEqual([undefined, undefined]);
  expect(decks('slides: /a.pdf')).toEqual(['https://example.com/a.pdf', undefined]);
  expect(decks('slides: {url: /a.pdf, alt: Tides}')).toEqual([
    'https://example.com/a.pdf',
    [{ url: 'https://example.com/a.pdf', alt: 'Tides' }],
  ]);
  expect(decks('slides: [/a.pdf, /b.pdf]')).toEqual([
    'https://example.com/a.pdf',
    [{ url: 'https://example.com/a.pdf' }, { url: 'https://example.com/b.pdf' }],
  ]);
});

test('only a published recording has an address', () => {
  const recording = (fields: string) => {
    const film = `recording: {url: "https://a.example", ${fields}}`;
    const yaml = `name: A\nstartDate: 2026\n${film}\ntalks: [{name: One, ${film}}]`;
    const [event] = JSON.parse(eventsJson([eventOf(yaml)], addresses)).events;
    return [event.recording, event.talks[0].recording];
  };
  expect(recording('')).toEqual(['https://a.example', 'https://a.example']);
  expect(recording('status: pending')).toEqual([undefined, undefined]);
});
