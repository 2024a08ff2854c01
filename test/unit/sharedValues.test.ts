import { expect, test } from 'vitest';
import { sharedValues } from '../../src/plugin/check/frontMatter/sharedValues.ts';

test.each([
  ['an alias of a value', 'a: &x One\nb: *x\n', ['One']],
  ['an anchor without an alias', 'a: &x One\nb: Two\n', []],
  ['signs in a comment, without any value', '# One & two\n', []],
])('values that are also used elsewhere: %s', (_, text, shared) => {
  expect(sharedValues(text).map(({ start, end }) => text.slice(start, end))).toEqual(shared);
});

test('in more than 64,000 characters, any value may be used elsewhere', () => {
  const rangesIn = (length: number) => sharedValues('a: &x One\nb: *x\n#'.padEnd(length, 'x'));
  expect(rangesIn(64_000)).toEqual([{ start: 6, end: 9 }]);
  expect(rangesIn(64_001)).toEqual([{ start: 0, end: 64_001 }]);
});
