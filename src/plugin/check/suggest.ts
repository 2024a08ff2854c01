import distance from 'damerau-levenshtein';

/**
 * The candidate that a mistyped word most likely means, or `undefined` when none is near: differing by
 * case or separators alone, or by fewer than a third of its letters.
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  let best: string | undefined;
  let bestScore = Number.POSITIVE_INFINITY;
  const plain = simplify(word);
  const limit = Math.max(1, Math.floor(word.length / 3));
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) > limit) continue;
    const score =
      simplify(candidate) === plain
        ? 0
        : distance(word.toLowerCase(), candidate.toLowerCase()).steps;
    if (score <= limit && score < bestScore) {
      best = candidate;
      bestScore = score;
    }
  }
  return best;
}

/** `Did you mean "saim"?`, or nothing to say. */
export function didYouMean(word: string, candidates: Iterable<string>): string | undefined {
  const candidate = nearest(word, candidates);
  return candidate === undefined ? undefined : `Did you mean "${candidate}"?`;
}

function simplify(word: string): string {
  return word.toLowerCase().replace(/[\s_-]+/g, '');
}
