/** By file below src/plugin, line, and the mutant's text. */
export default [
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
];
