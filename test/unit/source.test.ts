import { describe, expect, test } from 'vitest';
import {
  createSource,
  lineText,
  offsetAt,
  positionAt,
} from '../../src/plugin/check/text/source.ts';

/** The position of the first `x` of a text, as `line:column`. */
function placeOfX(text: string): string {
  const source = createSource('a.md', text);
  const { line, column } = positionAt(source, source.text.indexOf('x'));
  return `${line}:${column}`;
}

describe('positions', () => {
  test.each([
    ['line feeds', 'one\ntwo x', '2:5'],
    ['Windows line ends count once', 'one\r\n\r\nx', '3:1'],
    ['a lone carriage return ends a line', 'one\rtwo\r\rx', '4:1'],
    ['all three in one file', 'a\nb\r\nc\rx', '4:1'],
    ['a tab is one column', '\t\tx', '1:3'],
    ['an emoji is two UTF-16 columns', '🎉x', '1:3'],
    ['a family emoji is as long as its code units', '👩‍👩‍👧x', '1:9'],
    ['a letter with a combining mark is two columns', 'e\u0301x', '1:3'],
    ['a Chinese character is one column', '会x', '1:2'],
    ['a byte order mark is none', '\uFEFFx', '1:1'],
    ['a second byte order mark is text', '\uFEFF\uFEFFx', '1:2'],
    ['a line separator of Unicode ends no line', 'a\u2028b\u0085c\u000bx', '1:7'],
  ])('%s', (_, text, place) => {
    expect(placeOfX(text)).toBe(place);
  });

  test('an offset beyond the text is its end, and a negative one its start', () => {
    const source = createSource('a.md', 'one\ntwo');
    expect(positionAt(source, 99)).toEqual({ line: 2, column: 4 });
    expect(positionAt(source, -1)).toEqual({ line: 1, column: 1 });
    expect(positionAt(createSource('a.md', ''), 0)).toEqual({ line: 1, column: 1 });
  });

  test('every offset maps to a position and back', () => {
    const source = createSource('a.md', '\uFEFFa🎉\r\n\tb\r\rc\n\n会');
    for (let offset = 0; offset <= source.text.length; offset++) {
      expect(offsetAt(source, positionAt(source, offset))).toBe(offset);
    }
  });

  test('a position beyond the text is its end', () => {
    const source = createSource('a.md', 'one\ntwo');
    expect(offsetAt(source, { line: 9, column: 9 })).toBe(7);
  });
});

describe('lines', () => {
  test('exclude their line endings', () => {
    const source = createSource('a.md', 'one\r\ntwo\rthree\nfour');
    expect([1, 2, 3, 4, 5].map((line) => lineText(source, line))).toEqual([
      'one',
      'two',
      'three',
      'four',
      '',
    ]);
  });

  test('a byte order mark is recorded but not part of the text', () => {
    const source = createSource('a.md', '\uFEFF---\n');
    expect(source.hasByteOrderMark).toBe(true);
    expect(lineText(source, 1)).toBe('---');
    expect(createSource('a.md', '---\n').hasByteOrderMark).toBe(false);
  });
});
