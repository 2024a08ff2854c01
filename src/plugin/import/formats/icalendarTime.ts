import ICAL from 'ical.js';
import { instantOf, isZone, offsetAt } from '../../events/model/zone.ts';
import { textOf } from '../foreign.ts';

/** When an entry begins. */
export function startOf(entry: ICAL.Component): EntryMoment | undefined {
  return momentOf(entry, timeOf(entry, 'dtstart'));
}

/**
 * Returns when an entry ends, from its end or its duration. Calendars exclude the last day; this
 * includes it.
 */
export function endOf(entry: ICAL.Component): EntryMoment | undefined {
  const written = timeOf(entry, 'dtend');
  const lasts = entry.getFirstPropertyValue('duration');
  const end = written ?? (lasts instanceof ICAL.Duration ? after(entry, lasts) : undefined);
  if (!end?.isDate)
    return inZoneOf(startOf(entry), momentOf(entry, end, written ? 'dtend' : 'dtstart'));
  const last = end.clone();
  last.adjust(-1, 0, 0, 0);
  return { date: last.toString() };
}

/** An event has one zone: an end in another zone is converted to the start's. */
function inZoneOf(
  start: EntryMoment | undefined,
  end: EntryMoment | undefined,
): EntryMoment | undefined {
  if (!end?.zone || !start?.zone || start.zone === end.zone) return end;
  return {
    date: wallIn(start.zone, instantOf(Date.parse(`${end.date}Z`), end.zone)),
    zone: start.zone,
  };
}

function after(entry: ICAL.Component, duration: ICAL.Duration): ICAL.Time | undefined {
  const end = timeOf(entry, 'dtstart')?.clone();
  end?.addDuration(duration);
  return end;
}

function timeOf(entry: ICAL.Component, name: string): ICAL.Time | undefined {
  const time = entry.getFirstPropertyValue(name);
  return time instanceof ICAL.Time ? time : undefined;
}

/**
 * Returns a time with its zone, under whichever name calendars know it; with an offset if they
 * describe an unknown zone.
 */
function momentOf(
  entry: ICAL.Component,
  time: ICAL.Time | undefined,
  property = 'dtstart',
): EntryMoment | undefined {
  if (!time) return undefined;
  if (time.isDate) return { date: time.toString() };
  const calendar = entry.parent;
  const wall = time.toString().slice(0, 16);
  if (time.zone === ICAL.Timezone.utcTimezone) {
    const zone = zoneIn(textOf(calendar?.getFirstPropertyValue('x-wr-timezone')));
    return zone ? { date: wallIn(zone, Date.parse(`${wall}Z`)), zone } : { date: `${wall}Z` };
  }
  const named = textOf(entry.getFirstProperty(property)?.getFirstParameter('tzid'));
  if (named === undefined) return { date: wall };
  const zone = zoneIn(named);
  if (zone) return { date: wall, zone };
  const described = calendar
    ?.getAllSubcomponents('vtimezone')
    .find((component) => component.getFirstPropertyValue('tzid') === named);
  const location = zoneIn(textOf(described?.getFirstPropertyValue('x-lic-location')));
  if (location) return { date: wall, zone: location };
  if (!described) return { date: wall, unknownZone: named };
  const seconds = new ICAL.Timezone(described).utcOffset(time);
  return { date: `${wall}${written(Math.round(seconds / 60))}` };
}

/** `/mozilla.org/20070129_1/Europe/Oslo` is Europe/Oslo. */
function zoneIn(name = ''): string | undefined {
  const [last = ''] = /[A-Z][A-Za-z_]+\/[A-Za-z_/-]+$/.exec(name.slice(-100)) ?? [];
  return [name, last].find((zone) => isZone(zone));
}

function wallIn(zone: string, instant: number): string {
  return new Date(instant + offsetAt(zone, instant) * 60_000).toISOString().slice(0, 16);
}

/** `+02:00` */
function written(minutes: number): string {
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  const two = (part: number) => String(part).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${two(hours)}:${two(rest)}`;
}

export interface EntryMoment {
  date: string;
  zone?: string;
  /** A zone that nothing else knows and the calendar doesn't describe: the time stays without a zone. */
  unknownZone?: string;
}
