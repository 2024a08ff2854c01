import { describe, expect, test } from 'vitest';
import { readImport } from '../../../src/plugin/import/readImport.ts';
import { importedFrom } from '../../helpers/imported.ts';

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

  test('one of several, chosen by name', async () => {
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

  test('without a name, lists the names', async () => {
    await expect(readImport(JSON.stringify(entries))).rejects.toThrow(
      'There are 2 events in the file. Choose one with --name. Tide Conf, Ebb Conf',
    );
  });
});

test('names eight events of many', async () => {
  const named = (count: number) =>
    JSON.stringify(
      Array.from({ length: count }, (_, index) => ({
        '@type': 'Event',
        name: `No. ${index + 1}`,
      })),
    );
  await expect(readImport(named(8))).rejects.toThrow(/, No\. 7, No\. 8$/);
  await expect(readImport(named(9))).rejects.toThrow(/, No\. 7, No\. 8, …$/);
});

test('the length of a talk in a schedule, and none', async () => {
  const lengths = async (...durations: unknown[]) => {
    const talks = durations.map((duration, index) => ({ title: `No. ${index}`, duration }));
    const conference = { title: 'A', days: [{ rooms: { Hall: talks } }] };
    const { event } = await readImport(JSON.stringify({ schedule: { conference } }));
    return (event.talks as { duration?: string }[]).map(({ duration }) => duration);
  };
  expect(await lengths('00:45', '1:02:00', '', undefined, 'soon', '-1:00')).toEqual([
    '0:45:00',
    '26:00:00',
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
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

test('Sessionize: categories become track and level, service sessions become slots', async () => {
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

test('RubyEvents: a video of several talks starts at the right place in each', async () => {
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
