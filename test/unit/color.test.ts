import { expect, test } from 'vitest';
import { usesColor } from '../../src/plugin/report/color.ts';

const terminal = { isTTY: true };

test('colour goes to a terminal', () => {
  expect(usesColor(terminal, {})).toBe(true);
  expect(usesColor(terminal, { TERM: 'xterm' })).toBe(true);
  expect(usesColor(terminal, { TERM: 'dumb' })).toBe(false);
  expect(usesColor({}, {})).toBe(false);
});

test('NO_COLOR has the last word, and means nothing when it is empty', () => {
  expect(usesColor(terminal, { NO_COLOR: '1' })).toBe(false);
  expect(usesColor(terminal, { NO_COLOR: '1', FORCE_COLOR: '1' })).toBe(false);
  expect(usesColor(terminal, { NO_COLOR: '' })).toBe(true);
});

test('FORCE_COLOR decides where there is no terminal', () => {
  expect(usesColor({}, { FORCE_COLOR: '1' })).toBe(true);
  expect(usesColor(terminal, { FORCE_COLOR: '0' })).toBe(false);
});
