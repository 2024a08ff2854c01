/** By file below src/plugin, line, and the mutant's text. */
export default [
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
];
