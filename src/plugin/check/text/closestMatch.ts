import distance from 'damerau-levenshtein';
import { plainSpelling } from './normalizeSpelling.ts';

/**
 * The candidate that a mistyped word most likely means, or `undefined` when none is near: differing by
 * case or separators alone, or by few of its letters.
 *
 * @param slips how many letters may differ: a third of them unless said otherwise
 */
export function nearest(
  word: string,
  candidates: Iterable<string>,
  slips?: number,
): string | undefined {
  let best: Near | undefined;
  for (const near of nearTo(word, candidates, slips)) {
    if (!best || near.score < best.score) best = near;
  }
  return best?.candidate;
}

/**
 * The only candidate that is near, and that one slip away: sure enough to be written without asking where the
 * candidates are all the words there are, as with the fields of a schema. Of people and subjects there are always more
 * than a file lists (see frontMatter/meantKeys.ts). Another number is another thing, and so is another letter in a very
 * short word.
 */
export function surest(word: string, candidates: Iterable<string>): string | undefined {
  const [near, ...others] = nearTo(word, candidates);
  if (!near || others.length > 0 || near.score > 1) return undefined;
  if (near.score > 0 && (word.length < 4 || digits(word) !== digits(near.candidate)))
    return undefined;
  return near.candidate;
}

/** `Did you mean "saim"?`, or nothing to say. */
export function didYouMean(word: string, candidates: Iterable<string>): string | undefined {
  const candidate = nearest(word, candidates);
  return candidate === undefined ? undefined : `Did you mean "${candidate}"?`;
}

function nearTo(
  word: string,
  candidates: Iterable<string>,
  limit = Math.max(1, Math.floor(word.length / 3)),
): Near[] {
  const plain = plainSpelling(word);
  const found: Near[] = [];
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) > limit) continue;
    const score =
      plainSpelling(candidate) === plain
        ? 0
        : distance(word.toLowerCase(), candidate.toLowerCase()).steps;
    // Of a word of one letter, no other one is near.
    if (score <= limit && score < word.length) found.push({ candidate, score });
  }
  return found;
}

/** The numbers of a word. */
export function digits(word: string): string {
  return word.replace(/\P{Nd}+/gu, ' ').trim();
}

interface Near {
  candidate: string;
  /** How many slips lie between the two. */
  score: number;
}
