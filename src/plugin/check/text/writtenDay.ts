import { monthNames } from './monthNames.ts';
import { isRealDay } from './publishDate.ts';

/**
 * Reads a date as people write it: `18 June 2026`, `12.03.2026`, `March 2026`, `Q2 2026`, `20260312`.
 *
 * @returns each day, month or quarter that may be meant, as `2026-03-12`, `2026-03` or `2026-Q2`: two for
 * `12/03/2026`. A day that doesn't exist is only returned if nothing else can be meant.
 */
export function writtenDays(written: string): string[] {
  const value = written.replace(WEEKDAY, '').trim();
  const numbers = fromNumbers(value);
  if (numbers.length > 0) {
    const real = [...new Set(numbers.filter(isReal))];
    return real.length > 0 ? real : numbers.slice(0, 1);
  }
  const [year] = /\b(?:19|20)\d\d\b/.exec(value) ?? [];
  const quarter =
    /\bQ([1-4])\b/i.exec(value)?.[1] ?? /\b([1-4])(?:st|nd|rd|th|\.)? ?quart/i.exec(value)?.[1];
  if (year && quarter) return [`${year}-Q${quarter}`];
  const [, first, name = '', second, ofMonth = ''] = NAMED_MONTH.exec(value) ?? [];
  const month = first && second ? undefined : monthOf(name);
  const day = first ?? second;
  return month === undefined ? [] : [join(ofMonth, String(month), ...(day ? [day] : []))];
}

/** Whether a date may mean several days, or one that doesn't exist. */
export function isUnclear(written: string): boolean {
  const [day = '', other] = writtenDays(splitTime(written)[0]);
  return other !== undefined || (day.length === 10 && !isReal(day));
}

/** `2026-03-12 or 2026-12-03, whichever you mean`. */
export function oneOf(days: readonly string[]): string {
  return days.length > 1
    ? `${days.slice(0, -1).join(', ')} or ${days.at(-1)}, whichever you mean`
    : (days[0] ?? '');
}

/** Splits a date from its time of day, which becomes `18:30`. */
export function splitTime(value: string): [day: string, time: string | undefined] {
  const [whole, hour = '', minute = '00', half = ''] = TIME.exec(value) ?? [];
  if (whole === undefined || (!/[:.]\d/.test(whole) && half === '')) return [value, undefined];
  const day = value.slice(0, value.length - whole.length);
  // `18.06` in `2026.18.06` isn't a time.
  if (/[\d./-]$/.test(day) && !/^[T\s,]/i.test(whole)) return [value, undefined];
  const isPm = /^p/i.test(half);
  const twelve = Number(hour);
  if (half !== '' && (twelve < 1 || twelve > 12)) return [value, undefined];
  const full = half === '' ? twelve : (twelve % 12) + (isPm ? 12 : 0);
  return full < 24 && Number(minute) < 60
    ? [day, `${String(full).padStart(2, '0')}:${minute}`]
    : [value, undefined];
}

/** `Thursday` for `Thu, 18 June 2026`. */
export function writtenWeekday(written: string): string | undefined {
  const name = WEEKDAY.exec(written)?.[1]?.toLowerCase();
  return DAYS.find((day) => day.slice(0, 3).toLowerCase() === name);
}

export function weekdayOf(day: string): string | undefined {
  return DAYS[new Date(day).getUTCDay()];
}

/** Days in numbers, whatever their order. */
function fromNumbers(value: string): string[] {
  const [, whole, ...rest] = /^((?:19|20)\d\d)(\d\d)(\d\d)$/.exec(value) ?? [];
  if (whole !== undefined) return [join(whole, ...rest)];
  const [, yearFirst, , one = '', , other = ''] =
    /^((?:19|20)\d\d)([-./])(\d{1,2})(\2(\d{1,2}))?$/.exec(value) ?? [];
  if (yearFirst !== undefined)
    return other === ''
      ? [join(yearFirst, one)]
      : [join(yearFirst, one, other), join(yearFirst, other, one)].slice(
          0,
          Number(one) > 12 ? 2 : 1,
        );
  const [, monthAlone = '', yearAlone] = /^(\d{1,2})[-./]((?:19|20)\d\d)$/.exec(value) ?? [];
  if (yearAlone !== undefined) return [join(yearAlone, monthAlone)];
  const [, first = '', , second = '', last = ''] =
    /^(\d{1,2})([-./]) ?(\d{1,2})\2 ?((?:19|20)\d\d|\d\d)$/.exec(value) ?? [];
  if (last === '') return [];
  const year = last.length === 2 ? `20${last}` : last;
  const days = [join(year, second, first), join(year, first, second)];
  return last.length === 2 ? [...days, join(`20${first.padStart(2, '0')}`, second, last)] : days;
}

function isReal(day: string): boolean {
  const [year, month, date = 1] = day.split('-').map(Number);
  return isRealDay(Number(year), Number(month), date);
}

function monthOf(name: string): number | undefined {
  const month = name.toLowerCase();
  if (/^may./.test(month)) return undefined;
  return monthNames().get(month) ?? monthNames().get(/^[a-z]{3}/.exec(month)?.[0] ?? '');
}

function join(...parts: string[]): string {
  return parts.map((part) => part.padStart(2, '0')).join('-');
}

const NAMED_MONTH =
  /^(?:(\d{1,2})(?:st|nd|rd|th|er|\.)?[ -](?:of )?)?(\p{L}{3,})\.?,?[ -](?:(\d{1,2})(?:st|nd|rd|th)?,? )?((?:19|20)\d\d)$/iu;
const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const WEEKDAY =
  /^(sun|mon|tue|wed|thu|fri|sat)(?:day|sday|nesday|rsday|urday|rs|s)?\.?,? (?=\d|[a-z])/i;
/** `, 18:30`, `T19.30`, ` at 6:30 pm`, `7pm`. */
const TIME = /(?:(?<![\s,])[\s,]+(?:at )?|T)?(\d{1,2})(?:[:.](\d\d))?(?: ?([ap])\.?m\.?)?$/i;
