/**
 * Parses a date of any precision, as written: `2026`, `2026-Q2`, `2026-05`, `2026-05-01`, `2026-05-01T18:30`, with
 * seconds, and with an offset (ISO 8601; a space may replace the T, as in RFC 3339, section 5.6). `TBA` is a date,
 * too, of which nothing is known.
 *
 * @returns undefined if the text has another form; `isReal` tells whether the day exists
 */
export function parseMoment(text: string): Moment | undefined {
  const parts = FORM.exec(text.trim());
  if (!parts) return isUnannounced(text) ? UNANNOUNCED : quarter(text);
  const [, year, month, day, hour, minute, second, offset] = parts;
  const precision = hour ? 'time' : day ? 'day' : month ? 'month' : 'year';
  return {
    precision,
    year: Number(year),
    month: Number(month ?? 1),
    day: Number(day ?? 1),
    hour: Number(hour ?? 0),
    minute: Number(minute ?? 0),
    second: Number(second ?? 0),
    offset: offset === undefined ? undefined : offsetMinutes(offset),
  };
}

/** Whether a date is still to be announced: `TBA`. */
export function isUnannounced(text: string): boolean {
  return /^(?:tba|tbc|tbd|to be (?:announced|confirmed|decided|determined))$/i.test(text.trim());
}

/** Whether the exact date is known, which calendars and search engines need. */
export function hasDay({ precision }: Moment): boolean {
  return precision === 'day' || precision === 'time';
}

/** Whether the date and the time exist. */
export function isReal({ year, month, day, hour, minute, second, offset = 0 }: Moment): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return (
    year >= 1900 &&
    date.getUTCMonth() === month - 1 &&
    date.getUTCDate() === day &&
    hour < 24 &&
    minute < 60 &&
    second < 60 &&
    Math.abs(offset) <= 14 * 60
  );
}

/** Its start as wall-clock time, treated as UTC. */
export function wallClock({ year, month, day, hour, minute, second }: Moment): number {
  return Date.UTC(year, month - 1, day, hour, minute, second);
}

/**
 * Returns the wall clock at which it's over: for a day the next midnight, for a longer period the
 * first day of the next one.
 */
export function wallClockAfter(moment: Moment): number {
  const { precision, year, month, day } = moment;
  if (precision === 'time') return wallClock(moment);
  if (precision === 'day') return Date.UTC(year, month - 1, day + 1);
  return precision === 'year'
    ? Date.UTC(year + 1, 0, 1)
    : Date.UTC(year, month - 1 + MONTHS[precision], 1);
}

function quarter(text: string): Moment | undefined {
  const parts = /^(\d{4})-?Q([1-4])$/i.exec(text.trim());
  if (!parts) return undefined;
  const [, year, number] = parts;
  const month = Number(number) * MONTHS.quarter - 2;
  return { ...UNANNOUNCED, precision: 'quarter', year: Number(year), month, day: 1 };
}

function offsetMinutes(offset: string): number {
  if (/^z$/i.test(offset)) return 0;
  const [hours, minutes = 0] = offset.slice(1).split(':').map(Number);
  return (offset.startsWith('-') ? -1 : 1) * ((hours ?? 0) * 60 + minutes);
}

const FORM =
  /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?(Z|[+-]\d\d(?::?\d\d)?)?)?)?)?$/i;

const MONTHS = { month: 1, quarter: 3, unknown: 1 };

/** After all known dates. */
export const UNANNOUNCED: Moment = {
  precision: 'unknown',
  year: 9999,
  month: 12,
  day: 31,
  hour: 0,
  minute: 0,
  second: 0,
  offset: undefined,
};

export interface Moment {
  precision: Precision;
  year: number;
  /** 1 to 12; the first month if it isn't written. The same for the day, and 0 for the time. */
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
  /** Minutes east of Greenwich, if it's written. */
  offset: number | undefined;
}

/** `unknown`: still to be announced. */
export type Precision = 'unknown' | 'year' | 'quarter' | 'month' | 'day' | 'time';
