import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readFrontMatter } from '../../../src/plugin/check/frontMatter/frontMatter.ts';
import { createSource } from '../../../src/plugin/check/text/source.ts';
import { readEvent } from '../../../src/plugin/events/model/readEvent.ts';
import { contradictions } from '../../../src/plugin/import/contradictions.ts';
import { eventYaml } from '../../../src/plugin/import/eventYaml.ts';
import { ImportError } from '../../../src/plugin/import/imported.ts';
import { readImport } from '../../../src/plugin/import/readImport.ts';
import { often } from '../../helpers/cases.ts';

/** Expects one line, or a valid event: a file may have no other result. */
async function expectAnswer(text: string, beside?: Record<string, string>) {
  try {
    const { event, lost } = await readImport(text, undefined, beside);
    const post = createSource('post.md', `---\n${eventYaml(event)}---\n`);
    const { event: written, problem } = readFrontMatter(post);
    expect(problem).toBeUndefined();
    const { problems, leaves } = readEvent(written ?? {});
    expect(problems).toEqual([]);
    expect(contradictions(leaves)).toEqual([]);
    return { event, lost };
  } catch (error) {
    if (!(error instanceof ImportError)) throw error;
    expect(error.message).not.toContain('\n');
    return undefined;
  }
}

const talk = {
  code: 'ABC',
  guid: '1',
  title: 'Ebb',
  date: '2026-05-01T10:00:00+02:00',
  duration: '00:45',
  type: 'Keynote',
  track: 'Water',
  language: 'en',
  abstract: 'Up.',
  persons: [{ public_name: 'Ada' }],
  links: [{ title: 'a', url: 'https://a.example' }],
};
const conference = {
  title: 'Tide',
  start: '2026-05-01',
  end: '2026-05-02',
  time_zone_name: 'Europe/Oslo',
  days: [{ rooms: { A: [talk] } }],
};

/** A file in each format, in which values are replaced. */
const FORMATS: [string, unknown][] = [
  ['schedule.json', { schedule: { conference } }],
  [
    'Sessionize',
    {
      sessions: [
        {
          id: '1',
          title: 'Ebb',
          startsAt: '2026-05-01T10:00',
          speakers: ['a'],
          categoryItems: [1],
          roomId: 2,
        },
      ],
      speakers: [{ id: 'a', fullName: 'Ada', links: [{ url: 'https://a.example' }] }],
      rooms: [{ id: 2, name: 'A' }],
      categories: [{ title: 'Track', items: [{ id: 1, name: 'Water' }] }],
    },
  ],
  [
    'confs.tech',
    [
      {
        name: 'Tide',
        url: 'https://a.example',
        startDate: '2026-05-01',
        endDate: '2026-05-02',
        city: 'Oslo',
        online: true,
        cfpUrl: 'https://a.example',
        locales: 'EN,nb',
        twitter: '@a',
      },
    ],
  ],
  [
    'RubyEvents',
    {
      title: 'Tide',
      start_date: '2026-05-01',
      end_date: '2026-05-02',
      location: 'Oslo, Norway',
      timezone: 'Europe/Oslo',
      kind: 'meetup',
      coordinates: { latitude: 1, longitude: 2 },
    },
  ],
  [
    'JSON-LD',
    {
      '@type': 'Event',
      name: 'Tide',
      startDate: '2026-05-01',
      location: {
        '@type': 'Place',
        name: 'A',
        address: { addressLocality: 'Oslo' },
        geo: { latitude: 1, longitude: 2 },
      },
      offers: { price: 1, priceCurrency: 'EUR' },
      subEvent: [{ name: 'Ebb', startDate: '2026-05-01T10:00' }],
    },
  ],
  [
    'events.json',
    {
      version: 1,
      events: [
        {
          name: 'Tide',
          startDate: '2026-05-01',
          attendanceMode: 'offline',
          status: 'scheduled',
          talks: [{ id: 'a', name: 'Ebb', speakers: ['Ada'] }],
          location: { name: 'A' },
        },
      ],
    },
  ],
];

