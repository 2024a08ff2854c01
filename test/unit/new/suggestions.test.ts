import { describe, expect, test } from 'vitest';
import { dayProblem, endProblem, localDay } from '../../../src/plugin/new/days.ts';
import {
  slugOf,
  suggestAuthorKey,
  suggestFreeSlug,
  suggestSlug,
  suggestTitle,
} from '../../../src/plugin/new/suggestions.ts';

test.each([
  ['DevOpsCon', 'Oslo', [] as string[], 'devopscon-2026'],
  ['DevOpsCon', 'Oslo', ['devopscon-2026'], 'devopscon-2026-oslo'],
  ['DevOpsCon', 'Oslo', ['devopscon-2026', 'devopscon-2026-oslo'], 'devopscon-2026-2'],
  ['DevOpsCon', '東京', ['devopscon-2026'], 'devopscon-2026-2'],
  ['勉強会', 'Oslo', [], 'oslo'],
  ['勉強会', 'Oslo', ['oslo'], 'oslo-2'],
  ['勉強会', '東京', [], ''],
])('the slug of %s in %s, where %j are taken, is "%s"', (name, location, taken, slug) => {
  const takenBy = (one: string) => (taken.includes(one) ? 'another post' : undefined);
  expect(suggestFreeSlug({ name, location, startDate: '2026-05-01' }, { takenBy })).toBe(slug);
});

test.each(['2024-02-29', '2000-02-29', '0001-01-01', '9999-12-31'])('%s is a date', (day) => {
  expect(dayProblem(day)).toBeUndefined();
});

test.each([
  '2026-02-29',
  '1900-02-29',
  '2026-00-01',
  '2026-01-00',
  '2026-1-1',
  '+2026-01-01',
  '2026-01-01T00:00',
  '',
])('%s is not', (day) => {
  expect(dayProblem(day)).toBeDefined();
});

test('the date of publishing is in the writer’s time zone', () => {
  expect(localDay(new Date(2026, 0, 9, 0, 0))).toBe('2026-01-09');
  expect(localDay(new Date(2026, 11, 31, 23, 59))).toBe('2026-12-31');
});

describe('suggestions', () => {
  test.each([
    ['DevOpsCon 2026', 'New York City', 'DevOpsCon 2026 in New York City'],
    ['KubeCon Paris', 'Paris', 'KubeCon Paris'],
    ['KubeCon', 'Online', 'KubeCon, online'],
  ])('the title of %s in %s', (name, location, title) => {
    expect(suggestTitle({ name, location })).toBe(title);
  });

  test.each([
    ['DevOpsCon 2026', 'devopscon-2026'],
    ['Quayside On-Call #8', 'quayside-on-call-8-2026'],
    ['Ærøskøbing / Łódź: Straße & Việt Nam', 'aeroskobing-lodz-strasse-viet-nam-2026'],
    ["What's next?", 'whats-next-2026'],
    ['会议', ''],
    ['a'.repeat(80), `${'a'.repeat(60)}-2026`],
    [`${'a'.repeat(56)} bcd`, `${'a'.repeat(56)}-bcd-2026`],
    [`${'a'.repeat(56)} bcde`, `${'a'.repeat(56)}-2026`],
    [`${'word '.repeat(20)}`, `${'word-'.repeat(12)}2026`],
  ])('the slug of %s', (name, slug) => {
    expect(suggestSlug({ name, startDate: '2026-06-03' })).toBe(slug);
  });

  test('the key of an author', () => {
    const known = [{ key: 'ada', name: 'Ada' }];
    expect(suggestAuthorKey('Zoë Ünal', known)).toBe('zoe');
    expect(suggestAuthorKey('Ada Lovelace', known)).toBe('ada-lovelace');
    expect(suggestAuthorKey('Ada', known)).toBe('');
    expect(suggestAuthorKey('会议', known)).toBe('');
  });

  test('a slug only has these characters', () => {
    expect(slugOf('--../Ａ\0b--')).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
  });
});

test.each([
  ['2026-05-01', '2026-05-01', undefined],
  ['2026-05-02', undefined, undefined],
  ['2026-04-30', '2026-05-01', 'The last day 2026-04-30 is before the first, 2026-05-01.'],
  ['1 May', '2026-05-01', 'Write a day as year-month-day, such as 2025-06-03, not "1 May".'],
])('the problem with %s as the last day of an event from %s: %s', (day, start, problem) => {
  expect(endProblem(day, start)).toBe(problem);
});
