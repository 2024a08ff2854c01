/** By file below src/plugin, line, and the mutant's text. */
export default [
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
];
