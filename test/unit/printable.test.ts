import { describe, expect, test } from 'vitest';
import { printable } from '../../src/plugin/report/printable.ts';

describe('printed text cannot control a terminal', () => {
  test.each([
    ['a line feed', 'a\nb', 'a\\u{a}b'],
    ['a carriage return', 'a\rb', 'a\\u{d}b'],
    ['an escape code', '\u001b[31mred', '\\u{1b}[31mred'],
    ['a control sequence in one byte', '\u009b31mred', '\\u{9b}31mred'],
    ['a backspace and a bell', 'a\b\u0007', 'a\\u{8}\\u{7}'],
    ['NUL and delete', '\u0000\u007f', '\\u{0}\\u{7f}'],
    ['separators of Unicode', 'a\u2028b\u2029', 'a\\u{2028}b\\u{2029}'],
    ['a turn of the writing direction', 'a\u202etxt.exe', 'a\\u{202e}txt.exe'],
    [
      'isolates and marks of direction',
      '\u2066\u2069\u200e\u200f',
      '\\u{2066}\\u{2069}\\u{200e}\\u{200f}',
    ],
    ['the Arabic letter mark', 'a\u061cb', 'a\\u{61c}b'],
    [
      'what shows nothing',
      'sa\u200bi\u00adm\ufeff\u2060',
      'sa\\u{200b}i\\u{ad}m\\u{feff}\\u{2060}',
    ],
    ['a tab becomes a space', 'a\tb', 'a b'],
  ])('%s', (_, text, expected) => {
    expect(printable(text)).toBe(expected);
  });

  test('letters of all scripts are kept', () => {
    const text = 'Zoë 会议 🎉 👩‍👩‍👧 مرحبا é می‌خواهم';
    expect(printable(text)).toBe(text);
  });
});
