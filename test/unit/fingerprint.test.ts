import type { Stats } from 'node:fs';
import { expect, test, vi } from 'vitest';
import {
  fingerprintFrom,
  fingerprintOf,
  isCurrent,
} from '../../src/plugin/check/site/fileFingerprint.ts';
import { writeFiles } from '../helpers/site.ts';

test.each([
  [0, false],
  [1999, false],
  [2000, false],
  [2001, true],
  [60_000, true],
])('a file that changed %i ms ago is settled: %s', (age, isSettled) => {
  const now = vi.spyOn(Date, 'now').mockReturnValue(1_000_000);
  const stats = { ino: 1, size: 2, ctimeMs: 1_000_000 - age } as Stats;
  expect(fingerprintFrom(stats)).toEqual({ text: `1 2 ${1_000_000 - age}`, isSettled });
  now.mockRestore();
});

test('only a settled fingerprint of an unchanged file is current', () => {
  const file = `${writeFiles({ 'a.md': 'A' })}/a.md`;
  const { text } = fingerprintOf(file);
  expect(isCurrent({ text, isSettled: true }, file)).toBe(true);
  expect(isCurrent({ text, isSettled: false }, file)).toBe(false);
  expect(isCurrent({ text: `${text}0`, isSettled: true }, file)).toBe(false);
  expect(fingerprintOf(`${file}x`)).toEqual({ text: 'none', isSettled: true });
});
