import { describe, expect, test } from 'vitest';
import { structuredData } from '../../../src/plugin/events/structuredData.ts';
import { addresses, eventOf } from '../../helpers/events.ts';
import { judgeGraph, type Node } from '../../helpers/structuredData.ts';

const whole = `
name: Meetup
startDate: 2026-05-01T18:30
endDate: 2026-05-01T21:00
timeZone: Europe/Oslo
type: SocialEvent
series: Meetups
url: https://example.org/meetup
location:
  name: Hall 3
  address: {addressLocality: Oslo, addressCountry: "NO"}
  geo: {latitude: 59.9, longitude: 10.7}
organizer: {name: The harbour, url: https://example.org}
registrationUrl: https://example.org/tickets
isAccessibleForFree: true
takeaways: [it rained]
talks:
  - name: Gateways
    performer: [saim, Ada Lovelace]
    slides: {url: /slides/a.pdf, license: "https://creativecommons.org/licenses/by/4.0/"}
    recording: {url: https://example.org/film.mp4, uploadDate: 2026-05-09, thumbnail: /img/film.jpg, duration: "41:30"}`;

const image = 'https://example.com/events/cards/a.png';
const post = { permalink: '/blog/a-post' };
const parse = (data: object | undefined) =>
  JSON.parse(JSON.stringify(data ?? null)) as { '@graph': Node[] } | null;

test('an event with all fields', () => {
  const data = parse(structuredData(eventOf(whole), addresses, image, post));
  expect(data).toMatchInlineSnapshot(`
    {
      "@context": "https://schema.org",
      "@graph": [
        {
          "@id": "https://example.com/blog/a-post",
          "about": {
            "@id": "https://example.com/events/a-post#event",
          },
        },
        {
          "@id": "https://example.com/events/a-post#event",
          "@type": [
            "Event",
            "SocialEvent",
          ],
          "description": "What the post is about.",
          "endDate": "2026-05-01T21:00:00+02:00",
          "eventAttendanceMode": "https://schema.org/OfflineEventAttendanceMode",
          "eventStatus": "https://schema.org/EventScheduled",
          "image": "https://example.com/events/cards/a.png",
          "isAccessibleForFree": true,
          "keywords": [
            "it rained",
          ],
          "location": {
            "@type": "Place",
            "address": {
              "@type": "PostalAddress",
              "addressCountry": "NO",
              "addressLocality": "Oslo",
            },
            "geo": {
              "@type": "GeoCoordinates",
              "latitude": 59.9,
              "longitude": 10.7,
            },
            "name": "Hall 3",
          },
          "name": "Meetup",
          "offers": {
            "@type": "Offer",
            "price": 0,
            "priceCurrency": "USD",
            "url": "https://example.org/tickets",
          },
          "organizer": {
            "@type": "Organization",
            "name": "The harbour",
            "url": "https://example.org",
          },
          "performer": [
            {
              "@type": "Person",
              "image": "https://example.com/img/saim.png",
              "jobTitle": "Community",
              "name": "Saim Safdar",
              "url": "https://saim.example",
            },
            {
              "@type": "Person",
              "name": "Ada Lovelace",
            },
          ],
          "recordedIn": [
            {
              "@id": "https://example.com/events/a-post#recording-1",
            },
          ],
          "sameAs": "https://example.org/meetup",
          "startDate": "2026-05-01T18:30:00+02:00",
          "subEvent": [
            {
              "@id": "https://example.com/events/a-post#talk-gateways",
              "@type": "Event",
              "eventAttendanceMode": "https://schema.org/OfflineEventAttendanceMode",
              "eventStatus": "https://schema.org/EventScheduled",
              "image": "https://example.com/events/cards/a.png",
              "location": {
                "@type": "Place",
                "address": {
                  "@type": "PostalAddress",
                  "addressCountry": "NO",
                  "addressLocality": "Oslo",
                },
                "geo": {
                  "@type": "GeoCoordinates",
                  "latitude": 59.9,
                  "longitude": 10.7,
                },
                "name": "Hall 3",
              },
              "name": "Gateways",
              "organizer": {
                "@type": "Organization",
                "name": "The harbour",
                "url": "https://example.org",
              },
              "performer": [
                {
                  "@type": "Person",
                  "image": "https://example.com/img/saim.png",
                  "jobTitle": "Community",
                  "name": "Saim Safdar",
                  "url": "https://saim.example",
                },
                {
                  "@type": "Person",
                  "name": "Ada Lovelace",
                },
              ],
              "startDate": "2026-05-01",
              "superEvent": {
                "@id": "https://example.com/events/a-post#event",
              },
            },
          ],
          "subjectOf": [
            {
              "@id": "https://example.com/blog/a-post",
            },
          ],
          "superEvent": {
            "@type": "EventSeries",
            "name": "Meetups",
          },
          "url": "https://example.com/events/a-post",
          "workFeatured": [
            {
              "@type": "PresentationDigitalDocument",
              "author": [
                {
                  "@type": "Person",
                  "image": "https://example.com/img/saim.png",
                  "jobTitle": "Community",
                  "name": "Saim Safdar",
                  "url": "https://saim.example",
                },
                {
                  "@type": "Person",
                  "name": "Ada Lovelace",
                },
              ],
              "license": "https://creativecommons.org/licenses/by/4.0/",
              "name": "Gateways",
              "url": "https://example.com/slides/a.pdf",
            },
          ],
        },
        {
          "@id": "https://example.com/events/a-post#recording-1",
          "@type": "VideoObject",
          "contentUrl": "https://example.org/film.mp4",
          "description": "What the post is about.",
          "duration": "PT41M30S",
          "name": "Gateways",
          "recordedAt": {
            "@id": "https://example.com/events/a-post#event",
          },
          "thumbnailUrl": "https://example.com/img/film.jpg",
          "uploadDate": "2026-05-09T00:00:00+02:00",
        },
      ],
    }
  `);
  expect(judgeGraph(data)).toEqual([]);
});

