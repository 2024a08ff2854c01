import { describe, expect, test } from 'vitest';
import { structuredData } from '../../../src/plugin/events/structuredData.ts';
import { addresses, eventOf } from '../../helpers/events.ts';
import { judgeGraph, type Node } from '../../helpers/structuredData.ts';

/** Returns the nodes of a type in an event's linked data. */
function nodes(yaml: string, type: string): Node[] {
  const event = eventOf(`name: A\nstartDate: 2026-05-01\nlocation: {address: Oslo}\n${yaml}`);
  const data = JSON.parse(
    JSON.stringify(structuredData(event, addresses, 'https://example.com/a.png')),
  );
  expect(judgeGraph(data)).toEqual([]);
  return (data['@graph'] as Node[]).filter((node) => [node['@type']].flat().includes(type));
}

const film = (url: string, uploadDate = '2026-05-03', zone = '') =>
  nodes(
    `${zone}\nrecording: {url: "${url}", thumbnail: /a.png, uploadDate: "${uploadDate}"}`,
    'VideoObject',
  )[0];

describe('a recording has the data that search engines require', () => {
  test.each([
    ['2026-05-03', '', '2026-05-03T00:00:00Z'],
    ['2026-05-03', 'timeZone: Europe/Oslo', '2026-05-03T00:00:00+02:00'],
    ['2026-12-03', 'timeZone: America/New_York', '2026-12-03T00:00:00-05:00'],
    ['2026-05-03T18:30', 'timeZone: Europe/Oslo', '2026-05-03T18:30:00+02:00'],
    ['2026-05-03T18:30', '', '2026-05-03T18:30:00Z'],
    ['2026-05-03T18:30-04:00', '', '2026-05-03T18:30:00-04:00'],
  ])('uploaded %s %s: %s', (date, zone, expected) => {
    expect(film('https://example.org/film', date, zone)?.uploadDate).toBe(expected);
  });

  test.each([
    ['https://youtu.be/abc123DEF45', 'https://www.youtube.com/embed/abc123DEF45'],
    [
      'https://www.youtube.com/watch?v=abc123DEF45&t=42',
      'https://www.youtube.com/embed/abc123DEF45?start=42',
    ],
    ['https://m.youtube.com/watch?v=abc123DEF45', 'https://www.youtube.com/embed/abc123DEF45'],
    ['https://www.youtube.com/live/abc123DEF45?si=x', 'https://www.youtube.com/embed/abc123DEF45'],
    ['https://www.youtube.com/shorts/abc123DEF45', 'https://www.youtube.com/embed/abc123DEF45'],
    [
      'https://www.youtube-nocookie.com/embed/abc123DEF45',
      'https://www.youtube.com/embed/abc123DEF45',
    ],
    ['https://www.youtube.com/v/abc123DEF45', 'https://www.youtube.com/embed/abc123DEF45'],
    ['https://vimeo.com/76979871', 'https://player.vimeo.com/video/76979871'],
    ['https://vimeo.com/76979871/9f8e', 'https://player.vimeo.com/video/76979871?h=9f8e'],
    ['https://vimeo.com/channels/talks/76979871', 'https://player.vimeo.com/video/76979871'],
    ['https://vimeo.com/groups/talks/videos/76979871', 'https://player.vimeo.com/video/76979871'],
    ['https://vimeo.com/showcase/123/video/76979871', 'https://player.vimeo.com/video/76979871'],
    [
      'https://player.vimeo.com/video/76979871?h=9f8e',
      'https://player.vimeo.com/video/76979871?h=9f8e',
    ],
    ['https://dai.ly/x8abc', 'https://geo.dailymotion.com/player.html?video=x8abc'],
    [
      'https://www.dailymotion.com/video/x8abc_a-title',
      'https://geo.dailymotion.com/player.html?video=x8abc',
    ],
    ['https://media.ccc.de/v/37c3-1', 'https://media.ccc.de/v/37c3-1/oembed'],
  ])('%s is played at %s', (page, player) => {
    expect(film(page)).toMatchObject({ embedUrl: player, url: page });
  });

  test('a file is its own content; the player of an unknown page is unknown', () => {
    expect(film('https://example.org/a.mp4?raw=1')).toMatchObject({
      contentUrl: 'https://example.org/a.mp4?raw=1',
    });
    expect(film('https://example.org/film')).not.toHaveProperty('embedUrl');
  });

  test('so do recordings of talks', () => {
    const talks =
      'timeZone: UTC\ntalks:\n  - {name: One, recording: {url: "https://youtu.be/abc123DEF45", thumbnail: /a.png, uploadDate: 2026-05-03}}';
    expect(nodes(talks, 'VideoObject')).toMatchObject([
      {
        name: 'One',
        embedUrl: 'https://www.youtube.com/embed/abc123DEF45',
        uploadDate: '2026-05-03T00:00:00+00:00',
      },
    ]);
  });
});

