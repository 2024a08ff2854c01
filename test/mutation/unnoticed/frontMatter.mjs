/** By file below src/plugin, line, and the mutant's text. */
export default [
  {
    file: 'check/frontMatter/printedBlock.ts',
    line: 'if (bodyStart > 0 && !SECOND.test(text)) return undefined;',
    text: 'if (false && ',
    why: 'Below text, no block of a post with front matter has enough fields: that only takes time.',
  },
];
