import { type Addresses, talkAnchor } from '../addresses.ts';
import { cityOf } from '../cityOf.ts';
import type { PlaceBlock } from '../model/event.ts';
import { hasDay, type Moment, wallClock, wallClockAfter } from '../model/moment.ts';
import { realMoment } from '../model/span.ts';
import {
  modeOf,
  placeOf,
  type VirtualPlace,
  virtualLocationOf,
  virtualLocationsOf,
} from '../model/takingPart.ts';
import type { SiteEvent, SiteTalk } from '../siteEvents.ts';
import { instantOfMoment } from '../when.ts';
import { describeEvent, describeTalk } from './describe.ts';
import {
  type Component,
  day,
  localTime,
  type Property,
  parameter,
  text,
  uri,
  utcTime,
} from './icalendar.ts';

/** Writes an event as a calendar entry. */
export function eventEntry(event: SiteEvent, setting: CalendarSetting): Component {
  const { block, id, name } = event;
  const { organizer, location, type = 'ConferenceEvent' } = block;
  const range = rangeOf(block);
  const geo = location?.geo;
  return {
    name: 'VEVENT',
    properties: [
      ['UID', text(`${id}@${setting.host}`)],
      ...stamps(event),
      ...(range ?? []),
      ['SUMMARY', text(name)],
      ['DESCRIPTION', text(describeEvent(event, setting.locale))],
      ['LOCATION', textOf(placeLine(event))],
      ['GEO', geo && `${plainNumber(geo.latitude)};${plainNumber(geo.longitude)}`],
      ['URL', pageOf(event, setting)],
      // An ORGANIZER must have an e-mail address.
      ['CONTACT', organizer && text([organizer.name, organizer.url].filter(Boolean).join(', '))],
      ['CATEGORIES', [type, ...(block.series ? [block.series.name] : [])].map(text).join(',')],
      ['STATUS', STATUS[block.eventStatus ?? 'scheduled']],
      ['TRANSP', range?.[0]?.[0] === 'DTSTART' ? 'OPAQUE' : 'TRANSPARENT'],
      ...virtualLocationsOf(block).map(conference),
    ],
  };
}

/** Where people join (RFC 7986, section 5.11). */
function conference({ url, name }: VirtualPlace): Property {
  const label = name === undefined ? '' : `;LABEL=${parameter(name)}`;
  return [`CONFERENCE;VALUE=URI;FEATURE=VIDEO${label}`, uri(url)];
}

/** Writes a talk as a separate entry; undefined if its date isn't known. */
export function talkEntry(
  talk: SiteTalk,
  event: SiteEvent,
  setting: CalendarSetting,
): Component | undefined {
  const { block } = event;
  const range = rangeOf({ ...talk, timeZone: block.timeZone });
  if (!range) return undefined;
  const place = talk.location ?? (modeOf(block) === 'online' ? undefined : placeOf(block));
  const room = talk.room ? { ...place, room: talk.room } : place;
  const page = pageOf(event, setting);
  const status = talk.eventStatus ?? block.eventStatus ?? 'scheduled';
  return {
    name: 'VEVENT',
    properties: [
      ['UID', text(`${event.id}/talks/${talk.key}@${setting.host}`)],
      ...stamps(event),
      ...range,
      ['SUMMARY', text(talk.name)],
      ['DESCRIPTION', text(describeTalk(talk, event, setting.locale))],
      ['LOCATION', textOf(lineOf(room, virtualLocationOf(block)))],
      ['URL', page && event.isListed ? `${page}#${talkAnchor(talk.key)}` : page],
      ['CATEGORIES', talk.track && text(talk.track)],
      ['STATUS', STATUS[status]],
      ['TRANSP', range[0]?.[0] === 'DTSTART' ? 'OPAQUE' : 'TRANSPARENT'],
    ],
  };
}

/** A number without an exponent (section 3.3.7), to about ten centimetres. */
function plainNumber(degrees: number): number {
  return Number(degrees.toFixed(6));
}

const LAST_DAY = Date.UTC(9999, 11, 31);

/**
 * Writes `DTSTART` and `DTEND`. Front matter includes the last day, and this excludes it (RFC 5545,
 * section 3.6.1). Times are in UTC; without a zone they are in the reader's own time.
 */
export function rangeOf({ startDate, endDate, timeZone }: Dates): Property[] | undefined {
  const first = realMoment(startDate);
  const last = realMoment(endDate ?? startDate);
  if (!first || !last || !hasDay(first) || !hasDay(last)) return undefined;
  if (first.precision === 'day' || last.precision === 'day') {
    const after = wallClockAfter({ ...last, precision: 'day' });
    // Calendars have no year 10000. Without an end, the event takes its day.
    if (after > LAST_DAY) return [['DTSTART;VALUE=DATE', day(wallClock(first))]];
    return [
      ['DTSTART;VALUE=DATE', day(wallClock(first))],
      ['DTEND;VALUE=DATE', day(Math.max(after, wallClock(first) + DAY))],
    ];
  }
  const write = (moment: Moment) => {
    const instant = instantOfMoment(moment, timeZone);
    return instant === undefined ? localTime(wallClock(moment)) : utcTime(instant);
  };
  const start: Property = ['DTSTART', write(first)];
  // Without an end, it takes no time (section 3.6.1), because its length isn't known.
  if (endDate === undefined) return [start];
  return [start, ['DTEND', write(last)]];
}

/**
 * Without the build time, because values that calendar programs compare mustn't change by
 * themselves. SEQUENCE only ever rises (section 3.8.7.4), like the time of the last change.
 */
function stamps({ updated }: SiteEvent): Property[] {
  const stamp = utcTime(updated);
  const sequence = Math.max(0, Math.floor(updated / 1000) - EPOCH);
  return [
    ['DTSTAMP', stamp],
    ['LAST-MODIFIED', stamp],
    ['SEQUENCE', String(sequence)],
  ];
}

function pageOf(event: SiteEvent, { addresses }: CalendarSetting): string | undefined {
  const page = event.isListed ? addresses.event(event.id) : event.posts.at(-1)?.permalink;
  return page && uri(addresses.page(page));
}

/** Where an event takes place, on one line. */
export function placeLine({ block }: SiteEvent): string | undefined {
  return lineOf(modeOf(block) === 'online' ? undefined : placeOf(block), virtualLocationOf(block));
}

function lineOf(location: PlaceBlock | undefined, virtual: string | undefined): string | undefined {
  if (!location) return virtual;
  const { streetAddress, addressCountry } = location.address ?? {};
  const parts = [location.name, location.room, streetAddress, cityOf(location), addressCountry];
  return [...new Set(parts.filter(Boolean))].join(', ');
}

function textOf(line: string | undefined): string | undefined {
  return line && text(line);
}

const DAY = 86_400_000;

/** In seconds, at the start of the year 2000: 32-bit numbers last until 2068. */
const EPOCH = 946_684_800;

const STATUS = {
  scheduled: 'CONFIRMED',
  rescheduled: 'CONFIRMED',
  movedOnline: 'CONFIRMED',
  postponed: 'TENTATIVE',
  cancelled: 'CANCELLED',
};

export interface CalendarSetting {
  /** Identifies the entries of this site. */
  host: string;
  locale: string;
  addresses: Addresses;
}

interface Dates {
  startDate?: string | undefined;
  endDate?: string | undefined;
  timeZone?: string | undefined;
}