describe('tickets have the data that search engines require', () => {
  const offers = (yaml: string) => [nodes(yaml, 'Event')[0]?.offers ?? []].flat();
  const register = 'registrationUrl: https://tickets.example.org';

  test.each([
    ['an address alone', register, [{ url: 'https://tickets.example.org' }]],
    ['free', 'isAccessibleForFree: true', [{ price: 0, priceCurrency: 'USD' }]],
    [
      'free, with an address',
      `${register}\nisAccessibleForFree: true`,
      [{ price: 0, priceCurrency: 'USD', url: 'https://tickets.example.org' }],
    ],
    [
      'prices',
      `timeZone: Europe/Oslo\n${register}\noffers:\n  - {name: Early, price: 20.5, priceCurrency: EUR, availability: SoldOut, validFrom: 2026-01-01, validThrough: 2026-02-01T12:00}\n  - {price: 40, priceCurrency: EUR, availability: LimitedAvailability, url: https://late.example.org}`,
      [
        {
          name: 'Early',
          price: 20.5,
          priceCurrency: 'EUR',
          url: 'https://tickets.example.org',
          availability: 'https://schema.org/SoldOut',
          validFrom: '2026-01-01T00:00:00+01:00',
          validThrough: '2026-02-01T12:00:00+01:00',
        },
        {
          price: 40,
          priceCurrency: 'EUR',
          url: 'https://late.example.org',
          availability: 'https://schema.org/InStock',
        },
      ],
    ],
  ])('%s', (_, yaml, expected) => {
    expect(offers(yaml)).toEqual(expected.map((offer) => ({ '@type': 'Offer', ...offer })));
  });

  test('a ticket without a name, price or address is left out', () => {
    expect(
      offers('offers:\n  - {validFrom: 2026-01-01}\n  - {price: 5, priceCurrency: EUR}'),
    ).toEqual([{ '@type': 'Offer', price: 5, priceCurrency: 'EUR' }]);
  });

  test('a cancelled event has no tickets, and unknown data is left out', () => {
    expect(offers(`${register}\neventStatus: cancelled`)).toEqual([]);
    expect(offers('')).toEqual([]);
  });
});

test.each([
  [
    'the event’s place, with its room',
    'location: {name: Hall, address: Oslo}',
    'room: A',
    ['Hall, A'],
  ],
  [
    'all places of the event, if there are several',
    'location: [{name: Hall, address: Oslo}, {name: Yard, address: Bergen}]',
    'room: A',
    ['Hall', 'Yard'],
  ],
  [
    'the place and the address of a mixed event',
    'location: {name: Hall, address: Oslo}\nvirtualLocation: {name: Stream, url: "https://a.example"}',
    'room: A',
    ['Hall', 'Stream'],
  ],
  [
    'the address of an online event, whatever its room',
    'virtualLocation: {name: Stream, url: "https://a.example"}',
    'room: A',
    ['Stream'],
  ],
  [
    'its own place',
    'location: {name: Hall, address: Oslo}',
    'room: A, location: {name: Yard, address: Bergen}',
    ['Yard'],
  ],
])('a talk is at %s', (_, place, talk, names) => {
  const event = eventOf(
    `name: A\nstartDate: 2026-05-01\n${place}\ntalks:\n  - {name: One, startDate: 2026-05-01T10:00, ${talk}}`,
  );
  const data = JSON.parse(JSON.stringify(structuredData(event, addresses, undefined)));
  const [{ subEvent }] = data['@graph'];
  const [one] = [subEvent].flat();
  expect([one.location].flat().map(({ name }: Node) => name)).toEqual(names);
});
