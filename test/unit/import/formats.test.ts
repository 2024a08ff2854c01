import { describe, expect, test } from 'vitest';
import { readFrontMatter } from '../../../src/plugin/check/frontMatter/frontMatter.ts';
import { createSource } from '../../../src/plugin/check/text/source.ts';
import { writeEvents } from '../../../src/plugin/events/calendar/calendar.ts';
import { readEvent } from '../../../src/plugin/events/model/readEvent.ts';
import { structuredData } from '../../../src/plugin/events/structuredData.ts';
import { eventYaml } from '../../../src/plugin/import/eventYaml.ts';
import { readImport } from '../../../src/plugin/import/readImport.ts';
import { addresses, eventOf, eventSite } from '../../helpers/events.ts';

/** What front matter says after the import, and what was lost on the way. */
async function importedFrom(text: string, name?: string, beside?: Record<string, string>) {
  const { event, lost } = await readImport(text, name, beside);
  const source = createSource('post.md', `---\n${eventYaml(event)}---\n`);
  const { block, problems } = readEvent(readFrontMatter(source).event);
  expect(problems).toEqual([]);
  return { block, lost };
}

describe('confs.tech', () => {
  const entries = [
    {
      name: 'Tide Conf',
      url: 'https://tide.example.org',
      startDate: '2026-05-01',
      endDate: '2026-05-02',
      city: 'Oslo',
      country: 'Norway',
      online: true,
      cfpUrl: 'https://cfp.example.org',
      cfpEndDate: '2026-02-01',
      twitter: '@tideconf',
      mastodon: '@tide@social.example.org',
      cocUrl: 'https://tide.example.org/conduct',
      offersSignLanguageOrCC: true,
      locales: 'EN',
    },
    { name: 'Ebb Conf', url: 'https://ebb.example.org', startDate: '2026-06', online: true },
  ];

  test('one of several, by its name', async () => {
    const { block, lost } = await importedFrom(JSON.stringify(entries), 'Tide Conf');
    expect(block).toEqual({
      name: 'Tide Conf',
      startDate: '2026-05-01',
      endDate: '2026-05-02',
      url: 'https://tide.example.org',
      location: { address: { addressLocality: 'Oslo', addressCountry: 'Norway' } },
      eventAttendanceMode: 'mixed',
      cfp: [{ url: 'https://cfp.example.org', endDate: '2026-02-01' }],
      codeOfConduct: 'https://tide.example.org/conduct',
      inLanguage: ['en'],
      sameAs: ['https://x.com/tideconf', 'https://social.example.org/@tide'],
    });
    expect(lost).toEqual(['offersSignLanguageOrCC']);
  });

  test('without a name, the names are listed', async () => {
    await expect(readImport(JSON.stringify(entries))).rejects.toThrow(
      'There are 2 events in the file. Choose one with --name. Tide Conf, Ebb Conf',
    );
  });
});

test('a schedule.json of pretalx or frab', async () => {
  const item = {
    guid: '0b5f1c9e',
    code: 'ABC',
    date: '2026-05-01T10:00:00+02:00',
    duration: '00:45',
    room: 'Hall 3',
    title: 'Tides',
    subtitle: 'and moons',
    track: 'Water',
    type: 'Keynote',
    language: 'en',
    abstract: 'Up, and <b>down</b>.',
    recording_license: 'CC0',
    do_not_record: false,
    persons: [{ public_name: 'Ada Lovelace' }],
    links: [{ title: 'Tables', url: 'https://example.org/tables' }],
    attachments: [{ title: 'Slides', url: 'not an address' }],
  };
  const text = JSON.stringify({
    schedule: {
      conference: {
        title: 'Tide Conf',
        start: '2026-05-01',
        end: '2026-05-01',
        time_zone_name: 'Europe/Oslo',
        days: [
          {
            rooms: {
              'Hall 4': [
                {
                  title: 'Lunch',
                  type: 'Lunch',
                  date: '2026-05-01T12:00:00+02:00',
                  duration: '01:00',
                },
              ],
              'Hall 3': [item],
            },
          },
        ],
      },
    },
  });
  const { block, lost } = await importedFrom(text);
  expect(block).toMatchObject({ name: 'Tide Conf', timeZone: 'Europe/Oslo' });
  expect(block.talks).toEqual([
    {
      id: 'ABC',
      name: 'Tides – and moons',
      type: 'keynote',
      performer: [{ key: 'Ada Lovelace' }],
      description: 'Up, and down .',
      startDate: '2026-05-01T10:00',
      duration: '0:45:00',
      room: 'Hall 3',
      track: 'Water',
      inLanguage: ['en'],
      links: [{ name: 'Tables', url: 'https://example.org/tables' }],
    },
    {
      name: 'Lunch',
      type: 'break',
      startDate: '2026-05-01T12:00',
      duration: '1:00:00',
      room: 'Hall 4',
    },
  ]);
  expect(lost).toEqual([
    'talks: recording_license',
    'talks.links.url (not an address)',
    'talks.links: without url',
  ]);
});