describe('unknown facts are left out', () => {
  const about = (yaml: string) => parse(structuredData(eventOf(yaml), addresses, image, post));

  test.each([
    ['no place', 'name: Meetup\nstartDate: 2026-05-01'],
    ['a place without an address', 'name: Meetup\nstartDate: 2026-05-01\nlocation: Hall 3'],
    ['a month', 'name: Meetup\nstartDate: 2026-05\nlocation: {address: Oslo}'],
    ['a year', 'name: Meetup\nstartDate: 2026\nlocation: {address: Oslo}'],
  ])('%s: the post is about something with that name', (_, yaml) => {
    expect(about(yaml)?.['@graph']).toEqual([
      { '@id': 'https://example.com/blog/a-post', about: { '@type': 'Thing', name: 'Meetup' } },
    ]);
    expect(structuredData(eventOf(yaml), addresses, image)).toBeUndefined();
  });

  test('a city or an online address is enough', () => {
    const types = (yaml: string) => about(yaml)?.['@graph'].map((node) => node['@type']);
    expect(types('name: A\nstartDate: 2026-05-01\nlocation: {address: Oslo}')).toEqual([
      undefined,
      ['Event', 'ConferenceEvent'],
    ]);
    expect(
      types('name: A\nstartDate: 2026-05-01\nvirtualLocation: https://meet.example.org'),
    ).toEqual([undefined, ['Event', 'ConferenceEvent']]);
  });

  test.each([
    ['no picture', 'url: https://example.org/film, uploadDate: 2026-05-09'],
    ['no day', 'url: https://example.org/film, thumbnail: /img/film.jpg'],
    [
      'no more than the month',
      'url: https://example.org/film, thumbnail: /img/film.jpg, uploadDate: 2026-05',
    ],
    [
      'not published yet',
      'status: pending, url: https://example.org, thumbnail: /img/film.jpg, uploadDate: 2026-05-09',
    ],
  ])('a recording with %s is not a video', (_, recording) => {
    const data = about(
      `name: A\nstartDate: 2026-05-01\nlocation: {address: Oslo}\nrecording: {${recording}}`,
    );
    expect(JSON.stringify(data)).not.toContain('VideoObject');
    expect(judgeGraph(data)).toEqual([]);
  });

  test('a talk at an event of several days is a separate event only if its own date is known', () => {
    const data = about(`
name: A
startDate: 2026-05-01
endDate: 2026-05-02
location: {address: Oslo}
talks:
  - {name: Unknown, performer: saim}
  - {name: Known, startDate: 2026-05-02T10:00}`);
    const event = data?.['@graph'][1] ?? {};
    expect((event.subEvent as Node[]).map(({ name, startDate }) => [name, startDate])).toEqual([
      ['Known', '2026-05-02T10:00'],
    ]);
    expect(event.performer).toMatchObject([{ name: 'Saim Safdar' }]);
  });
});

test.each([
  ['2026-07-01T18:30', 'Europe/Oslo', '2026-07-01T18:30:00+02:00'],
  ['2026-01-15T18:30', 'America/New_York', '2026-01-15T18:30:00-05:00'],
  ['2026-07-01T18:30+05:30', undefined, '2026-07-01T18:30:00+05:30'],
  ['2026-07-01T16:30Z', 'Europe/Oslo', '2026-07-01T18:30:00+02:00'],
  ['2026-07-01 18:30', undefined, '2026-07-01T18:30'],
  ['2026-07-01', 'Asia/Tokyo', '2026-07-01'],
])('%s in %s is %s', (date, zone, expected) => {
  const yaml = `name: A\nstartDate: ${date}\nlocation: {address: Oslo}${zone ? `\ntimeZone: ${zone}` : ''}`;
  const data = parse(structuredData(eventOf(yaml), addresses, image));
  expect(data?.['@graph'][0]?.startDate).toBe(expected);
});
