import { expect, test } from 'vitest';
import { delimited } from '../../src/plugin/check/text/delimited.ts';
import { looksLike } from '../../src/plugin/check/text/normalizeSpelling.ts';
import { dayOf } from '../../src/plugin/check/text/publishDate.ts';
import {
  count,
  dimensions,
  elided,
  isFalse,
  isTrue,
  isYes,
  show,
  weight,
} from '../../src/plugin/check/text/values.ts';

test.each([
  ['x'.repeat(58), `"${'x'.repeat(58)}"`],
  ['x'.repeat(59), `"${'x'.repeat(56)}…`],
  ['a\nb', '"a\\nb"'],
  [undefined, 'undefined'],
  [[1, { a: null }], '[1,{"a":null}]'],
  [[[[[1]]]], '[[["…"]]]'],
  [{ a: { b: { c: { d: 1 } } } }, '{"a":{"b":{"c":"…"}}}'],
  [new Date(0), '"1970-01-01T00:00:00.000Z"'],
])('a message shows %j as %s', (value, shown) => {
  expect(show(value)).toBe(shown);
});

test('a message never shows more than 60 characters of a value', () => {
  for (let length = 0; length < 80; length++)
    expect(show('x'.repeat(length)).length).toBeLessThanOrEqual(60);
});

test.each([
  [0, '0 B'],
  [999, '999 B'],
  [1000, '1 kB'],
  [9940, '9.9 kB'],
  [10_000, '10 kB'],
  [999_499, '999 kB'],
  [999_500, '1 MB'],
  [3_400_000, '3.4 MB'],
])('%i bytes are %s', (bytes, words) => {
  expect(weight(bytes)).toBe(words);
});

test.each([
  [0, '0 posts'],
  [1, '1 post'],
  [2, '2 posts'],
])('%i is counted as %s', (number, words) => {
  expect(count(number, 'post')).toBe(words);
});

test('a text of up to 2000 characters is shown as a whole', () => {
  expect(elided('x'.repeat(2000))).toBe('x'.repeat(2000));
  expect(elided(`${'x'.repeat(1000)}y${'z'.repeat(1000)}`)).toBe(
    `${'x'.repeat(1000)} … ${'z'.repeat(1000)}`,
  );
});

test.each([
  [{ width: 4000, height: 3000 }, '4000 × 3000 pixels'],
  [{ width: 4000 }, 'size unknown'],
  [{ height: 3000 }, 'size unknown'],
])('an image of %j is shown as %s', (size, words) => {
  expect(dimensions(size)).toBe(words);
});

test.each([
  [true, 'true yes'],
  ['True', 'true yes'],
  ['yes', 'yes'],
  ['ON', 'yes'],
  [1, 'yes'],
  [false, 'no'],
  ['false', 'no'],
  ['Off', 'no'],
  ['NO', 'no'],
  [0, 'no'],
  ['maybe', ''],
  [2, ''],
  [null, ''],
  [['true'], ''],
  [['yes'], ''],
  [['no'], ''],
])('the value %j means %j', (value, words) => {
  const meant = { true: isTrue(value), yes: isYes(value), no: isFalse(value) };
  expect(Object.keys(meant).filter((word) => meant[word as keyof typeof meant])).toEqual(
    words.split(' ').filter(Boolean),
  );
});

test('a Cyrillic letter looks like a Latin one', () => {
  expect(looksLike('s\u0430im', 'saim')).toBe(true);
  expect(looksLike('saim', 'said')).toBe(false);
});

test.each([
  ['2026/5/1', '2026-05-01'],
  ['2026-13-01', undefined],
  ['2026-02-30', undefined],
  [undefined, undefined],
])('the day %s is %s', (written, day) => {
  expect(dayOf(written)).toBe(day);
});

test('comments are found up to one that is never closed', () => {
  const text = 'a <!-- b --> c <!-- d --> <!-- e';
  expect(delimited(text, '<!--', '-->').map(({ start, end }) => text.slice(start, end))).toEqual([
    '<!-- b -->',
    '<!-- d -->',
  ]);
});