test('Sessionize: categories say track and level, service sessions are slots', async () => {
  const text = JSON.stringify({
    sessions: [
      {
        id: '7',
        title: 'Tides',
        description: 'Up and down.',
        startsAt: '2026-05-01T10:00:00',
        endsAt: '2026-05-01T10:45:00',
        isServiceSession: false,
        speakers: ['a'],
        categoryItems: [1, 2, 3],
        roomId: 5,
        recordingUrl: 'https://films.example.org/tides',
      },
      {
        id: '8',
        title: 'Registration',
        startsAt: '2026-05-02T08:00:00',
        isServiceSession: true,
        speakers: [],
      },
    ],
    speakers: [
      {
        id: 'a',
        fullName: 'Ada Lovelace',
        tagLine: 'Engines',
        bio: 'Long',
        links: [{ url: 'https://ada.example.org' }],
      },
    ],
    rooms: [{ id: 5, name: 'Hall 3' }],
    categories: [
      { title: 'Track', items: [{ id: 1, name: 'Water' }] },
      { title: 'Level', items: [{ id: 2, name: 'Beginner' }] },
      { title: 'Topic', items: [{ id: 3, name: 'Moon' }] },
    ],
  });
  const { block, lost } = await importedFrom(text, 'Tide Conf');
  expect(block).toEqual({
    name: 'Tide Conf',
    startDate: '2026-05-01',
    endDate: '2026-05-02',
    talks: [
      {
        id: '7',
        name: 'Tides',
        performer: [
          { name: 'Ada Lovelace', url: 'https://ada.example.org', affiliation: 'Engines' },
        ],
        description: 'Up and down.',
        startDate: '2026-05-01T10:00',
        endDate: '2026-05-01T10:45',
        room: 'Hall 3',
        track: 'Water',
        level: 'Beginner',
        keywords: ['Moon'],
        recording: { url: 'https://films.example.org/tides' },
      },
      { id: '8', name: 'Registration', type: 'registration', startDate: '2026-05-02T08:00' },
    ],
  });
  expect(lost).toEqual([]);
});

test('RubyEvents: a film of several talks begins in each of them at its place', async () => {
  const event =
    'title: Tide Conf\nkind: conference\nstart_date: "2026-05-01"\nend_date: "2026-05-02"\nlocation: Oslo, Norway\nwebsite: https://tide.example.org\n';
  const videos = `
- title: Day one
  video_provider: youtube
  video_id: abc123
  published_at: "2026-05-10"
  talks:
    - {title: Tides, raw_title: "Ebb and flow", speakers: [Ada Lovelace], language: Japanese, track: Water, start_cue: "01:04:20", end_cue: "01:30:00", video_provider: parent}
    - {title: Goodbye, kind: outro, video_provider: parent}
- title: Never filmed
  video_provider: not_recorded
  video_id: none
  speakers: [Grace Hopper]
`;
  const { block, lost } = await importedFrom(event, undefined, { videos });
  expect(block).toMatchObject({
    name: 'Tide Conf',
    endDate: '2026-05-02',
    location: { address: { addressLocality: 'Oslo', addressCountry: 'Norway' } },
  });
  expect(block.talks).toEqual([
    {
      name: 'Tides',
      performer: [{ key: 'Ada Lovelace' }],
      track: 'Water',
      inLanguage: ['ja'],
      recording: {
        url: 'https://www.youtube.com/watch?v=abc123',
        uploadDate: '2026-05-10',
        startOffset: '01:04:20',
        endOffset: '01:30:00',
      },
    },
    {
      name: 'Goodbye',
      type: 'closing',
      recording: { url: 'https://www.youtube.com/watch?v=abc123', uploadDate: '2026-05-10' },
    },
    {
      name: 'Never filmed',
      performer: [{ key: 'Grace Hopper' }],
      recording: { status: 'none' },
    },
  ]);
  expect(lost).toEqual(['talks: raw_title']);
});

