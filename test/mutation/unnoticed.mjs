// The mutants of rooms (rooms.mjs) that no test can notice, because they change nothing that
// matters. Every survivor of a run gets a test or an entry here.

/** By file below src/plugin, line, and the mutant's text. */
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
  {
    file: 'commands/links.ts',
    line: 'report = left.length > 0 ? judge() : fixed.report;',
    text: ' >= ',
    why: 'It checks once more what --fix has just written, and what its report is about: that only takes time.',
  },
  {
    file: 'dev/docusaurusLog.ts',
    line: 'if (patched.has(output)) return;',
    text: 'if (false && ',
    why: 'A second wrapper asks the same session as the first, and leaves out nothing else: that only takes time.',
  },
  {
    file: 'check/pictures/bytes.ts',
    line: 'if (offset < pageStart || end > pageStart + page.length) {',
    text: ' >= ',
    why: 'What ends where the page does is read from the disk once more: that only takes time.',
  },
  {
    file: 'check/parsing/moduleFault.ts',
    line: 'if (modules.length === 0) return undefined;',
    text: 'if (false && ',
    why: 'Without imports and exports the module is what MDX writes itself, in which no two names clash: that only takes time.',
  },
  {
    file: 'check/text/editDistance.ts',
    line: 'const letterBefore = row > 1 ? one.charCodeAt(start + row - 2) : -1;',
    text: ' >= ',
    why: 'In the first row all of the row before the last is too far: no swap is ever nearer.',
  },
  {
    file: 'files/openFile.ts',
    line: 'for (let read = -1; read !== 0 && length < stats.size; length += read)',
    text: ' <= ',
    why: 'It asks once more for the rest of a file that has none: that only takes time.',
  },
  {
    file: 'dev/healthServer.ts',
    line: 'if (page.writableLength > MOST_WAITING) page.destroy();',
    text: ' >= ',
    why: 'Whether four megabytes or one byte more may wait for a page matters to nobody.',
  },
  {
    file: 'images/repair.ts',
    line: 'after.problem === undefined && after.format === before.format && isAlike && !after.hasLocation',
    text: ' || ',
    why: 'It protects photos from errors of the encoder, which a test can’t cause.',
  },
  {
    file: 'images/repair.ts',
    line: 'const isAlike = Math.abs(ratio(before) / ratio(after) - 1) < 0.02;',
    text: ' <= ',
    why: 'Proportions are never different by exactly two hundredths.',
  },
  {
    file: 'events/when.ts',
    line: 'if (to <= from) return [format.format(from)];',
    text: ' < ',
    why: 'Two identical ends are also found below, and written once.',
  },
  {
    file: 'events/map/drawMap.ts',
    line: 'if (Math.abs(nextX - x) + Math.abs(nextY - y) < SHORTEST_STEP) continue;',
    text: ' <= ',
    why: 'One point more or less of a coast is too small to be seen.',
  },
  {
    file: 'import/cleaned.ts',
    line: 'for (let pass = 0; pass < MOST_PASSES; pass++) {',
    text: ' <= ',
    why: 'The rounds end once nothing is left to remove, long before the limit.',
  },
  {
    file: 'files/openFile.ts',
    line: 'for (let read = -1; read !== 0 && length < stats.size; length += read)',
    text: ' || ',
    why: 'Only a file that shrinks while it’s read ends early, and a test can’t make it shrink at that moment.',
  },
];
