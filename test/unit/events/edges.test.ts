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
import { addresses, eventOf, eventPost, eventSite } from '../../helpers/events.ts';

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
  const plain = eventData(eventOf(`${day}, recording: 'https://example.org/f.mp4'}`), {
    addresses: below,
    locale: 'en',
  });
  expect(plain.logo).toBeUndefined();
  expect(plain.recording?.transcript).toBeUndefined();
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