test('an event in a web page', async () => {
  const node = {
    '@context': 'https://schema.org',
    '@graph': [
      { '@type': 'WebSite', name: 'Tides' },
      {
        '@type': ['Event', 'SocialEvent'],
        name: 'Tide Night',
        startDate: '2026-05-01T18:30:00+02:00',
        eventStatus: 'https://schema.org/EventCancelled',
        eventAttendanceMode: 'https://schema.org/MixedEventAttendanceMode',
        location: [
          {
            '@type': 'Place',
            name: 'Hall 3',
            address: { addressLocality: 'Oslo', addressCountry: { name: 'NO' } },
          },
          { '@type': 'VirtualLocation', url: 'https://meet.example.org' },
        ],
        offers: {
          '@type': 'Offer',
          price: '10',
          priceCurrency: 'EUR',
          availability: 'https://schema.org/SoldOut',
        },
        organizer: 'The harbour',
        review: { reviewRating: 5 },
      },
    ],
  };
  const page = `<!doctype html><title>x</title><script>alert(1)</script><script type="application/ld+json">${JSON.stringify(node)}</script>`;
  const { block, lost } = await importedFrom(page);
  expect(block).toEqual({
    name: 'Tide Night',
    type: 'SocialEvent',
    startDate: '2026-05-01T18:30+02:00',
    eventStatus: 'cancelled',
    eventAttendanceMode: 'mixed',
    location: { name: 'Hall 3', address: { addressLocality: 'Oslo', addressCountry: 'NO' } },
    virtualLocation: { url: 'https://meet.example.org' },
    organizer: { name: 'The harbour' },
    offers: [{ price: 10, priceCurrency: 'EUR', availability: 'SoldOut' }],
  });
  expect(lost).toEqual(['review']);
});

test.each([
  [1, { url: 'https://a.example.org' }],
  [
    2,
    {
      name: 'Stream',
      url: 'https://a.example.org',
      others: [{ name: 'Chat', url: 'https://b.example.org' }],
    },
  ],
])('the names of %i addresses to join count where there are several', async (count, expected) => {
  const places = [
    { '@type': 'VirtualLocation', name: 'Stream', url: 'https://a.example.org' },
    { '@type': 'VirtualLocation', name: 'Chat', url: 'https://b.example.org' },
  ].slice(0, count);
  const node = { '@type': 'Event', name: 'Night', startDate: '2026-05-01', location: places };
  const page = `<script type="application/ld+json">${JSON.stringify(node)}</script>`;
  const { block } = await importedFrom(page);
  expect(block.virtualLocation).toEqual(expected);
});

describe('a calendar', () => {
  const calendar = (...lines: string[]) =>
    [
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'BEGIN:VEVENT',
      ...lines,
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ].join('\r\n');

  test('days: the end is excluded there, and included here', async () => {
    const { block } = await importedFrom(
      calendar(
        'SUMMARY:Tide Conf',
        'DTSTART;VALUE=DATE:20260501',
        'DTEND;VALUE=DATE:20260503',
        'GEO:59.9;10.7',
      ),
    );
    expect(block).toEqual({
      name: 'Tide Conf',
      startDate: '2026-05-01',
      endDate: '2026-05-02',
      location: { geo: { latitude: 59.9, longitude: 10.7 } },
    });
  });

  test('hours with a zone, hours in UTC, and what no field takes', async () => {
    const zoned = calendar(
      'SUMMARY:A',
      'DTSTART;TZID=Europe/Oslo:20260501T183000',
      'RRULE:FREQ=WEEKLY',
    );
    const { block, lost } = await importedFrom(zoned);
    expect(block).toEqual({ name: 'A', startDate: '2026-05-01T18:30', timeZone: 'Europe/Oslo' });
    expect(lost).toEqual(['rrule']);
    const utc = await importedFrom(calendar('SUMMARY:A', 'DTSTART:20260501T163000Z'));
    expect(utc.block.startDate).toBe('2026-05-01T16:30Z');
  });
});

