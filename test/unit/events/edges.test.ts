import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { createAddresses } from '../../../src/plugin/events/addresses.ts';
import { hasTalkEntries } from '../../../src/plugin/events/calendar/calendar.ts';
import { eventData } from '../../../src/plugin/events/eventData.ts';
import { eventsJson } from '../../../src/plugin/events/eventsJson.ts';
import { endsBeforeItBegins } from '../../../src/plugin/events/model/span.ts';
import { seriesOf } from '../../../src/plugin/events/series.ts';
import { siteEvents } from '../../../src/plugin/events/siteEvents.ts';
import { topicEntries } from '../../../src/plugin/events/topics.ts';
import { cleaned } from '../../../src/plugin/import/cleaned.ts';
import { accountsOf } from '../../../src/plugin/import/formats/accounts.ts';
import { readSource } from '../../../src/plugin/import/source.ts';
import { addresses, eventOf, eventPost, eventSite } from '../../helpers/events.ts';
import { writeFiles } from '../../helpers/site.ts';

const day = '{name: Tides, startDate: 2026-05-01';

test('an event has a calendar of talks if the date of one is known', () => {
  const withTalks = (talks: string) => hasTalkEntries(eventOf(`${day}, talks: [${talks}]}`));
  expect(withTalks('{name: Ebb}, {name: Flood, startDate: 2026-05-01T10:00}')).toBe(true);
  expect(withTalks('{name: Ebb}, {name: Flood, startDate: 2026-05}')).toBe(false);
  expect(withTalks('{name: Lunch, type: break, startDate: 2026-05-01T12:00}')).toBe(false);
});

test('under a base path, a logo and a transcript of the site have it, and a missing one stays missing', () => {
  const below = createAddresses({ ...eventSite, baseUrl: '/sub/' });
  const whole = `${day}, logo: /logo.png, recording: {url: 'https://example.org/f.mp4', transcript: /t.txt, thumbnail: /s.png}}`;
  const data = eventData(eventOf(whole), { addresses: below, locale: 'en' });
  expect(data.logo).toBe('/sub/logo.png');
  expect(data.recording).toMatchObject({ transcript: '/sub/t.txt', thumbnail: '/sub/s.png' });
  const slides = eventData(eventOf(`${day}, slides: {url: /s.pdf, image: /s.png}}`), {
    addresses: below,
    locale: 'en',
  }).slides;
  expect(slides).toMatchObject({ url: '/sub/s.pdf', image: '/sub/s.png' });
  const plain = eventData(eventOf(`${day}, recording: 'https://example.org/f.mp4'}`), {
    addresses: below,
    locale: 'en',
  });
  expect(plain.logo).toBeUndefined();
  expect(plain.recording?.transcript).toBeUndefined();
  const sponsored = eventData(
    eventOf(`${day}, sponsor: [{name: Crane Works, logo: /crane.svg}, {name: Tug & Co}]}`),
    { addresses: below, locale: 'en' },
  );
  expect(sponsored.sponsors[0]?.sponsors.map(({ logo }) => logo)).toEqual([
    '/sub/crane.svg',
    undefined,
  ]);
});

test('in events.json, speakers of whom only the name is known are only names', () => {
  const read = (performer: string) => {
    const event = eventOf(`${day}, talks: [{name: Ebb, performer: ${performer}}]}`);
    return JSON.parse(eventsJson([event], addresses)).events[0].talks[0];
  };
  expect(JSON.stringify(read('[Eva Berg]'))).not.toContain('"affiliation"');
  const known = read('{name: Eva Berg, affiliation: Pier 4}');
  expect(JSON.stringify(known)).toContain('"affiliation":"Pier 4"');
  expect(Object.keys(known).length).toBeGreaterThan(Object.keys(read('[Eva Berg]')).length);
});

