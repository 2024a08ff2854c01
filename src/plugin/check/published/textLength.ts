import { count } from '../text/values.ts';
import type { LengthLimits } from './houseSettings.ts';

/** What to say about a text that is too short or too long; undefined when it is neither, or empty. */
export function lengthProblem(
  what: string,
  text: string,
  { min = 0, max = Number.POSITIVE_INFINITY }: LengthLimits,
): { message: string; label: string; help: string } | undefined {
  // As readers count: an accent or an emoji is one.
  const length = [...text.trim()].length;
  if (length === 0 || (length >= min && length <= max)) return undefined;
  const label = count(length, 'character');
  const message = `The ${what} has ${label}.`;
  return length < min
    ? { message, label, help: `Write at least ${min}.` }
    : { message, label, help: `Shorten it to at most ${max}.` };
}