describe('what this plugin publishes can be imported again', () => {
  const event = eventOf(
    'name: Tide Night\nstartDate: 2026-05-01T18:30\nendDate: 2026-05-01T21:00\ntimeZone: Europe/Oslo\nlocation: {name: Hall 3, address: {addressLocality: Oslo, addressCountry: "NO"}}\ninLanguage: nb\nsponsor: Crane Works\ntalks: {name: Tides, startDate: 2026-05-01T19:00, performer: Ada Lovelace}',
  );

  test('a calendar', async () => {
    const { block } = await importedFrom(writeEvents([event], eventSite, addresses));
    expect(block).toMatchObject({
      name: 'Tide Night',
      startDate: '2026-05-01T16:30Z',
      endDate: '2026-05-01T19:00Z',
      url: 'https://example.com/events/a-post',
    });
  });

  test('structured data', async () => {
    const { block, lost } = await importedFrom(
      JSON.stringify(structuredData(event, addresses, undefined)),
    );
    expect(block).toMatchObject({
      name: 'Tide Night',
      startDate: '2026-05-01T18:30+02:00',
      endDate: '2026-05-01T21:00+02:00',
      location: { name: 'Hall 3', address: { addressLocality: 'Oslo', addressCountry: 'NO' } },
      inLanguage: ['nb'],
      sponsor: [{ name: 'Crane Works' }],
      talks: [{ name: 'Tides', performer: [{ key: 'Ada Lovelace' }] }],
    });
    expect(lost).toEqual([]);
  });
});

describe('what can’t be imported ends in one line', () => {
  test.each([
    ['nothing', '', 'The file isn’t in a format that can be imported.'],
    ['a page without an event', '<!doctype html><p>Hi', 'There’s no event in the file.'],
    [
      'a page with broken data',
      '<script type="application/ld+json">{</script>',
      'There’s no event in the file.',
    ],
    ['a broken calendar', 'BEGIN:VCALENDAR\r\nnonsense', 'The calendar can’t be read.'],
    ['binary', '\u0000\u0001{', 'The file isn’t in a format that can be imported.'],
    ['a list in a list in a list', `${'['.repeat(20_000)}${']'.repeat(20_000)}`, 'The file '],
    ['an element in an element', '<div>'.repeat(20_000), 'There’s no event in the file.'],
    ['other JSON', '{"a": [1, 2]}', 'The file isn’t in a format that can be imported.'],
    [
      'aliases that multiply',
      `a: &a [x, x, x, x, x, x, x, x, x]\n${'bcdefgh'
        .split('')
        .map(
          (one, index) => `${one}: &${one} [${Array(9).fill(`*${'abcdefgh'[index]}`).join(', ')}]`,
        )
        .join('\n')}`,
      'The file is neither JSON nor YAML.',
    ],
  ])('%s', async (_, text, message) => {
    await expect(readImport(text)).rejects.toThrow(message);
  });

  test('what a field can’t have is left out and named', async () => {
    const entry = {
      name: 'A',
      startDate: 'soon',
      url: 'javascript:alert(1)',
      cfpUrl: 'x',
      cfpEndDate: '2026-01-01',
    };
    const { block, lost } = await importedFrom(JSON.stringify(entry));
    expect(block).toEqual({ name: 'A' });
    expect(lost).toEqual(
      expect.arrayContaining(['startDate (soon)', 'url (javascript:alert(1))', 'cfp.url (x)']),
    );
  });
});