describe('the end is before the start', () => {
  test.each([
    ['2026-05-01T10:00', '2026-05-01T09:00', true],
    ['2026-05-01T10:00+02:00', '2026-05-01T09:30+01:00', false],
    ['2026-05-01T09:30+01:00', '2026-05-01T10:00+02:00', true],
    // In two places, only what's written can be compared.
    ['2026-05-01T10:00+02:00', '2026-05-01T10:30', false],
    ['2026-05-01T10:00', '2026-05-01T10:30+05:00', false],
    ['2026-05-01T10:00+02:00', '2026-05-01T09:30', true],
  ])('%s to %s: %s', (start, end, expected) => {
    expect(endsBeforeItBegins(start, end)).toBe(expected);
  });
});

test('a series has the listed events that name it, and no others', () => {
  const events = siteEvents([
    eventPost(`${day}, series: Tides}`, { id: 'one' }),
    eventPost('{name: Fair, startDate: 2026-06-01}', { id: 'two' }),
    eventPost('{name: Draft, startDate: 2026-07-01, series: Hidden}', {
      id: 'three',
      isListed: false,
    }),
  ]);
  expect(seriesOf(events).map(({ name, events: own }) => [name, own.length])).toEqual([
    ['Tides', 1],
  ]);
});

test('topics with more talks come first, others by their name', () => {
  const talks = ['[b, c]', '[c, a]', '[d]'].map(
    (words, at) => `{name: T${at}, keywords: ${words}}`,
  );
  const event = eventOf(`${day}, talks: [${talks.join(', ')}]}`);
  const topics = topicEntries([event], { addresses, locale: 'en' });
  expect(topics.map(({ topic }) => topic)).toEqual(['c', 'a', 'b', 'd']);
});

test('what an import loses is named from the field inwards', () => {
  const talks = [{ name: 'Ebb', startDate: '2026-05-01T10:00', endDate: '2026-05-01T09:00' }];
  const event = { name: 'Tides', startDate: '2026-05-02', endDate: '2026-05-01', talks };
  expect(cleaned({ event, lost: [] }).lost.toSorted()).toEqual([
    'endDate (2026-05-01): before the start',
    'talks.endDate (2026-05-01T09:00): before the start',
  ]);
});

test('a post of the day before an event announces it, one of the same day is live, a later one a recap', () => {
  const coverageAt = (date: string) =>
    siteEvents([
      eventPost(
        '{name: Tides, startDate: 2026-05-10T00:00, endDate: 2026-05-11T00:00, timeZone: UTC}',
        {
          date: Date.parse(date),
        },
      ),
    ])[0]?.posts[0]?.coverage;
  expect(coverageAt('2026-05-09')).toBe('announcement');
  expect(coverageAt('2026-05-10')).toBe('live');
  expect(coverageAt('2026-05-11')).toBe('recap');
});

test.each([
  ['@ada@tide.example', ['https://tide.example/@ada']],
  ['ada@tide.example', ['https://tide.example/@ada']],
  ['@ada', []],
  ['@@tide.example', []],
  ['ada@tide.example@more', []],
  ['https://tide.example/@ada', ['https://tide.example/@ada']],
])('the Mastodon account %s', (mastodon, expected) => {
  expect(accountsOf({ mastodon })).toEqual(expected);
});

test('an import is the named file, or event.yml for a folder and the other files of an event', async () => {
  const dir = writeFiles({
    'tide/event.yml': 'title: Tide\n',
    'tide/videos.yml': '[]\n',
    'tide/notes.ics': 'Notes',
    'alone/videos.yml': '- alone\n',
    'none/x.txt': '',
  });
  const read = async (name: string) => (await readSource(path.join(dir, name))).text;
  expect(await read('tide')).toBe('title: Tide\n');
  expect(await read('tide/videos.yml')).toBe('title: Tide\n');
  expect(await read('tide/notes.ics')).toBe('Notes');
  expect(await read('alone/videos.yml')).toBe('- alone\n');
  await expect(read('none')).rejects.toThrow(`There’s no file ${path.join(dir, 'none')}`);
});
