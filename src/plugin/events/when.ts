import type { EventBlock } from './model/event.ts';
import type { When } from './model/eventData.ts';
import { type Moment, type Precision, wallClock } from './model/moment.ts';
import { realMoment, type Span, spanFrom, spanOf } from './model/span.ts';
import { instantOf, knownZone, offsetAt } from './model/zone.ts';
import { writeQuarter } from './quarter.ts';
import { wordsIn } from './words/wordsIn.ts';

/**
 * Writes a date in the words of a locale, and only as precisely as it's known: a month stays a
 * month. It's written when the site is built, so that browser and server can't differ in their
 * formats.
 *
 * @returns undefined without a valid date
 */
export function whenOf(dates: Dates, locale: string): When | undefined {
  const { startDate = '', endDate = startDate } = dates;
  const start = realMoment(startDate);
  if (!start) return undefined;
  const span = spanFrom(start, dates);
  const last = realMoment(dates.endDate);
  const isTimed = start.precision === 'time' && (!last || last.precision === 'time');
  const zone = knownZone(dates.timeZone);
  const shown = isTimed ? start.precision : coarser(start, last);
  const from = wallIn(start, zone);
  const to = Math.max(from, last ? wallIn(last, zone) : from);
  return {
    text: writeDates(shown, from, to, locale),
    start: asDateTime(startDate),
    end: asDateTime(endDate),
    span,
    isTimed,
    hasEnd: last !== undefined,
    zone:
      isTimed && zone !== undefined ? zoneNames(zone, span, last !== undefined, locale) : undefined,
  };
}

/** Returns the date without times, for lists: the event's own page shows the times. */
export function daysOf(dates: Dates, locale: string): When | undefined {
  const day = (date: string | undefined) => date && dayIn(date, dates.timeZone);
  const days = whenOf({ startDate: day(dates.startDate), endDate: day(dates.endDate) }, locale);
  const span = spanOf(dates);
  return days && span && { ...days, span };
}

/** Returns the original date of something that has been moved. */
export function previousWhenOf(block: Dates & Previous, locale: string): When | undefined {
  return whenOf(previousDates(block), locale);
}

export function previousDaysOf(block: Dates & Previous, locale: string): When | undefined {
  return daysOf(previousDates(block), locale);
}

function previousDates({ previousStartDate, startDate, timeZone }: Dates & Previous): Dates {
  return { startDate: previousStartDate === startDate ? undefined : previousStartDate, timeZone };
}

/** Returns the wall-clock time in the event's zone; a time may be written with another offset. */
function wallIn(moment: Moment, zone: string | undefined): number {
  const wall = wallClock(moment);
  if (moment.offset === undefined || zone === undefined) return wall;
  const instant = wall - moment.offset * 60_000;
  return instant + offsetAt(zone, instant) * 60_000;
}

/** Returns the date of a time at the event's place. */
function dayIn(date: string, timeZone: string | undefined): string {
  const moment = realMoment(date);
  if (moment?.precision !== 'time') return date;
  return new Date(wallIn(moment, knownZone(timeZone))).toISOString().slice(0, 10);
}

/**
 * Returns an HTML `datetime` (HTML, 2.3.5): as written, with a T. It can't express quarters or
 * unknown dates.
 */
function asDateTime(date: string): string {
  const moment = realMoment(date);
  if (moment?.precision === 'unknown') return '';
  return moment?.precision === 'quarter' ? String(moment.year) : date.trim().replace(' ', 'T');
}

/** Both dates are written as precisely as the less precise one. */
function coarser(start: Moment, last: Moment | undefined): DayPrecision {
  const precisions = [start.precision, last?.precision];
  return COARSEST_FIRST.find((one) => precisions.includes(one)) ?? 'day';
}

