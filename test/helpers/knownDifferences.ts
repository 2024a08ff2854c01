/**
 * Where satteri and the remark parsers read a text differently and the engine leaves it at that, because nobody
 * writes so or nothing depends on it. Everything else that differs is a fault of the engine.
 */
export const knownDifferences: readonly KnownDifference[] = [
  {
    what: 'A bare address right after an emoji: for remark it is text. Addresses of other sites are not judged.',
    in: /(?:[\ud800-\udfff]|;)(?:https?:|www\.)/,
  },
  {
    what: 'An e-mail address right after a slash: for satteri it is text. E-mail addresses are not judged.',
    in: /\/[\w.+-]+@/,
  },
  {
    what: 'An image or link that touches a bare address: remark takes its first words for a part of the address.',
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
