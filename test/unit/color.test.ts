import { expect, test } from 'vitest';
import { usesColor } from '../../src/plugin/report/color.ts';

const terminal = { isTTY: true };

test('a terminal gets colour', () => {
  expect(usesColor(terminal, {})).toBe(true);
  expect(usesColor(terminal, { TERM: 'xterm' })).toBe(true);
  expect(usesColor(terminal, { TERM: 'dumb' })).toBe(false);
  expect(usesColor({}, {})).toBe(false);
});

test('NO_COLOR overrides everything, unless it is empty', () => {
  expect(usesColor(terminal, { NO_COLOR: '1' })).toBe(false);
  expect(usesColor(terminal, { NO_COLOR: '1', FORCE_COLOR: '1' })).toBe(false);
  expect(usesColor(terminal, { NO_COLOR: '' })).toBe(true);
});

test('FORCE_COLOR decides without a terminal', () => {
  expect(usesColor({}, { FORCE_COLOR: '1' })).toBe(true);
  expect(usesColor(terminal, { FORCE_COLOR: '0' })).toBe(false);
});
