import distance from 'damerau-levenshtein';

/**
 * The candidate that a mistyped word most likely means, or `undefined` when none is near: differing by
 * case or separators alone, or by fewer than a third of its letters.
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  let best: Near | undefined;
  for (const near of nearTo(word, candidates)) {
    if (!best || near.score < best.score) best = near;
  }
  return best?.candidate;
}

/**
 * The only candidate that is near: sure enough to be written without asking. Another number is another thing
 * (`kubecon-2023` is no slip for `kubecon-2024`), and so is another letter in a very short word (`ci` and `cd`).
 */
export function surest(word: string, candidates: Iterable<string>): string | undefined {
  const [near, ...others] = nearTo(word, candidates);
  if (!near || others.length > 0) return undefined;
  if (near.score > 0 && (word.length < 4 || digits(word) !== digits(near.candidate)))
    return undefined;
  return near.candidate;
}

/** `Did you mean "saim"?`, or nothing to say. */
export function didYouMean(word: string, candidates: Iterable<string>): string | undefined {
  const candidate = nearest(word, candidates);
  return candidate === undefined ? undefined : `Did you mean "${candidate}"?`;
}

function nearTo(word: string, candidates: Iterable<string>): Near[] {
  const plain = simplify(word);
  const limit = Math.max(1, Math.floor(word.length / 3));
  const found: Near[] = [];
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) > limit) continue;
    const score =
      simplify(candidate) === plain
        ? 0
        : distance(word.toLowerCase(), candidate.toLowerCase()).steps;
    if (score <= limit) found.push({ candidate, score });
  }
  return found;
}

function digits(word: string): string {
  return word.replace(/\P{Nd}+/gu, ' ').trim();
}

function simplify(word: string): string {
  return word.toLowerCase().replace(/[\s_-]+/g, '');
}

interface Near {
  candidate: string;
  /** How many slips lie between the two. */
  score: number;
}
