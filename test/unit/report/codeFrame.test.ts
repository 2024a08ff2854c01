import pc from 'picocolors';
import { expect, test } from 'vitest';
import { codeFrame } from '../../../src/plugin/report/codeFrame.ts';
import { reportOf } from '../../helpers/report.ts';

const text = 'A line\nwith a <b>part\nthat goes on</b> here\n';
const report = reportOf([], { 'a.md': text });
const style = { mark: '^', paint: String, color: pc.createColors(false) };
const frame = (endLine: number, endColumn: number) =>
  codeFrame({ file: 'a.md', line: 2, column: 8, endLine, endColumn }, 'here', style, report);

test('a value on one line is marked completely', () => {
  expect(frame(2, 11)).toEqual(['  a.md:2:8', '2 │ with a <b>part', '  │        ^^^ here']);
});

test.each([
  ['before', 2],
  ['at', 8],
  ['far behind', 40],
])(
  'a value across several lines is marked to the end of the first, if it ends %s its column',
  (_, endColumn) => {
    expect(frame(3, endColumn)).toEqual([
      '  a.md:2:8',
      '2 │ with a <b>part',
      '  │        ^^^^^^^ here',
    ]);
  },
);

/** A line with `X`s in it: the part that's shown, and its mark. */
const shown = (before: number, value: number, after: number) => {
  const line = `${'a'.repeat(before)}${'X'.repeat(value)}${'b'.repeat(after)}`;
  const long = reportOf([], { 'a.md': `${line}\n` });
  const place = { file: 'a.md', line: 1, column: before + 1, endLine: 1 };
  const frame = { ...place, endColumn: before + value + 1 };
  return codeFrame(frame, null, style, long).slice(1);
};
const letters = (one: string, times: number) => one.repeat(times);

test('a line of 120 characters is shown completely', () => {
  expect(shown(100, 10, 10)).toEqual([
    `1 │ ${letters('a', 100)}${letters('X', 10)}${letters('b', 10)}`,
    `  │ ${letters(' ', 100)}${letters('^', 10)}`,
  ]);
});

test.each([
  ['in the middle', 300, 20, 300, `…${letters('a', 50)}`, 20, `${letters('b', 50)}…`],
  ['near the left edge', 10, 20, 300, letters('a', 10), 20, `${letters('b', 90)}…`],
  ['near the right edge', 300, 20, 10, `…${letters('a', 90)}`, 20, letters('b', 10)],
  ['that is longer itself', 300, 150, 300, '…', 120, '…'],
])('a long line shows the same amount of text on both sides of a value %s', (...row) => {
  const [, before, value, after, left, marked, right] = row;
  expect(shown(before, value, after)).toEqual([
    `1 │ ${left}${letters('X', marked)}${right}`,
    `  │ ${letters(' ', left.length)}${letters('^', value > marked ? marked + 1 : marked)}`,
  ]);
});

test('no character is split', () => {
  const long = reportOf([], { 'a.md': `${letters('🎉', 100)}X${letters('🎉', 100)}\n` });
  const place = { file: 'a.md', line: 1, column: 201, endLine: 1, endColumn: 202 };
  expect(codeFrame(place, null, style, long)[1]).toBe(
    `1 │ …${letters('🎉', 29)}X${letters('🎉', 31)}…`,
  );
});

test('a combining accent takes no column', () => {
  const accented = reportOf([], { 'a.md': 'e\u0301e\u0301 X\n' });
  const place = { file: 'a.md', line: 1, column: 6, endLine: 1, endColumn: 7 };
  expect(codeFrame(place, null, style, accented)).toEqual([
    '  a.md:1:6',
    '1 │ e\u0301e\u0301 X',
    '  │    ^',
  ]);
});
