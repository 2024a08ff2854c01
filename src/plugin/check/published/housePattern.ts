import { matches } from '../text/pattern.ts';
import type { HousePattern } from './houseSettings.ts';

/** Checks a text against a pattern from the options. Returns the message, or undefined if it matches. */
export function mismatch(
  what: string,
  text: string,
  setting: HousePattern,
  help: string,
): { message: string; help: string } | undefined {
  const { pattern, help: inWords } =
    typeof setting === 'string' ? { pattern: setting, help: undefined } : setting;
  if (matches(pattern, text)) return undefined;
  return {
    message: `The ${what} doesn’t match ${pattern}.`,
    help: [inWords, help].filter(Boolean).join(' '),
  };
}
