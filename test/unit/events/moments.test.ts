import { describe, expect, test } from 'vitest';
import { describeEvent } from '../../../src/plugin/events/calendar/describe.ts';
import { isReal, parseMoment } from '../../../src/plugin/events/model/moment.ts';
import { spanOf } from '../../../src/plugin/events/model/span.ts';
import { instantOf, instantsOf, isZone, offsetAt } from '../../../src/plugin/events/model/zone.ts';
import { eventOf } from '../../helpers/events.ts';

describe('dates as written', () => {
  test.each([
    ['2026', 'year'],
    ['2026-05', 'month'],
    ['2026-05-01', 'day'],
    ['2026-05-01T18:30', 'time'],
    ['2026-05-01 18:30', 'time'],
    ['2026-05-01T18:30:15', 'time'],
    ['2026-05-01T18:30Z', 'time'],
    ['2026-05-01T18:30+05:30', 'time'],
    ['2026-05-01T18:30:00.000-08', 'time'],
    ['2026-05-01T23:59:59+14:00', 'time'],
  ])('%s has the precision %s', (text, precision) => {
    const moment = parseMoment(text);
    expect(moment).toMatchObject({ precision, year: 2026 });
    expect(moment && isReal(moment)).toBe(true);
  });

  test.each([
    '',
    'May 2026',
    '1.5.2026',
    '2026-5-1',
    '26-05-01',
    '2026-05-01T18',
    '2026-05-01T',
    '2026-W18',
    '18:30',
  ])('%s is not a date', (text) => {
    expect(parseMoment(text)).toBeUndefined();
  });

  test.each([
    '2026-13',
    '2026-00',
    '2026-02-29',
    '2026-06-31',
    '2026-05-00',
    '2026-05-01T24:00',
    '2026-05-01T18:60',
    '2026-05-01T18:30:60',
    '2026-05-01T18:30+14:01',
    '1899-12-31',
    '2026-05-01T18:30+15:00',
    '0026-05-01',
  ])('%s looks like a date, but does not exist', (text) => {
    const moment = parseMoment(text);
    expect(moment && isReal(moment)).toBe(false);
  });

  test('an event of the year 1900 is real', () => {
    const moment = parseMoment('1900');
    expect(moment && isReal(moment)).toBe(true);
  });

  test('an offset is stored in minutes', () => {
    expect(parseMoment('2026-05-01T18:30+05:30')?.offset).toBe(330);
    expect(parseMoment('2026-05-01T18:30-03:30')?.offset).toBe(-210);
    expect(parseMoment('2026-05-01T18:30Z')?.offset).toBe(0);
    expect(parseMoment('2026-05-01T18:30')?.offset).toBeUndefined();
  });
});

describe('zones', () => {
  test.each(['Europe/Oslo', 'America/Argentina/Buenos_Aires', 'UTC', 'Asia/Kolkata'])(
    '%s is a zone',
    (zone) => {
      expect(isZone(zone)).toBe(true);
    },
  );

  test.each(['CEST', 'Oslo', '+02:00', 'Europe/Olso', '', 'Etc', 'New York'])(
    '%s is not',
    (zone) => {
      expect(isZone(zone)).toBe(false);
    },
  );

  test.each([
    ['Europe/Oslo', '2026-01-15T12:00Z', 60],
    ['Europe/Oslo', '2026-07-15T12:00Z', 120],
    ['America/New_York', '2026-07-15T12:00Z', -240],
    ['Asia/Kolkata', '2026-07-15T12:00Z', 330],
    ['Australia/Lord_Howe', '2026-01-15T12:00Z', 660],
    ['Pacific/Kiritimati', '2026-07-15T12:00Z', 840],
    // To the minute, also before 1970 and at the instant of the change.
    ['Europe/Oslo', '2026-03-29T00:59:59Z', 60],
    ['Europe/Oslo', '2026-03-29T01:00:00Z', 120],
  ])('%s at %s', (zone, instant, minutes) => {
    expect(offsetAt(zone, Date.parse(instant))).toBe(minutes);
  });

  const wall = (text: string) => Date.parse(`${text}Z`);
  const iso = (instant: number) => new Date(instant).toISOString().slice(0, 16);

  test('an hour that is skipped in spring, and one that is repeated in autumn', () => {
    expect(instantsOf(wall('2026-03-29T02:30'), 'Europe/Oslo')).toEqual([]);
    // With the offset before the change (RFC 5545, 3.3.5).
    expect(iso(instantOf(wall('2026-03-29T02:30'), 'Europe/Oslo'))).toBe('2026-03-29T01:30');
    expect(instantsOf(wall('2026-10-25T02:30'), 'Europe/Oslo').map(iso)).toEqual([
      '2026-10-25T00:30',
      '2026-10-25T01:30',
    ]);
    expect(iso(instantOf(wall('2026-10-25T02:30'), 'Europe/Oslo'))).toBe('2026-10-25T00:30');
    expect(instantsOf(wall('2026-11-01T01:15'), 'America/New_York').map(iso)).toEqual([
      '2026-11-01T05:15',
      '2026-11-01T06:15',
    ]);
    // Lord Howe changes its clocks by half an hour.
    expect(instantsOf(wall('2026-10-04T02:15'), 'Australia/Lord_Howe')).toEqual([]);
  });

  test('converts every hour of a day with a clock change, there and back', () => {
    for (const day of ['2026-03-29', '2026-10-25', '2026-06-01']) {
      for (let hour = 0; hour < 24; hour++) {
        const written = wall(`${day}T${String(hour).padStart(2, '0')}:30`);
        for (const instant of instantsOf(written, 'Europe/Oslo'))
          expect(instant + offsetAt('Europe/Oslo', instant) * 60_000).toBe(written);
      }
    }
  });
});

