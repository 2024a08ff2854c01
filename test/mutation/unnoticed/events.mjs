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
  {
    file: 'events/map/clip.ts',
    line: 'const isInside = (point: Point) => sign * (point[axis] - limit) >= 0;',
    text: ' > ',
    why: 'A point on the edge is where its own lines cross the edge, so the outline stays the same.',
  },
  {
    file: 'events/socialCard/drawCard.ts',
    line: 'const fits = ({ info }: Drawn) => info.height <= height;',
    text: ' < ',
    why: 'No test can choose the height of a drawn text to the pixel.',
  },
  {
    file: 'events/socialCard/drawCard.ts',
    line: 'return ({ info }) => info.height <= height;',
    text: ' < ',
    why: 'Heights are whole numbers, and none of these limits is one.',
  },
  {
    file: 'events/socialCard/drawCard.ts',
    line: 'for (const size of name.length > LONG_NAME ? [] : NAME_SIZES) {',
    text: ' >= ',
    why: 'It only saves time: a name of that length only fits in the smallest size.',
  },
  {
    file: 'import/download.ts',
    line: 'for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {',
    text: ' < ',
    why: 'Redirects only lead to public addresses, and tests only have a private one.',
  },
];
