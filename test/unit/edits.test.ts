import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyEdits, composeEdits, type TextEdit } from '../../src/plugin/check/text/edits.ts';
import { often } from '../helpers/cases.ts';

const edit = (start: number, end: number, text: string): TextEdit => ({
  range: { start, end },
  text,
});

describe('edits', () => {
  test('an empty list changes nothing', () => {
    const { text, toOriginal } = applyEdits('abc', []);
    expect(text).toBe('abc');
    expect([0, 2, 3].map(toOriginal)).toEqual([0, 2, 3]);
  });

  test('text after an insertion, a deletion and a replacement maps back', () => {
    const { text, toOriginal } = applyEdits('0123456789', [
      edit(2, 2, 'in'),
      edit(4, 6, ''),
      edit(8, 9, 'new'),
    ]);
    expect(text).toBe('01in2367new9');
    expect(toOriginal(text.indexOf('2'))).toBe(2);
    expect(toOriginal(text.indexOf('3'))).toBe(3);
    expect(toOriginal(text.indexOf('6'))).toBe(6);
    expect(toOriginal(text.indexOf('9'))).toBe(9);
    expect(toOriginal(text.length)).toBe(10);
  });

  test('offsets inside a replacement map to the start of the replaced text', () => {
    const { text, toOriginal } = applyEdits('a--b', [edit(1, 3, 'long')]);
    expect(text).toBe('alongb');
    expect([1, 2, 3, 4].map(toOriginal)).toEqual([1, 1, 1, 1]);
    expect(toOriginal(5)).toBe(3);
  });

  test('consecutive edits map back to the first text', () => {
    const edited = composeEdits(applyEdits('a.b.c', [edit(1, 2, '...')]), (text) =>
      applyEdits(text, [edit(text.indexOf('c'), text.indexOf('c'), '>>')]),
    );
    expect(edited.text).toBe('a...b.>>c');
    expect(edited.toOriginal(edited.text.indexOf('b'))).toBe(2);
    expect(edited.toOriginal(edited.text.indexOf('c'))).toBe(4);
  });

  test('every unchanged character maps to itself, whatever the edits', () => {
    const cuts = fc.array(fc.tuple(fc.nat(12), fc.nat(3), fc.string({ maxLength: 4 })));
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 40 }), cuts, (text, wanted) => {
        let from = 0;
        const edits = wanted.flatMap(([gap, length, replacement]): TextEdit[] => {
          const start = from + gap;
          const end = start + length;
          if (end > text.length) return [];
          from = end;
          return [edit(start, end, replacement)];
        });
        const { text: after, toOriginal } = applyEdits(text, edits);
        let position = 0;
        let last = 0;
        for (const { range, text: replacement } of [...edits, edit(text.length, text.length, '')]) {
          for (; last < range.start; last++, position++) {
            expect(after[position]).toBe(text[last]);
            expect(toOriginal(position)).toBe(last);
          }
          last = range.end;
          position += replacement.length;
        }
        expect(position).toBe(after.length);
      }),
      often(100),
    );
  });
});
