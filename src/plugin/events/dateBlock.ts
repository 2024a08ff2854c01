import type { DateBlock } from './model/eventData.ts';
import { type Moment, UNANNOUNCED, wallClock } from './model/moment.ts';
import { realMoment } from './model/span.ts';
import { quarterOf } from './quarter.ts';
import { wordsIn } from './words/wordsIn.ts';

/**
 * Returns a date for a calendar leaf: the days in large letters, the month below. The full date is
 * beside it, so this is as short as possible: if the days are in two months, only the first has a
 * number.
 */
export function dateBlockOf({ startDate, endDate }: Dates, locale: string): DateBlock {
  const first = realMoment(startDate) ?? UNANNOUNCED;
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
  const [from, to] = [monthOf(first), monthOf(last)];
  const months = to > from ? `${month}–${write({ month: 'short' }, last)}` : month;
  if (coarse.includes('month')) return { large: months, small: write({ year: 'numeric' }) };
  const isRange = from === to && last.day > first.day;
  return { large: isRange ? `${first.day}–${last.day}` : String(first.day), small: months };
}

/** In the order of months: the number of months since the year 0. */
function monthOf({ year, month }: Moment): number {
  return 12 * year + month;
}

interface Dates {
  startDate?: string | undefined;
  endDate?: string | undefined;
}
