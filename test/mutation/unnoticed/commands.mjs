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
];
