import { editDistance } from './editDistance.ts';
import { plainSpelling } from './normalizeSpelling.ts';
import { spendOnSuggestion } from './suggestionBudget.ts';

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
    // Of a word of one letter, no other one is near.
    if (score <= slips && score < word.length) found.push({ candidate, score });
  }
  return found;
}

/** Remembered: the same candidates are compared with every wrong word. */
function spellingOf(word: string): string {
  let spelling = spellings.get(word);
  if (spelling === undefined) {
    if (spellings.size === MOST_REMEMBERED) spellings.clear();
    spelling = plainSpelling(word);
    spellings.set(word, spelling);
  }
  return spelling;
}

/** The numbers of a word. */
export function digits(word: string): string {
  return word.replace(/\P{Nd}+/gu, ' ').trim();
}

const spellings = new Map<string, string>();
const MOST_REMEMBERED = 20_000;

/** What is longer is a text, and no slip of another one. */
export const LONGEST_WORD = 255;

/** With more, even a long word is another word. */
export const MOST_SLIPS = 4;

interface Near {
  candidate: string;
  /** How many slips lie between the two. */
  score: number;
}
