/** By file below src/plugin, line, and the mutant's text. */
export default [
  {
    file: 'check/text/editDistance.ts',
    line: 'const letterBefore = row > 1 ? one.charCodeAt(start + row - 2) : -1;',
    text: ' >= ',
    why: 'In the first row all of the row before the last is too far: no swap is ever nearer.',
  },
  {
    file: 'check/text/editDistance.ts',
    line: 'if (longer > limit || -longer > limit) return far;',
    text: ' && ',
    why: 'Such words have no column in the last row, which is as far: that only takes time.',
  },
  {
    file: 'check/text/editDistance.ts',
    line: 'for (let index = limit; index < width; index++) last[index] = index - limit;',
    text: ' <= ',
    why: 'What is written beyond the last column is what was there: too far.',
  },
  {
    file: 'check/text/editDistance.ts',
    line: 'for (let index = 0; index < width; index++) {',
    text: ' <= ',
    why: 'The column beyond the last stays too far, because it’s further than the limit from the diagonal.',
  },
  {
    file: 'check/text/editDistance.ts',
    line: 'if (column >= 0 && column <= other.length - start) {',
    text: ' || ',
    why: 'A column before the first stays too far, and no result depends on one after the last: that only takes time.',
  },
  {
    file: 'check/text/editDistance.ts',
    line: 'if (missing < best) best = missing;',
    text: ' <= ',
    why: 'Either one of two equal numbers is the smaller one.',
  },
  {
    file: 'check/text/editDistance.ts',
    line: 'if (added < best) best = added;',
    text: ' <= ',
    why: 'Either one of two equal numbers is the smaller one.',
  },
  {
    file: 'check/text/editDistance.ts',
    line: 'const added = index > 0 ? (steps[index - 1] ?? far) + 1 : far;',
    text: ' >= ',
    why: 'There’s no step before the first, which counts as too far.',
  },
  {
    file: 'check/text/editDistance.ts',
    line: 'if (swapped < best && letter === other.charCodeAt(start + column - 2)) best = swapped;',
    text: ' <= ',
    why: 'Either one of two equal numbers is the smaller one.',
  },
  {
    file: 'check/text/editDistance.ts',
    line: 'if (best < least) least = best;',
    text: ' <= ',
    why: 'Either one of two equal numbers is the smaller one.',
  },
  {
    file: 'check/text/closestMatch.ts',
    line: 'if (spellings.size === MOST_REMEMBERED) spellings.clear();',
    text: ' !== ',
    why: 'A spelling that isn’t kept is computed again: that only takes time.',
  },
  {
    file: 'check/text/source.ts',
    line: 'while (end > start && isLineEnd(source.text.charCodeAt(end - 1))) end--;',
    text: ' >= ',
    why: 'It looks at one more character before an empty line, which is empty either way.',
  },
  {
    file: 'check/references/findReferences.ts',
    line: 'const isBefore = rangeOf(definition.node).start < rangeOf(use.node).start;',
    text: ' <= ',
    why: 'A definition and its use never begin at the same place.',
  },
  {
    file: 'check/references/findReferences.ts',
    line: 'while (start >= (directives.at(-1)?.end ?? Number.POSITIVE_INFINITY)) directives.pop();',
    text: ' > ',
    why: 'Nothing begins right where an admonition ends: a line end is between them.',
  },
  {
    file: 'check/references/esm.ts',
    line: 'if (!parsed) continue;',
    text: 'if (false && ',
    why: 'What can’t be parsed has no statements: the condition is for the compiler.',
  },
];
