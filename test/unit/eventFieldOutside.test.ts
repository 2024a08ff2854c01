import { expect, test } from 'vitest';
import { explainOutside } from '../../src/plugin/check/frontMatter/eventFieldOutside.ts';

test('a value that contains itself, as a parser of the site’s own can return it, is no value of an event', () => {
  const list: unknown[] = [];
  list.push(list);
  const map: Record<string, unknown> = {};
  map.recording = map;
  for (const [key, value] of Object.entries({ talks: list, recording: map }))
    expect(explainOutside(key, { event: { name: 'A' }, [key]: value }, () => 2)).toEqual({
      message: `"${key}" is a field of the event, but it’s outside "event", so it isn’t shown.`,
      help: `Write ${key} in "event" instead. If your theme reads it here, add it to frontMatter.allow.`,
      severity: 'warning',
    });
});

test.each([
  ['id', 'northlight'],
  ['name', 'Northlight'],
])('%s may be a key of the blog’s theme, whatever its value', (key, value) => {
  expect(outside(key, value)).toBeUndefined();
});

test.each([
  [
    'type',
    'Hackathon',
    '"type" is a field of the event, but it’s outside "event", so it isn’t shown.',
  ],
  ['series', 'Northlight', undefined],
])('a key of other generators counts if it has one of few values: %s', (key, value, message) => {
  expect(outside(key, value)?.message).toBe(message);
});

function outside(key: string, value: string): ReturnType<typeof explainOutside> {
  return explainOutside(key, { event: { startDate: '2026-05-01' }, [key]: value }, () => 2);
}