function writeDates(precision: Precision, from: number, to: number, locale: string): string[] {
  if (precision === 'unknown') return [wordsIn(locale).dateUnknown];
  if (precision === 'quarter') {
    const ends = [from, to].map((wall) => writeQuarter(wall, locale));
    return ends[0] === ends[1]
      ? ends.slice(0, 1)
      : ends.flatMap((end) => [end, '\u2009–\u2009']).slice(0, 3);
  }
  const format = new Intl.DateTimeFormat(locale, {
    ...(precision === 'time' ? { dateStyle: 'long', timeStyle: 'short' } : DATE_FORMATS[precision]),
    // A date is the same everywhere: it's formatted in the zone in which it was stored.
    timeZone: 'UTC',
  });
  return writeRange(format, from, to);
}

/** `26–28 September 2023` in two parts, one for each `<time>`. */
function writeRange(format: Intl.DateTimeFormat, from: number, to: number): string[] {
  const parts = format.formatRangeToParts(from, to);
  const first = parts.findIndex(({ source }) => source === 'endRange');
  // Two identical ends are written once.
  if (first === -1) return [format.format(from)];
  const dash = parts.findLastIndex(({ source }) => source === 'startRange');
  const between = write(parts.slice(dash + 1, first));
  // In these languages, CLDR writes ranges with slashes and 時, and single dates with 年, 月 and 日.
  return /^(?:ja|zh)\b/.test(format.resolvedOptions().locale)
    ? [format.format(from), between.replace('分', ''), writeEnd(format, from, to)]
    : [write(parts.slice(0, dash + 1)), between, write(parts.slice(first))];
}

/** The end of a range without what it shares with the start: `2日` after `2026年3月1日`. */
function writeEnd(format: Intl.DateTimeFormat, from: number, to: number): string {
  const [start, end] = [format.formatToParts(from), format.formatToParts(to)];
  const differs = end.findIndex(({ value }, index) => value !== start[index]?.value);
  const hour = end.findIndex(({ type }) => type === 'hour');
  return write(end.slice(hour === -1 ? differs : Math.min(differs, hour)));
}

function write(parts: { value: string }[]): string {
  return parts.map(({ value }) => value).join('');
}

/**
 * The clocks may change between the two ends: then each end has its own short name, and both share
 * the general name.
 */
function zoneNames(
  zone: string,
  { start, end }: Span,
  hasEnd: boolean,
  locale: string,
): When['zone'] {
  const name = (timeZoneName: ZoneStyle, instant: number, language = locale) =>
    new Intl.DateTimeFormat(language, { timeZone: zone, timeZoneName })
      .formatToParts(instant)
      .find(({ type }) => type === 'timeZoneName')?.value ?? zone;
  const short = (instant: number) => {
    const names = [locale, ...(/^en\b/.test(locale) ? ENGLISH : [])].map((one) =>
      name('short', instant, one),
    );
    return names.find((one) => !/^(?:GMT|UTC)[+-]/.test(one)) ?? name('short', instant);
  };
  const changes = hasEnd && offsetAt(zone, start) !== offsetAt(zone, end);
  return {
    id: zone,
    long: name(changes ? 'longGeneric' : 'long', start),
    short: short(start),
    shortEnd: changes ? short(end) : undefined,
  };
}

/** Returns the instant of a timed start or end, for calendars and search engines. */
export function instantOfMoment(moment: Moment, timeZone: string | undefined): number | undefined {
  const wall = wallClock(moment);
  if (moment.offset !== undefined) return wall - moment.offset * 60_000;
  const zone = knownZone(timeZone);
  return zone === undefined ? undefined : instantOf(wall, zone);
}

/**
 * Each of them has the abbreviations of its own zones: EDT, CEST, AEST, IST. Readers of English
 * understand all of them.
 */
const ENGLISH = ['en-US', 'en-GB', 'en-AU', 'en-NZ', 'en-IN', 'en-ZA'];

const COARSEST_FIRST = ['unknown', 'year', 'quarter', 'month'] as const;

const DATE_FORMATS = {
  day: { dateStyle: 'long' },
  month: { year: 'numeric', month: 'long' },
  year: { year: 'numeric' },
} as const;

type Dates = Pick<EventBlock, 'startDate' | 'endDate' | 'timeZone'>;

type DayPrecision = Exclude<Precision, 'time'>;

type ZoneStyle = 'long' | 'longGeneric' | 'short';

interface Previous {
  previousStartDate?: string | undefined;
}
