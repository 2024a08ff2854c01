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
