import { matches } from '../text/pattern.ts';
import type { HousePattern } from './houseSettings.ts';

/** What to say about a text that doesn't match a pattern of the options; undefined when it does. */
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
