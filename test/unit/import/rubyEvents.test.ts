import { describe, expect, test } from 'vitest';
import { readImport } from '../../../src/plugin/import/readImport.ts';

const event =
  'title: Tide Conf\nkind: conference\nstart_date: "2026-05-01"\nend_date: "2026-05-02"\nlocation: Oslo, Norway\ntimezone: Europe/Oslo\nhybrid: true\ntwitter: tideconf\nmastodon: https://social.example.org/@tide\nbanner_background: "#fff"\nlast_edition: true\n';

const videos = `
- {id: opening, title: Opening, kind: intro, date: "2026-05-01", speakers: [Ada Lovelace], track: Hall A, video_provider: not_recorded, video_id: opening}
- {id: tides, title: Tides, date: "2026-05-01", language: Japanese, track: Hall A, video_provider: youtube, video_id: abc, published_at: "2026-05-10T12:16:15Z", raw_title: "Tides - Tide Conf", speakers: [Grace Hopper]}
- {id: moons, title: Moons, date: "2026-05-01", track: Hall B, original_title: 月, video_provider: not_published, video_id: moons, speakers: [zzak]}
- id: lightning
  title: Lightning talks
  kind: lightning_talk
  date: "2026-05-01"
  track: Hall A
  video_provider: youtube
  video_id: def
  talks:
    - {id: ebb, title: Ebb, start_cue: "00:10", end_cue: "05:00", video_provider: parent, video_id: ebb, speakers: [Ada Lovelace]}
    - {id: flow, title: Flow, start_cue: TODO, video_provider: parent, video_id: flow}
`;

const schedule = `
days:
  - name: Day 1
    date: "2026-05-01"
    grid:
      - {start_time: "09:00", end_time: "09:30", slots: 1}
      - {start_time: "09:30", end_time: "10:15", slots: 2}
      - {start_time: "10:15", end_time: "10:45", slots: 1, items: [Coffee break, {title: Registration}]}
      - {start_time: "10:45", end_time: "11:15", slots: 1}
`;

async function read(beside: Record<string, string>) {
  return readImport(event, undefined, beside);
}

test('the event: its zone, its attendance mode, its accounts', async () => {
  const { event, lost } = await read({
    series: 'name: Tides\nfrequency: yearly\nwebsite: https://tide.example.org\n',
  });
  expect(event).toEqual({
    name: 'Tide Conf',
    startDate: '2026-05-01',
    endDate: '2026-05-02',
    timeZone: 'Europe/Oslo',
    series: { name: 'Tides', url: 'https://tide.example.org', frequency: 'yearly' },
    eventAttendanceMode: 'mixed',
    location: { address: { addressLocality: 'Oslo', addressCountry: 'Norway' } },
    sameAs: ['https://x.com/tideconf', 'https://social.example.org/@tide'],
  });
  expect(lost).toEqual(['last_edition']);
});

test('an event in the place "Online" has no place', async () => {
  for (const location of ['Online', 'online']) {
    const { event: online } = await readImport(
      event.replace('Oslo, Norway', location),
      undefined,
      {},
    );
    expect(online.location).toBeUndefined();
  }
});

describe('times', () => {
  test('come from the grid, in the order of the talks; breaks are slots', async () => {
    const { event, lost } = await read({ videos, schedule });
    expect(event.talks).toEqual([
      {
        id: 'opening',
        name: 'Opening',
        type: 'opening',
        performer: [{ name: 'Ada Lovelace' }],
        track: 'Hall A',
        recording: { status: 'none' },
        startDate: '2026-05-01T09:00',
        endDate: '2026-05-01T09:30',
      },
      {
        id: 'tides',
        name: 'Tides',
        performer: [{ name: 'Grace Hopper' }],
        track: 'Hall A',
        inLanguage: ['ja'],
        recording: [
          { url: 'https://www.youtube.com/watch?v=abc', uploadDate: '2026-05-10T12:16:15Z' },
        ],
        startDate: '2026-05-01T09:30',
        endDate: '2026-05-01T10:15',
      },
      {
        id: 'moons',
        name: 'Moons',
        performer: [{ name: 'zzak' }],
        track: 'Hall B',
        recording: { status: 'pending' },
        startDate: '2026-05-01T09:30',
        endDate: '2026-05-01T10:15',
      },
      {
        name: 'Coffee break',
        type: 'break',
        startDate: '2026-05-01T10:15',
        endDate: '2026-05-01T10:45',
      },
      {
        name: 'Registration',
        type: 'registration',
        startDate: '2026-05-01T10:15',
        endDate: '2026-05-01T10:45',
      },
      {
        name: 'Lightning talks',
        type: 'lightning',
        track: 'Hall A',
        startDate: '2026-05-01T10:45',
        endDate: '2026-05-01T11:15',
      },
      {
        id: 'ebb',
        name: 'Ebb',
        performer: [{ name: 'Ada Lovelace' }],
        recording: [
          { url: 'https://www.youtube.com/watch?v=def', startOffset: '00:10', endOffset: '05:00' },
        ],
        startDate: '2026-05-01',
      },
      {
        id: 'flow',
        name: 'Flow',
        recording: [{ url: 'https://www.youtube.com/watch?v=def' }],
        startDate: '2026-05-01',
      },
    ]);
    expect(lost).toEqual(['last_edition', 'talks: original_title']);
  });

  test('are left out on a day with a different number of talks', async () => {
    const { event, lost } = await read({
      videos,
      schedule: schedule.replace('slots: 2', 'slots: 3'),
    });
    expect(event.talks).toMatchObject([{ startDate: '2026-05-01' }, {}, {}, {}, {}]);
    expect(lost).toContain('schedule: the hours of 2026-05-01, which has 5 slots for 4 talks');
  });
});

