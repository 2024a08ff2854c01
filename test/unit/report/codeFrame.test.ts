import pc from 'picocolors';
import { expect, test } from 'vitest';
import { codeFrame } from '../../../src/plugin/report/codeFrame.ts';
import { reportOf } from '../../helpers/report.ts';

const text = 'A line\nwith a <b>part\nthat goes on</b> here\n';
const report = reportOf([], { 'a.md': text });
const style = { mark: '^', paint: String, color: pc.createColors(false) };
const frame = (endLine: number, endColumn: number) =>
  codeFrame({ file: 'a.md', line: 2, column: 8, endLine, endColumn }, 'here', style, report);

test('a value on one line is marked to its end', () => {
  expect(frame(2, 11)).toEqual(['  a.md:2:8', '2 │ with a <b>part', '  │        ^^^ here']);
});

test.each([
  ['before', 2],
  ['at', 8],
  ['far behind', 40],
])(
  'a value over several lines is marked to the end of the first, where it ends %s its column',
  (_, endColumn) => {
    expect(frame(3, endColumn)).toEqual([
      '  a.md:2:8',
      '2 │ with a <b>part',
      '  │        ^^^^^^^ here',
    ]);
  },
);

test.each([
  [80, `${'a'.repeat(80)}X`],
  [81, `…${'a'.repeat(79)}X`],
])('of %i letters before the value so many are shown', (before, shown) => {
  const long = reportOf([], { 'a.md': `${'a'.repeat(before)}X\n` });
  const place = { file: 'a.md', line: 1, column: before + 1, endLine: 1, endColumn: before + 2 };
  expect(codeFrame(place, null, style, long)[1]).toBe(`1 │ ${shown}`);
});
