import { isReal, type Moment, parseMoment, wallClock, wallClockAfter } from './moment.ts';
import { instantOf, knownZone } from './zone.ts';

/**
 * Returns the start and end of something as instants, the end excluded. The last day is included:
 * it's over when that day ends at its place. If the zone isn't known, it lasts as long as that day
 * lasts anywhere on Earth.
 *
 * @returns undefined without a valid date
 */
export function spanOf({ startDate, endDate, timeZone }: Dates): Span | undefined {
  const start = realMoment(startDate);
  return start && spanFrom(start, { endDate, timeZone });
}

/** The same of something whose start is known. */
export function spanFrom(start: Moment, { endDate, timeZone }: Omit<Dates, 'startDate'>): Span {
  const end = realMoment(endDate) ?? wholeDayOf(start);
  const begin = instant(start, wallClock(start), timeZone, EARLIEST_OFFSET);
  const over = instant(end, wallClockAfter(end), timeZone, LATEST_OFFSET);
  return { start: begin, end: Math.max(begin, over) };
}

/** Whether two dates are in the wrong order, if they can be compared. */
export function endsBeforeItBegins(
  startDate: string | undefined,
  endDate: string | undefined,
): boolean {
  const start = realMoment(startDate);
  const end = realMoment(endDate);
  if (!start || !end) return false;
  // Local times in two places can't be compared; if both or neither have an offset, they can.
  const shift = (offset: number | undefined) =>
    start.offset !== undefined && end.offset !== undefined ? (offset ?? 0) * 60_000 : 0;
  const begins = wallClock(start) - shift(start.offset);
  const ends = wallClockAfter(end) - shift(end.offset);
  return ends < begins || (ends === begins && end.precision !== 'time');
}

/** Returns a valid date; undefined without text, for another format, and for 31 June. */
export function realMoment(text: string | undefined): Moment | undefined {
  const moment = text === undefined ? undefined : parseMoment(text);
  return moment && isReal(moment) ? moment : undefined;
}

/** If there's only a start, the span lasts until the end of that day. */
function wholeDayOf(start: Moment): Moment {
  return start.precision === 'time' ? { ...start, precision: 'day' } : start;
}

function instant(moment: Moment, wall: number, zone: string | undefined, widest: number): number {
  if (moment.offset !== undefined) return wall - moment.offset * 60_000;
  const known = knownZone(zone);
  return known === undefined ? wall - widest * 60_000 : instantOf(wall, known);
}

/** A day starts first in Kiritimati, and ends last in the zone of the Baker and Howland Islands. */
const EARLIEST_OFFSET = 14 * 60;
const LATEST_OFFSET = -12 * 60;

export interface Dates {
  startDate?: string | undefined;
  endDate?: string | undefined;
  timeZone?: string | undefined;
}

/** In milliseconds since 1970 in UTC. */
export interface Span {
  start: number;
  end: number;
}
