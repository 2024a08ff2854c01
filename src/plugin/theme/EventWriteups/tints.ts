/** The number of colours for generated covers. */
export const TINTS = 6;

/**
 * Gives each entry of a list the colour of its generated cover. The same name always has the same
 * colour, unless one of the three entries before it has that colour already. So neighbours never
 * match, neither side by side nor one above the other in a grid of three columns.
 */
export function tintsOf(names: readonly string[]): number[] {
  const tints: number[] = [];
  for (const name of names) {
    let tint = hashOf(name) % TINTS;
    while (tints.slice(-NEIGHBOURS).includes(tint)) tint = (tint + 1) % TINTS;
    tints.push(tint);
  }
  return tints;
}

/** FNV-1a: similar names, such as those of a series, get very different numbers. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const character of text)
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return hash >>> 8;
}

const NEIGHBOURS = 3;