test('sponsors by tier, calls, the building, and the organisers', async () => {
  const { event, lost } = await read({
    sponsors: `
- tiers:
    - {name: Silver, level: 2, sponsors: [{name: B, slug: b, website: https://b.example.org, badge: WiFi}]}
    - {name: Gold Sponsors, level: 1, sponsors: [{name: A, website: https://a.example.org, logo_url: https://a.example.org/a.png}]}
`,
    cfp: '- {name: Lightning talks, link: https://cfp.example.org, open_date: "2026-01-01", close_date: "2026-02-01"}\n',
    venue:
      'name: Hall 3\nurl: https://hall.example.org\naddress: {street: Quay 1, city: Oslo, region: Østlandet, postal_code: "0150", country: Norway, country_code: "NO"}\ncoordinates: {latitude: 59.9, longitude: 10.7}\nhotels: [{name: The anchor}]\n',
    involvements: '- {name: Organizer, users: [Ada Lovelace]}\n- {name: Designer, users: [Bo]}\n',
  });
  expect(event).toMatchObject({
    sponsor: [
      {
        name: 'A',
        url: 'https://a.example.org',
        logo: 'https://a.example.org/a.png',
        tier: 'Gold',
      },
      { name: 'B', url: 'https://b.example.org', tier: 'Silver' },
    ],
    cfp: [
      {
        name: 'Lightning talks',
        url: 'https://cfp.example.org',
        startDate: '2026-01-01',
        endDate: '2026-02-01',
      },
    ],
    location: {
      name: 'Hall 3',
      url: 'https://hall.example.org',
      address: {
        streetAddress: 'Quay 1',
        addressLocality: 'Oslo',
        addressRegion: 'Østlandet',
        postalCode: '0150',
        addressCountry: 'NO',
      },
      geo: { latitude: 59.9, longitude: 10.7 },
    },
    organizer: [{ name: 'Ada Lovelace' }],
  });
  expect(lost).toEqual([
    'last_edition',
    'venue: hotels',
    'sponsors: badge',
    'involvements (Designer)',
  ]);
});

test('a file beside it that is not YAML is named', async () => {
  await expect(read({ videos: 'a: [' })).rejects.toThrow('videos.yml isn’t YAML.');
});

describe('the recording of a talk', () => {
  const recordings = async (video: string) => {
    const { event } = await readImport(`- {title: Tides, raw_title: Tides, ${video}}`);
    const [talk] = event.talks as { recording?: unknown }[];
    return talk?.recording;
  };

  test.each([
    ['video_provider: youtube, video_id: abc', 'https://www.youtube.com/watch?v=abc'],
    ['video_provider: vimeo, video_id: "12"', 'https://vimeo.com/12'],
    ['video_provider: mp4, video_id: "https://tide.example/a.mp4"', 'https://tide.example/a.mp4'],
    ['video_provider: youtube, url: "https://tide.example/a"', 'https://tide.example/a'],
    ['video_id: abc, url: "https://tide.example/a"', 'https://tide.example/a'],
    [
      'video_provider: not_published, video_id: abc, external_url: "https://tide.example/a"',
      'https://tide.example/a',
    ],
  ])('%s is at %s', async (video, url) => {
    expect(await recordings(video)).toEqual([{ url }]);
  });

  test('is unknown if the file says nothing about it', async () => {
    expect(await recordings('id: tides')).toBeUndefined();
  });
});

test.each(['raw_title: A - Tide Conf', 'video_provider: youtube'])(
  'a videos.yml alone is recognised by %s',
  async (field) => {
    const { event } = await readImport(`- {title: A, ${field}}`, 'Tide Conf');
    expect(event).toMatchObject({ name: 'Tide Conf', talks: [{ name: 'A' }] });
  },
);

test.each([
  ['Japanese', 'ja'],
  // Both once had other tags.
  ['Hebrew', 'he'],
  ['Indonesian', 'id'],
  ['pt_BR', 'pt-BR'],
])('the language %s is %s', async (language, tag) => {
  const { event } = await readImport(`- {title: Tides, raw_title: Tides, language: ${language}}`);
  expect(event.talks).toMatchObject([{ inLanguage: [tag] }]);
});
