import { count } from '../text/values.ts';
import type { LengthLimits } from './houseSettings.ts';

/** The message about a text that's too short or too long; undefined if its length is fine, or if it's empty. */
export function lengthProblem(
  what: string,
  text: string,
  { min = 0, max = Number.POSITIVE_INFINITY }: LengthLimits,
): { message: string; label: string; help: string } | undefined {
  // Counted as readers would: an emoji, or a letter with its accent, is one character.
  const length = [...text.trim()].length;
  if (length === 0 || (length >= min && length <= max)) return undefined;
  const label = count(length, 'character');
  const message = `The ${what} has ${label}.`;
  return length < min
    ? { message, label, help: `Write at least ${min}.` }
    : { message, label, help: `Shorten it to at most ${max}.` };
}
