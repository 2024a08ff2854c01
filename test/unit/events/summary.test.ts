import { describe, expect, test } from 'vitest';
import { eventData, eventSummary } from '../../../src/plugin/events/eventData.ts';
import { TINTS, tintsOf } from '../../../src/plugin/theme/EventWriteups/tints.ts';
import { addresses, eventOf } from '../../helpers/events.ts';

const summary = (yaml: string, locale = 'en-GB') =>
  eventSummary(eventOf(`name: A\n${yaml}`), { addresses, locale });

describe('the calendar leaf of an event', () => {
  test.each([
    ['startDate: 2025-04-02\nendDate: 2025-04-03', { large: '2–3', small: 'Apr' }],
    ['startDate: 2025-04-02', { large: '2', small: 'Apr' }],
    ['startDate: 2025-04-02T18:00\nendDate: 2025-04-02T23:00', { large: '2', small: 'Apr' }],
    ['startDate: 2025-04-30\nendDate: 2025-05-02', { large: '30', small: 'Apr–May' }],
    ['startDate: 2025-12-30\nendDate: 2026-01-02', { large: '30', small: 'Dec–Jan' }],
    ['startDate: 2025-06', { large: 'Jun', small: '2025' }],
    ['startDate: 2025-06\nendDate: 2025-07', { large: 'Jun–Jul', small: '2025' }],
    ['startDate: 2025', { large: '2025', small: '' }],
    // The check reports an end before the start.
    ['startDate: 2025-04-02\nendDate: 2025-03-01', { large: '2', small: 'Apr' }],
  ])('%j', (yaml, leaf) => {
    expect(summary(yaml).date).toEqual(leaf);
  });
});

test('lists have the days of an event, but know when exactly it begins and ends', () => {
  const { when, previousWhen } = summary(
    'startDate: 2025-04-02T18:30\nendDate: 2025-04-02T22:00\ntimeZone: Europe/Oslo\npreviousStartDate: 2025-04-02T18:30',
  );
  expect(when.text.join('')).toBe('2 April 2025');
  expect([when.span.start, when.span.end].map((at) => new Date(at).toISOString())).toEqual([
    '2025-04-02T16:30:00.000Z',
    '2025-04-02T20:00:00.000Z',
  ]);
  // It wasn't moved.
  expect(previousWhen).toBeUndefined();
});

test.each([
  ['a zone', 'Europe/Oslo', 'CEST'],
  ['no such zone', 'Mars/Base', undefined],
])('a time with %s', (_, zone, short) => {
  const { when } = eventData(eventOf(`name: A\nstartDate: 2025-04-02T18:30\ntimeZone: ${zone}`), {
    addresses,
    locale: 'en-GB',
  });
  expect(when.text.join('')).toMatch(/18:30$/);
  expect(when.zone?.short).toBe(short);
});

describe('a country is shown by its name', () => {
  const place = (country: string) =>
    `startDate: 2025\nlocation: {name: Hall, address: {addressLocality: Tromsø, addressCountry: "${country}"}}`;

  test.each([
    ['NO', 'en-GB', 'Norway'],
    ['no', 'de', 'Norwegen'],
    ['NO', 'fr', 'Norvège'],
    ['Norway', 'de', 'Norway'],
    ['ZZ9', 'en-GB', 'ZZ9'],
    ['AA', 'en-GB', 'AA'],
  ])('%s in %s', (written, locale, name) => {
    expect(summary(place(written), locale).country).toBe(name);
    const { place: shown } = eventData(eventOf(`name: A\n${place(written)}`), {
      addresses,
      locale,
    });
    expect(shown?.address).toBe(`Tromsø, ${name}`);
  });
});

test('talks are counted, without breaks', () => {
  const yaml = 'startDate: 2025\ntalks:\n  - name: One\n  - {name: Lunch, type: break}';
  expect(summary(yaml).talks).toBe(1);
});

describe('the colours of generated covers', () => {
  test('are the same for the same list, and never equal within three neighbours', () => {
    for (const names of [
      ['a', 'a', 'a', 'a', 'a'],
      Array.from({ length: 200 }, (_, index) => `/blog/meetup-${index}`),
    ]) {
      const tints = tintsOf(names);
      expect(tintsOf(names)).toEqual(tints);
      tints.forEach((tint, index) => {
        expect(tint).toBeGreaterThanOrEqual(0);
        expect(tint).toBeLessThan(TINTS);
        expect(tints.slice(Math.max(0, index - 3), index)).not.toContain(tint);
      });
    }
  });

  test('are all used', () => {
    const tints = tintsOf(Array.from({ length: 60 }, (_, index) => `event-${index}`));
    expect(new Set(tints).size).toBe(TINTS);
  });
});

describe('the length of a talk gives its end, or is shown', () => {
  const talk = (fields: string) => {
    const yaml = `name: A\nstartDate: 2026-05-01\ntalks:\n  - {name: One, ${fields}}`;
    const [shown] = eventData(eventOf(yaml), { addresses, locale: 'en' }).talks;
    return [shown?.when?.end, shown?.duration];
  };

  test.each([
    ['its start', 'startDate: 2026-05-01T10:00, duration: 45:00', '2026-05-01T10:45', undefined],
    [
      'an offset',
      'startDate: "2026-05-01T10:00+02:00", duration: 45:00',
      '2026-05-01T10:45+02:00',
      undefined,
    ],
    ['its day', 'startDate: 2026-05-01, duration: 45:00', '2026-05-01', '45 min'],
    ['nothing else', 'duration: 1:05:00', undefined, '1 hr 5 min'],
    ['no length', 'startDate: 2026-05-01T10:00', '2026-05-01T10:00', undefined],
  ])('with %s', (_, fields, end, duration) => {
    expect(talk(fields)).toEqual([end, duration]);
  });
});

test('an unlisted event has no file with its talks', () => {
  const talks = 'name: A\nstartDate: 2026-05-01\ntalks: [{name: One, startDate: 2026-05-01}]';
  const file = (isListed: boolean) =>
    eventData(eventOf(talks, { isListed }), { addresses, locale: 'en-GB' }).talksCalendar;
  expect(file(true)).toBe('/events/a-post/talks.ics');
  expect(file(false)).toBeUndefined();
});
