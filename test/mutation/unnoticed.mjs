// The mutants of rooms (rooms.mjs) that no test can notice, since what they change comes to the same. Every survivor of a run gets
// a test or an entry here.

/** By the file below src/plugin, the line, and what stands in its place as the mutant. */
export const UNNOTICED = [
  {
    file: 'commands/check.ts',
    line: 'report = left.length > 0 ? narrow(judge(site)) : fixed.report;',
    text: ' >= ',
    why: 'It checks once more what --fix has just written, and what its report is about: that only takes time.',
  },
  {
    file: 'dev/touchBlogFiles.ts',
    line: 'if (!post) return;',
    text: 'if (false && ',
    why: 'Without a post, giving it another time throws, and what it throws is caught: the condition is for the compiler.',
  },
  {
    file: 'new/flags.ts',
    line: 'if (key === undefined || label === undefined) return { key: value };',
    text: ' && ',
    why: 'One pattern finds both or neither: the second is for the compiler.',
  },
];
