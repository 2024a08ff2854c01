import { editDistance } from './editDistance.ts';
import { plainSpelling } from './normalizeSpelling.ts';
import { spendOnSuggestion } from './suggestionBudget.ts';

/**
 * Finds the candidate that a misspelt word most likely means: one that differs only in case or
 * separators, or by a few letters. `undefined` if none is close.
 *
 * @param slips how many letters may differ. Default: a third of them.
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
 * Finds the only close candidate, one typo away. That's certain enough for a fix if the candidates
 * are a complete list, such as the fields of a schema. It isn't for people and topics, because a
 * file never lists all of them (see frontMatter/meantKeys.ts). A different number is a different
 * thing, and so is a different letter in a very short word.
 */
export function surest(word: string, candidates: Iterable<string>): string | undefined {
  const [near, ...others] = nearTo(word, candidates);
  if (!near || others.length > 0 || near.score > 1) return undefined;
  if (near.score > 0 && (word.length < 4 || digits(word) !== digits(near.candidate)))
    return undefined;
  return near.candidate;
}

/** `Did you mean "saim"?`, or nothing. */
export function didYouMean(word: string, candidates: Iterable<string>): string | undefined {
  const candidate = nearest(word, candidates);
  return candidate === undefined ? undefined : `Did you mean "${candidate}"?`;
}

function nearTo(
  word: string,
  candidates: Iterable<string>,
  limit = Math.max(1, Math.floor(word.length / 3)),
): Near[] {
  if (word.length > LONGEST_WORD) return [];
  const plain = spellingOf(word);
  const lower = word.toLowerCase();
  const slips = Math.min(limit, MOST_SLIPS);
  const found: Near[] = [];
  for (const candidate of candidates) {
    if (!spendOnSuggestion(1)) return [];
    if (Math.abs(candidate.length - word.length) > limit) continue;
    if (!spendOnSuggestion(word.length * slips)) return [];
    const score =
      spellingOf(candidate) === plain ? 0 : editDistance(lower, candidate.toLowerCase(), slips);
    // A word of one letter has no close matches.
    if (score <= slips && score < word.length) found.push({ candidate, score });
  }
  return found;
}

/** Cached: the same candidates are compared with every unknown word. */
function spellingOf(word: string): string {
  let spelling = spellings.get(word);
  if (spelling === undefined) {
    if (spellings.size === MOST_REMEMBERED) spellings.clear();
    spelling = plainSpelling(word);
    spellings.set(word, spelling);
  }
  return spelling;
}

/** The numbers in a word. */
export function digits(word: string): string {
  return word.replace(/\P{Nd}+/gu, ' ').trim();
}

const spellings = new Map<string, string>();
const MOST_REMEMBERED = 20_000;

/** Anything longer is a text rather than a misspelt word. */
export const LONGEST_WORD = 255;

/** With more changes, even a long word is a different one. */
export const MOST_SLIPS = 4;

interface Near {
  candidate: string;
  /** The number of typos between the two. */
  score: number;
}