/** Other types, other lengths, and text with a meaning in YAML, in dates and in addresses. */
const oddValue = fc.oneof(
  fc.anything({ maxDepth: 2, withNullPrototype: false }),
  fc.constantFrom<unknown>(
    ...[
      '',
      '---',
      ': ',
      '# a',
      '\u0085\u2028',
      '2026-02-31',
      '2026-05-01T25:00',
      '9999999',
      'AoE',
      'Mars/Phobos',
      'javascript:alert(1)',
      '__proto__',
      'null',
      '{{',
      '\\',
      '\ud800',
      '&amp;<b',
      'yes',
      '0x1F',
    ],
    ...[Number.MAX_VALUE, -1, 1e300, true, null, [], {}, [[[[]]]]],
    'x'.repeat(10_000),
  ),
  fc.string({ unit: 'binary' }),
);

/** Replaces the value at the end of a number of steps. */
function replaced(value: unknown, steps: readonly number[], odd: unknown): unknown {
  const [step, ...rest] = steps;
  if (step === undefined || typeof value !== 'object' || value === null) return odd;
  const keys = Object.keys(value);
  const key = keys[step % Math.max(1, keys.length)];
  if (key === undefined) return odd;
  const copy = Array.isArray(value) ? [...value] : { ...value };
  Reflect.set(copy, key, replaced(Reflect.get(value, key), rest, odd));
  return copy;
}

describe.each(FORMATS)('%s', (_, whole) => {
  test('with odd values ends with one line or a valid event', async () => {
    const change = fc.tuple(fc.array(fc.nat(12), { maxLength: 8 }), oddValue);
    await fc.assert(
      fc.asyncProperty(fc.array(change, { maxLength: 3 }), async (changes) => {
        const odd = changes.reduce((value, [steps, other]) => replaced(value, steps, other), whole);
        await expectAnswer(
          JSON.stringify(odd, (__, one) => (typeof one === 'bigint' ? String(one) : one)) ?? '',
        );
      }),
      often(300),
    );
  });

  test('also if it is cut off', async () => {
    const text = JSON.stringify(whole);
    for (let end = 0; end < text.length; end += 7) await expectAnswer(text.slice(0, end));
  });
});

const calendar =
  'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nSUMMARY:Tide\r\nDTSTART;TZID=Europe/Oslo:20260501T183000\r\nDURATION:PT2H\r\nGEO:59.9;10.7\r\nLOCATION:A\r\nURL:https://a.example\r\nRRULE:FREQ=DAILY\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n';
const xml = `<?xml version="1.0"?><schedule><conference><title>Tide</title><start>2026-05-01</start><time_zone_name>Europe/Oslo</time_zone_name></conference><day><room name="A"><event id="1"><date>2026-05-01T10:00:00+02:00</date><duration>00:45</duration><title>Ebb</title><persons><person id="1">Ada</person></persons></event></room></day></schedule>`;
const page = `<!doctype html><script type="application/ld+json">${JSON.stringify(FORMATS[4]?.[1])}</script>`;

test.each([
  ['a calendar', calendar],
  ['a schedule.xml', xml],
  ['a page', page],
])('%s with damage at any place', async (_, whole) => {
  await fc.assert(
    fc.asyncProperty(
      fc.nat(whole.length),
      fc.nat(12),
      fc.oneof(fc.string(), fc.constantFrom('<', '&', '\r\n', ':', '99999999', '<![CDATA[', '"')),
      async (at, gone, odd) => {
        await expectAnswer(whole.slice(0, at) + odd + whole.slice(at + gone));
      },
    ),
    often(300),
  );
  for (let end = 0; end < whole.length; end += 5) await expectAnswer(whole.slice(0, end));
});

test('of 10,000 talks the first thousand are imported, and the rest is counted', async () => {
  const talks = Array.from({ length: 10_000 }, (_, at) => ({ ...talk, code: `T${at}` }));
  const text = JSON.stringify({
    schedule: { conference: { ...conference, days: [{ rooms: { A: talks } }] } },
  });
  const answer = await expectAnswer(text);
  expect(answer?.event.talks).toHaveLength(1000);
  expect(answer?.lost).toEqual(['talks: 9000 of 10000, because 1000 is the limit']);
});

test('files beside an event.yml may contain anything', async () => {
  const event = 'title: Tide\nstart_date: "2026-05-01"\n';
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(
        'videos',
        'schedule',
        'sponsors',
        'cfp',
        'venue',
        'involvements',
        'series',
        'speakers',
      ),
      fc.json(),
      async (name, text) => void (await expectAnswer(event, { [name]: text })),
    ),
    often(200),
  );
});