describe('start and end', () => {
  const span = (startDate: string, endDate?: string, timeZone?: string) => {
    const found = spanOf({ startDate, endDate, timeZone });
    return (
      found &&
      [found.start, found.end].map((instant) => new Date(instant).toISOString().slice(0, 16))
    );
  };

  test.each([
    ['a day', ['2026-05-01', undefined, 'Europe/Oslo'], ['2026-04-30T22:00', '2026-05-01T22:00']],
    [
      'three days',
      ['2026-05-01', '2026-05-03', 'America/New_York'],
      ['2026-05-01T04:00', '2026-05-04T04:00'],
    ],
    ['a month', ['2026-02', undefined, 'UTC'], ['2026-02-01T00:00', '2026-03-01T00:00']],
    ['a year', ['2026', undefined, 'UTC'], ['2026-01-01T00:00', '2027-01-01T00:00']],
    [
      'hours',
      ['2026-05-01T18:30', '2026-05-01T21:00', 'Europe/Oslo'],
      ['2026-05-01T16:30', '2026-05-01T19:00'],
    ],
    [
      'hours without an end last until the day is over',
      ['2026-05-01T18:30', undefined, 'Europe/Oslo'],
      ['2026-05-01T16:30', '2026-05-01T22:00'],
    ],
    [
      'hours with an offset',
      ['2026-05-01T18:30-04:00', '2026-05-01T20:00-04:00', undefined],
      ['2026-05-01T22:30', '2026-05-02T00:00'],
    ],
    [
      'a day on which the clocks change has 23 hours',
      ['2026-03-29', undefined, 'Europe/Oslo'],
      ['2026-03-28T23:00', '2026-03-29T22:00'],
    ],
    [
      'without a zone: as long as it is that day anywhere',
      ['2026-05-01', undefined, undefined],
      ['2026-04-30T10:00', '2026-05-02T12:00'],
    ],
    [
      'an unknown zone is none',
      ['2026-05-01', undefined, 'CEST'],
      ['2026-04-30T10:00', '2026-05-02T12:00'],
    ],
  ] as const)('%s', (_, [start, end, zone], expected) => {
    expect(span(start, end, zone)).toEqual(expected);
  });

  test('no date, or an invalid one', () => {
    expect(spanOf({})).toBeUndefined();
    expect(spanOf({ startDate: '2026-02-30' })).toBeUndefined();
    // An end that doesn't exist is no end; one before the start makes the length zero, not
    // negative.
    expect(span('2026-02-01', '2026-02-30', 'UTC')).toEqual([
      '2026-02-01T00:00',
      '2026-02-02T00:00',
    ]);
    expect(span('2026-02-03', '2026-02-01', 'UTC')).toEqual([
      '2026-02-03T00:00',
      '2026-02-03T00:00',
    ]);
  });
});

test('in a calendar, each end of a talk across a clock change has its zone', () => {
  const night = eventOf(
    'name: A\nstartDate: 2027-10-30\nendDate: 2027-10-31\ntimeZone: Europe/Oslo\ntalks:\n  - {name: Night, startDate: 2027-10-31T01:30, endDate: 2027-10-31T04:00}',
  );
  expect(describeEvent(night, 'en-GB')).toContain(
    'Programme (Europe/Oslo)\n• 31 October 2027, 01:30 CEST – 04:00 CET · Night',
  );
});
