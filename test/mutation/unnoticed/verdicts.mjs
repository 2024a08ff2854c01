/** By file below src/plugin, line, and the mutant's text. */
export default [
  {
    file: 'check/verdicts/nearestFile.ts',
    line: 'if (!spendOnSuggestion(named.length)) return undefined;',
    text: 'if (false && ',
    why: 'The searches after it ask for comparisons too, and get none: that only takes time.',
  },
  {
    file: 'check/verdicts/nearestFile.ts',
    line: 'if (!spendOnSuggestion(wanted.length * limit)) return undefined;',
    text: 'if (false && ',
    why: 'The choice among what it finds asks for comparisons too, and gets none: that only takes time.',
  },
];
