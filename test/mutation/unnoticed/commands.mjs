/** By file below src/plugin, line, and the mutant's text. */
export default [
  {
    file: 'commands/check.ts',
    line: 'report = left.length > 0 ? narrow(judge(site)) : fixed.report;',
    text: ' >= ',
    why: 'It checks once more what --fix has just written, and what its report is about: that only takes time.',
  },
  {
    file: 'new/flags.ts',
    line: 'if (key === undefined || label === undefined) return { key: value };',
    text: ' && ',
    why: 'One pattern finds both or neither: the second is for the compiler.',
  },
  {
    file: 'commands/links.ts',
    line: 'report = left.length > 0 ? judge() : fixed.report;',
    text: ' >= ',
    why: 'It checks once more what --fix has just written, and what its report is about: that only takes time.',
  },
  {
    file: 'files/openFile.ts',
    line: 'for (let read = -1; read !== 0 && length < stats.size; length += read)',
    text: ' <= ',
    why: 'It asks once more for the rest of a file that has none: that only takes time.',
  },
  {
    file: 'files/openFile.ts',
    line: 'for (let read = -1; read !== 0 && length < stats.size; length += read)',
    text: ' || ',
    why: 'Only a file that shrinks while it’s read ends early, and a test can’t make it shrink at that moment.',
  },
  {
    file: 'commands/exitStatus.ts',
    line: 'if (verdict === undefined) writeSync(process.stderr.fd, CUT_SHORT);',
    text: ' !== ',
    why: 'The tests would end with the process: test/build/command/config.test.ts starts another one, and notices it.',
  },
  {
    file: 'commands/fix.ts',
    line: 'for (let turn = 0; turn < MOST_TURNS; turn++) {',
    text: ' <= ',
    why: 'Whether fixes may take five rounds or six matters to nobody.',
  },
  {
    file: 'commands/imagesTable.ts',
    line: 'return a < b ? -1 : 1;',
    text: ' <= ',
    why: 'Each file is listed once, so no two names are equal.',
  },
  {
    file: 'commands/init.ts',
    line: "shell: process.platform === 'win32',",
    text: ' !== ',
    why: 'Elsewhere than on Windows, a shell runs the same command.',
  },
  {
    file: 'commands/links.ts',
    line: 'if (Date.now() - last < PAUSE) return;',
    text: ' <= ',
    why: 'Whether progress is shown a millisecond later matters to nobody.',
  },
  {
    file: 'commands/writePost.ts',
    line: 'if (own === undefined) return;',
    text: 'if (false && ',
    why: 'Every plan has a file: the condition is for the compiler.',
  },
  {
    file: 'commands/appendJobSummary.ts',
    line: 'const summary = writeJobSummary(report, { ...options, bytes: bytes - 1, sourceUrl });',
    text: ' + ',
    why: 'The summary keeps more bytes for its last line than that line needs, so a byte more never exceeds the limit.',
  },
];
