import type { DateBlock } from './model/eventData.ts';
import { wallClock } from './model/moment.ts';
import { realMoment } from './model/span.ts';
import { quarterOf } from './quarter.ts';
import { wordsIn } from './words/wordsIn.ts';

/**
 * Returns a date for a calendar leaf: the days in large letters, the month below. The full date is
 * beside it, so this is as short as possible: if the days are in two months, only the first has a
 * number.
 */
export function dateBlockOf({ startDate, endDate }: Dates, locale: string): DateBlock | undefined {
  const first = realMoment(startDate);
  if (!first) return undefined;
  const last = realMoment(endDate) ?? first;
  const write = (options: Intl.DateTimeFormatOptions, { year, month, day } = first) =>
    new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }).format(
      Date.UTC(year, month - 1, day),
    );
  const coarse = [first.precision, last.precision];
  if (coarse.includes('unknown')) return { large: wordsIn(locale).shortUnknown, small: '' };
  if (coarse.includes('year')) return { large: write({ year: 'numeric' }), small: '' };
  if (coarse.includes('quarter')) {
    const quarter = quarterOf(wallClock(first));
    return { large: wordsIn(locale).shortQuarter(quarter), small: write({ year: 'numeric' }) };
  }
  const month = write({ month: 'short' });
  const isOneMonth = first.year === last.year && first.month === last.month;
  const months =
    isOneMonth || isEarlier(last, first) ? month : `${month}–${write({ month: 'short' }, last)}`;
  if (coarse.includes('month')) return { large: months, small: write({ year: 'numeric' }) };
  const isRange = isOneMonth && last.day > first.day;
  return { large: isRange ? `${first.day}–${last.day}` : String(first.day), small: months };
}

function isEarlier(a: Day, b: Day): boolean {
  return Date.UTC(a.year, a.month - 1) < Date.UTC(b.year, b.month - 1);
}

interface Day {
  year: number;
  month: number;
}

interface Dates {
  startDate?: string | undefined;
  endDate?: string | undefined;
}
