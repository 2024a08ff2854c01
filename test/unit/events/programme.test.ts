import { describe, expect, test } from 'vitest';
import { programmeOf } from '../../../src/plugin/events/programme.ts';
import { eventOf } from '../../helpers/events.ts';

const programme = (talks: string[], locale = 'en-GB') =>
  programmeOf(
    eventOf(
      `name: A\nstartDate: 2026-05-01\nendDate: 2026-05-02\ntimeZone: Europe/Oslo\ntalks:\n${talks
        .map((talk) => `  - {${talk}}`)
        .join('\n')}`,
    ),
    locale,
  );

/** Each slot with its lines and its column. */
const slotsOf = (day: NonNullable<ReturnType<typeof programme>>['days'][number] | undefined) =>
  day?.slots.map(({ talk, time, row, column }) => [talk, time, ...row, column]);

const at = (name: string, start: string, end: string, rest = '') =>
  `name: ${name}, startDate: 2026-05-${start}, endDate: 2026-05-${end}${rest && `, ${rest}`}`;

describe('the programme of an event', () => {
  test('is a grid of times and rooms for each day', () => {
    const found = programme([
      at('Closing', '02T10:00', '02T11:00'),
      at('Doors', '01T09:00', '01T10:00', 'room: Hall'),
      at('Gates', '01T09:00', '01T11:00', 'room: Attic'),
      at('Windows', '01T10:00', '01T11:00', 'room: Hall'),
      at('Lunch', '01T11:00', '01T12:00', 'type: break, room: Hall'),
      'name: Someday',
    ]);
    expect(found?.zone).toBe('Central European Summer Time');
    expect(found?.others).toEqual(['someday']);
    expect(found?.days.map(({ label, columns }) => [label, columns])).toEqual([
      ['Friday 1 May', ['Hall', 'Attic']],
      ['Saturday 2 May', []],
    ]);
    expect(slotsOf(found?.days[0])).toEqual([
      ['doors', '09:00–10:00', 1, 2, 1],
      ['gates', '09:00–11:00', 1, 3, 2],
      ['windows', '10:00–11:00', 2, 3, 1],
      // For everybody.
      ['lunch', '11:00–12:00', 3, 4, undefined],
    ]);
  });

  test('keeps each room in the same place on all days, and its talks in the order of the grid', () => {
    const found = programme([
      at('Doors', '01T09:00', '01T10:00', 'room: Hall'),
      at('Gates', '01T09:00', '01T10:00', 'room: Attic'),
      at('Walls', '02T09:00', '02T10:00', 'room: Attic'),
      at('Roofs', '02T09:00', '02T10:00', 'room: Hall'),
    ]);
    expect(found?.days.map(({ columns }) => columns)).toEqual([
      ['Hall', 'Attic'],
      ['Hall', 'Attic'],
    ]);
    expect(slotsOf(found?.days[1])?.map(([talk]) => talk)).toEqual(['roofs', 'walls']);
  });

  test('shows times without dates, also if one ends after midnight', () => {
    const talks = [
      at('Doors', '01T09:00', '01T10:00'),
      at('Gates', '01T10:00', '01T11:00'),
      at('Party', '01T22:30', '02T00:30'),
      at('Sleep', '02T01:00', '02T02:00'),
    ];
    expect(slotsOf(programme(talks)?.days[0])?.map(([, time]) => time)).toEqual([
      '09:00–10:00',
      '10:00–11:00',
      '22:30–00:30',
    ]);
    expect(slotsOf(programme(talks, 'en')?.days[0])?.at(-1)?.[1]).toMatch(
      /^10:30\sPM\s–\s12:30\sAM$/,
    );
  });

  test('shows both dates of an item that lasts a whole day', () => {
    const found = programme([
      at('Doors', '01T09:00', '01T10:00'),
      at('Hackathon', '01T10:00', '02T10:00'),
      at('Prizes', '02T10:00', '02T11:00'),
      at('Party', '02T11:00', '02T12:00'),
    ]);
    expect(slotsOf(found?.days[0])?.[1]?.[1]).toMatch(/1.+10:00.+2.+10:00/);
  });

  test('an item without a length, or without an end, takes one row', () => {
    const found = programme([
      at('Doors', '01T09:00', '01T09:00', 'room: Hall'),
      at('Gates', '01T09:00', '01T10:00', 'room: Attic'),
      at('Walls', '01T09:30', '01T10:00', 'room: Hall'),
      'name: Roofs, startDate: 2026-05-01T10:00, room: Attic',
      at('Stairs', '01T10:00', '01T11:00', 'room: Hall'),
      at('Lifts', '01T10:00', '01T11:00', 'room: Hall'),
    ]);
    expect(
      slotsOf(found?.days[0])?.map(([talk, time, first, after]) => [talk, time, first, after]),
    ).toEqual([
      ['doors', '09:00', 1, 2],
      ['gates', '09:00–10:00', 1, 3],
      ['walls', '09:30–10:00', 2, 3],
      ['stairs', '10:00–11:00', 3, 4],
      ['roofs', '10:00', 3, 4],
      ['lifts', '10:00–11:00', 4, 5],
    ]);
  });

  test('has no columns for one room', () => {
    const talks = ['a', 'b', 'c', 'd'].map((name, index) =>
      at(name, `01T1${index}:00`, `01T1${index + 1}:00`, 'room: Hall'),
    );
    expect(programme(talks)?.days[0]?.columns).toEqual([]);
  });

  test('has five rooms side by side, but not six', () => {
    const columns = (rooms: number) =>
      programme(
        Array.from({ length: rooms }, (_, index) =>
          at(`t${index}`, '01T10:00', '01T11:00', `room: R${index}`),
        ),
      )?.days[0]?.columns;
    expect(columns(5)).toEqual(['R0', 'R1', 'R2', 'R3', 'R4']);
    expect(columns(6)).toEqual([]);
  });

  test('is a list if a break overlaps with a talk', () => {
    const talks = [
      at('Doors', '01T09:00', '01T10:00', 'room: Hall'),
      at('Gates', '01T09:00', '01T11:00', 'room: Attic'),
      at('Coffee', '01T10:00', '01T10:30', 'type: break'),
      at('Walls', '01T10:30', '01T11:00', 'room: Hall'),
    ];
    expect(programme(talks)?.days[0]?.columns).toEqual([]);
  });

  test('has tracks side by side if there are no rooms', () => {
    const talks = ['a', 'b', 'c', 'd'].map((name, index) =>
      at(name, `01T1${index >> 1}:00`, `01T1${(index >> 1) + 1}:00`, `track: T${index % 2}`),
    );
    expect(programme(talks)?.days[0]?.columns).toEqual(['T0', 'T1']);
  });

  test('is a list if two talks would be in one cell', () => {
    const talks = ['a', 'b', 'c', 'd'].map((name, index) =>
      at(name, index < 2 ? '01T10:00' : '01T10:30', '01T11:00', `room: R${index % 2}`),
    );
    expect(programme(talks)?.days[0]?.columns).toEqual([]);
  });

  test('is a list if rooms do not fit side by side', () => {
    const talks = Array.from({ length: 7 }, (_, index) =>
      at(`t${index}`, '01T10:00', '01T11:00', `room: R${index}`),
    );
    expect(programme(talks)?.days[0]?.columns).toEqual([]);
  });

  test('lists a talk without a time below its day, and one without a date at the end', () => {
    const found = programme([
      at('Doors', '01T09:00', '01T10:00'),
      at('Gates', '01T10:00', '01T11:00'),
      'name: Walls, startDate: 2026-05-01',
      'name: Roofs, startDate: 2026-05-02',
      'name: Windows, startDate: 2026-05',
      'name: Stairs',
    ]);
    expect(found?.days.map(({ label, slots, untimed }) => [label, slots.length, untimed])).toEqual([
      ['Friday 1 May', 2, ['walls']],
      ['Saturday 2 May', 0, ['roofs']],
    ]);
    expect(found?.others).toEqual(['windows', 'stairs']);
  });

  test('lists several days if no time is known', () => {
    const on = (day: string) => (name: string) => `name: ${name}, startDate: 2026-05-${day}`;
    const found = programme([...['a', 'b'].map(on('02')), ...['c', 'd'].map(on('01'))]);
    expect(found?.days.map(({ label, untimed }) => [label, untimed])).toEqual([
      ['Friday 1 May', ['c', 'd']],
      ['Saturday 2 May', ['a', 'b']],
    ]);
    expect(found?.zone).toBeUndefined();
    expect(programme(['a', 'b', 'c', 'd'].map(on('01')))).toBeUndefined();
  });

  test('does not exist for few talks, or without times', () => {
    expect(programme([at('a', '01T10:00', '01T11:00')])).toBeUndefined();
    expect(programme(['a', 'b', 'c', 'd', 'e'].map((name) => `name: ${name}`))).toBeUndefined();
  });

  test('shows only the start if the end is not known', () => {
    const talks = ['a', 'b', 'c', 'd'].map(
      (name, index) => `name: ${name}, startDate: 2026-05-01T1${index}:00`,
    );
    expect(slotsOf(programme(talks)?.days[0])?.map(([, time]) => time)).toEqual([
      '10:00',
      '11:00',
      '12:00',
      '13:00',
    ]);
  });
});

test('lightning talks with one time and room are below each other, beside the other rooms', () => {
  const event = eventOf(
    'name: A\nstartDate: 2026-05-01\ntimeZone: UTC\ntalks:\n' +
      [
        'One, startDate: 2026-05-01T09:00, endDate: 2026-05-01T10:00, room: A',
        'Two, startDate: 2026-05-01T09:00, endDate: 2026-05-01T09:05, room: B',
        'Three, startDate: 2026-05-01T09:00, endDate: 2026-05-01T09:05, room: B',
        'Four, startDate: 2026-05-01T09:00, endDate: 2026-05-01T09:05, room: B',
        'Five, startDate: 2026-05-01T10:00, room: A',
      ]
        .map((talk) => `  - {name: ${talk}}`)
        .join('\n'),
  );
  const [day] = programmeOf(event, 'en-GB')?.days ?? [];
  expect(day?.columns).toEqual(['A', 'B']);
  expect(day?.slots.map(({ talk, row, column }) => [talk, row, column])).toEqual([
    ['one', [1, 4], 1],
    ['two', [1, 2], 2],
    ['three', [2, 3], 2],
    ['four', [3, 4], 2],
    ['five', [4, 5], 1],
  ]);
});
