/**
 * Where satteri and the remark parsers read a text differently and the engine accepts that, because
 * nobody writes such a text or nothing depends on it. Any other difference is a bug in the engine.
 */
export const knownDifferences: readonly KnownDifference[] = [
  {
    what: 'An image or link that touches a bare address: for remark its first words are a part of the address.',
    in: /(?:\/\/|www\.)[^\s)>"']*\[/,
  },
];

export function knownDifference(text: string): KnownDifference | undefined {
  return knownDifferences.find((known) => known.in.test(text));
}

export interface KnownDifference {
  what: string;
  /** A pattern for the texts in which it occurs. */
  in: RegExp;
}
