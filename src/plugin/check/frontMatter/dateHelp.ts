import { isReal, isUnannounced, parseMoment } from '../../events/model/moment.ts';

/**
 * Returns what to write instead of an unreadable date, if that's clear.
 *
 * @param isOpen whether the field accepts `TBA`
 */
export function dateHelp(value: string, isOpen: boolean): string | undefined {
  if (isUnannounced(value)) return 'Leave it out until it is known.';
  const [day = '', time] = splitTime(value);
  // `18.06` may be a day too, unlike `19.30`.
  if (/^\d{1,2}\.(?:0[1-9]|1[0-2])$/.test(value)) return undefined;
  if (day === '' && time) return `Write the day too, such as 2026-05-01T${time}.`;
  const written = dayOf(day);
  const moment = written && (time ? `${written}T${time}` : written);
  const parsed = parseMoment(moment ?? '');
  // A time belongs to a day, not to a month.
  if (parsed) return isReal(parsed) && moment !== value ? `Write ${moment}.` : undefined;
  if (isOpen && /announce|unknown|soon|^\?+$/i.test(value))
    return 'If the date is still to be announced, write TBA.';
  return undefined;
}

/** Splits a date from its time of day, which becomes `18:30`. */
function splitTime(value: string): [day: string, time: string | undefined] {
  const [whole, hour = '', minute = '00', half = ''] = TIME.exec(value) ?? [];
  if (whole === undefined || (!/[:.]\d/.test(whole) && half === '')) return [value, undefined];
  const day = value.slice(0, value.length - whole.length);
  // `18.06` in `2026.18.06` isn't a time.
  if (/\d$/.test(day) && !/^[T\s,]/i.test(whole)) return [value, undefined];
  const isPm = /^p/i.test(half);
  const twelve = Number(hour);
  if (half !== '' && (twelve < 1 || twelve > 12)) return [value, undefined];
  const full = half === '' ? twelve : (twelve % 12) + (isPm ? 12 : 0);
  return full < 24 && Number(minute) < 60
    ? [day, `${String(full).padStart(2, '0')}:${minute}`]
    : [value, undefined];
}

/** A day, a month or a quarter in the form that an event needs; `undefined` if it isn't clear. */
function dayOf(written: string): string | undefined {
  const date = dateOf(written.replace(WEEKDAY, ''));
  const isDay = date?.length === '2026-05-01'.length;
  return date && isDay && !isOfWeekday(written, date) ? undefined : date;
}

function dateOf(value: string): string | undefined {
  const [year] = /\b(?:19|20)\d\d\b/.exec(value) ?? [];
  const quarter =
    /\bQ([1-4])\b/i.exec(value)?.[1] ?? /\b([1-4])(?:st|nd|rd|th|\.)? ?quart/i.exec(value)?.[1];
  if (year && quarter) return `${year}-Q${quarter}`;
  const iso = /^((?:19|20)\d\d)-(\d{1,2})-(\d{1,2})$/.exec(value);
  if (iso) return iso.slice(1).map(twoDigits).join('-');
  const numbers = /^(\d{1,2})([./])(\d{1,2})\2((?:19|20)\d\d)$/.exec(value);
  if (numbers) return fromNumbers(Number(numbers[1]), Number(numbers[3]), numbers[4] ?? '');
  const [, first, name = '', second] =
    /^(?:(\d{1,2})(?:st|nd|rd|th|\.)? (?:of )?)?([a-z]{3})(?!be\b)[a-z]*\.?,? (?:(\d{1,2})(?:st|nd|rd|th)?,? )?(?:19|20)\d\d$/i.exec(
      value,
    ) ?? [];
  const month = MONTHS.indexOf(name.toLowerCase()) + 1;
  if (!year || month === 0 || (first && second)) return undefined;
  const day = first ?? second;
  return [year, String(month), ...(day ? [day] : [])].map(twoDigits).join('-');
}

/** `18/06/2026` and `06/18/2026` are clear; `05/06/2026` isn't. */
function fromNumbers(first: number, second: number, year: string): string | undefined {
  if (first !== second && first > 12 === second > 12) return undefined;
  const [month, day] = first > 12 ? [second, first] : [first, second];
  return [year, String(month), String(day)].map(twoDigits).join('-');
}

/** If the day of the week is another, it's unclear which of the two is right. */
function isOfWeekday(written: string, date: string): boolean {
  const name = WEEKDAY.exec(written)?.[1]?.toLowerCase();
  return name === undefined || DAYS[new Date(date).getUTCDay()] === name;
}

const twoDigits = (part: string) => part.padStart(2, '0');

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const DAYS = 'sun mon tue wed thu fri sat'.split(' ');
const WEEKDAY =
  /^(sun|mon|tue|wed|thu|fri|sat)(?:day|sday|nesday|rsday|urday|rs|s)?\.?,? (?=\d|[a-z])/i;
/** `, 18:30`, `T19.30`, ` at 6:30 pm`, `7pm`. */
const TIME = /(?:[\s,]+(?:at )?|T)?(\d{1,2})(?:[:.](\d\d))?(?: ?([ap])\.?m\.?)?$/i;
