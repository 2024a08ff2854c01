import { expect, test } from 'vitest';
import { createMemo } from '../../src/plugin/check/text/memo.ts';

test('a value is computed again once one of its inputs is another', () => {
  const memo = createMemo<string, number>();
  let computed = 0;
  const keep = (...inputs: number[]) => memo.keep('a', inputs, () => ++computed);
  expect([keep(1, 2), keep(1, 2), keep(1, 3), keep(1), keep(1)]).toEqual([1, 1, 2, 3, 3]);
  expect(memo.isKept('a', [1])).toBe(true);
  expect(memo.isKept('a', [2])).toBe(false);
  expect(memo.isKept('b', [1])).toBe(false);
});

test('a new value may be the one before it', () => {
  const memo = createMemo<string, string>();
  memo.keep('a', [1], () => 'one');
  expect(memo.keep('a', [2], (before) => `${before}, two`)).toBe('one, two');
});

test('what was used since the last sweep is kept, and nothing else', () => {
  const memo = createMemo<string, string>();
  const keep = (key: string) => memo.keep(key, [], () => key);
  keep('a');
  keep('b');
  memo.sweep();
  keep('b');
  memo.sweep();
  expect(['a', 'b'].map((key) => memo.isKept(key, []))).toEqual([false, true]);
  memo.sweep();
  expect(memo.isKept('b', [])).toBe(false);
});
