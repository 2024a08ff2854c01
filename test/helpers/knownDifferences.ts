/**
 * Where satteri and the remark parsers read a text differently and the engine leaves it at that, because nobody
 * writes so or nothing depends on it. Everything else that differs is a fault of the engine.
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
  /** A pattern of the texts in which it is met. */
  in: RegExp;
}
