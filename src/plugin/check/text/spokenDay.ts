import memoize from 'lodash/memoize.js';
import { monthNames } from './monthNames.ts';
import { isRealDay } from './publishDate.ts';

/**
 * Parses a date as people write it in English, German or French: `12 May`, `May 12th, 2026`,
 * `12. Mai 2026`, `1er juin`, `12.05.2026`, `2026-05-12`. Without a year, it's the first such day
 * after the post was written.
 *
 * @param since milliseconds since 1970
 * @returns the end of the day, in UTC
 */
export function spokenDay(text: string, since: number): number | undefined {
  const iso = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text);
  if (iso) return endOf(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const numbers = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})?$/.exec(text);
  const day = Number(numbers?.[1] ?? /(?<!\d)\d{1,2}(?!\d)/.exec(text)?.[0]);
  const name = /\p{L}{3,}/u.exec(text.replace(/\d(?:st|nd|rd|th|er)\b|\bof\b/gi, ' '))?.[0] ?? '';
  const month = Number(numbers?.[2] ?? monthNames().get(name.toLowerCase()));
  const year = Number(/\d{4}/.exec(text)?.[0]);
  if (year) return endOf(year, month, day);
  const written = new Date(since).getUTCFullYear();
  const first = endOf(written, month, day);
  // A post may still mention a day of the week before.
  return first !== undefined && first > since - MONTH ? first : endOf(written + 1, month, day);
}

function endOf(year: number, month: number, day: number): number | undefined {
  return isRealDay(year, month, day) ? Date.UTC(year, month - 1, day + 1) : undefined;
}

const MONTH = 31 * 86_400_000;

/** A date as people write it, for a pattern. */
export const spokenDayPattern = memoize((): string => {
  const month = `(?:${[...monthNames().keys()].join('|')})\\b\\.?`;
  const dayFirst = `\\d{1,2}(?:st|nd|rd|th|er|\\.)?\\s+(?:of\\s+)?${month}`;
  const monthFirst = `${month}\\s+\\d{1,2}(?:st|nd|rd|th)?\\b`;
  const numbers = '\\d{4}-\\d\\d-\\d\\d|\\d{1,2}\\.\\s?\\d{1,2}\\.(?:\\s?\\d{4})?';
  return `(?:${numbers}|(?:${dayFirst}|${monthFirst})(?:,?\\s+\\d{4})?)`;
});
