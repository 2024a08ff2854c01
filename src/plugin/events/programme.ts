import groupBy from 'lodash/groupBy.js';
import { hasDay, wallClock } from './model/moment.ts';
import type { ProgrammeData, ProgrammeDay } from './model/programmeData.ts';
import { realMoment } from './model/span.ts';
import { isServiceSlot } from './model/talkField.ts';
import type { SiteEvent, SiteTalk } from './siteEvents.ts';
import { whenOf } from './when.ts';

/**
 * Returns the programme of an event with many talks: by date, by time, and by room or track side by
 * side.
 *
 * @returns undefined if a list is as clear: with few talks, or one day without times
 */
export function programmeOf(event: SiteEvent, locale: string): ProgrammeData | undefined {
  const known = event.talks.flatMap((talk) => datedTalk(talk) ?? []);
  if (known.length < FEWEST) return undefined;
  const timed = known.filter(({ hasHour }) => hasHour);
  const days = Object.values(groupBy(known, ({ start }) => Math.floor(start / DAY)));
  const [first] = timed;
  if (!first && days.length === 1) return undefined;
  const shown = new Set(known.map(({ talk }) => talk.key));
  const zone =
    first && whenOf({ ...dates(first.talk), timeZone: event.block.timeZone }, locale)?.zone;
  const places = placesOf(timed);
  return {
    days: days.sort((a, b) => startOf(a) - startOf(b)).map((talks) => dayOf(talks, places, locale)),
    others: event.talks.flatMap(({ key }) => (shown.has(key) ? [] : [key])),
    zone: zone?.long,
  };
}

function dayOf(all: DatedTalk[], places: readonly string[], locale: string): ProgrammeDay {
  const talks = inOrder(all.filter(({ hasHour }) => hasHour));
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
  const hours = format({ timeStyle: 'short' });
  const starts = [...new Set(talks.map(({ start }) => start))];
  const columns = columnsOf(talks, places);
  const below = stacked(talks);
  const heights = starts.map(
    (start) =>
      1 + Math.max(...talks.flatMap((one, at) => (one.start === start ? (below[at] ?? 0) : []))),
  );
  /** The first row at a time; without a time, the row after the last one. */
  const rowAt = (hour: number) =>
    heights.slice(0, hour === -1 ? undefined : hour).reduce((sum, height) => sum + height, 1);
  /** The first row after an item, at the next start. */
  const rowAfter = (start: number, end: number) =>
    rowAt(starts.findIndex((one) => one >= end && one > start));
  const slots = talks.map(({ talk, start, end }, index) => {
    const row = rowAt(starts.indexOf(start)) + (below[index] ?? 0);
    const isLast = !talks.some(
      (one, at) => at > index && one.start === start && placeOf(one.talk) === placeOf(talk),
    );
    const column = columns.indexOf(placeOf(talk)) + 1;
    return {
      talk: talk.key,
      time: hours.formatRange(start, onDayOf(start, Math.max(start, end ?? start))),
      // An item that ends at an unknown time takes one row.
      row: [row, isLast && end !== undefined ? rowAfter(start, end) : row + 1] as [number, number],
      column: column || undefined,
    };
  });
  // In reading order, which is also the keyboard's.
  slots.sort((a, b) => a.row[0] - b.row[0] || (a.column ?? 0) - (b.column ?? 0));
  return {
    label: format({ weekday: 'long', day: 'numeric', month: 'long' }).format(startOf(all)),
    columns: columns.length > 1 && !collide(slots) ? columns : [],
    slots,
    untimed: all.flatMap(({ talk, hasHour }) => (hasHour ? [] : [talk.key])),
  };
}

/**
 * Returns every room or track of the event, in the order of first use: a room has the same place on
 * every day.
 */
function placesOf(talks: readonly DatedTalk[]): string[] {
  return [...new Set(inOrder(talks).map(({ talk }) => placeOf(talk)))].filter(Boolean);
}

/** Returns the rooms or tracks of a day; none if they don't fit side by side. */
function columnsOf(talks: readonly DatedTalk[], places: readonly string[]): string[] {
  const used = new Set(talks.map(({ talk }) => placeOf(talk)));
  const columns = places.filter((place) => used.has(place));
  return columns.length <= MOST_COLUMNS ? columns : [];
}

function inOrder(talks: readonly DatedTalk[]): DatedTalk[] {
  return [...talks].sort((a, b) => a.start - b.start);
}

/**
 * Returns how many earlier talks start at the same time in the same room: lightning talks are below
 * each other.
 */
function stacked(talks: readonly DatedTalk[]): number[] {
  return talks.map(
    ({ talk, start }, index) =>
      talks
        .slice(0, index)
        .filter((one) => one.start === start && placeOf(one.talk) === placeOf(talk)).length,
  );
}

/** A break is for everybody, wherever it is. */
function placeOf(talk: SiteTalk): string {
  return isServiceSlot(talk.type) ? '' : (talk.room ?? talk.track ?? '');
}

/**
 * Whether two items would be in the same cell of the grid.
 *
 * @param slots in the order of their first rows
 */
function collide(slots: ProgrammeDay['slots']): boolean {
  return slots.some((a, index) =>
    slots
      .slice(index + 1)
      .some(
        (b) =>
          (a.column === undefined || b.column === undefined || a.column === b.column) &&
          b.row[0] < a.row[1],
      ),
  );
}

function datedTalk(talk: SiteTalk): DatedTalk | undefined {
  const start = realMoment(talk.startDate);
  if (!start || !hasDay(start)) return undefined;
  const end = realMoment(talk.endDate);
  return {
    talk,
    hasHour: start.precision === 'time',
    start: wallClock(start),
    end: end?.precision === 'time' ? wallClock(end) : undefined,
  };
}

/** A time range that ends after midnight shows no dates: its day is above it. */
function onDayOf(start: number, end: number): number {
  return end - start < DAY ? start - (start % DAY) + (end % DAY) : end;
}

function dates({ startDate, endDate }: SiteTalk) {
  return { startDate, endDate };
}

function startOf(talks: readonly DatedTalk[]): number {
  return Math.min(...talks.map(({ start }) => start));
}

const DAY = 86_400_000;

/** Fewer talks are listed among the facts of their event. */
const FEWEST = 4;

/** More don't fit side by side. */
const MOST_COLUMNS = 5;

interface DatedTalk {
  talk: SiteTalk;
  /** Whether its time is known, not just its date. */
  hasHour: boolean;
  /** The local time at the event, as if in UTC. */
  start: number;
  end: number | undefined;
}
