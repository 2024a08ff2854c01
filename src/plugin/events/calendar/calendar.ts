import type { Addresses, EventSite } from '../addresses.ts';
import { cityOf } from '../cityOf.ts';
import { wallClock, wallClockAfter } from '../model/moment.ts';
import { realMoment } from '../model/span.ts';
import type { SiteEvent } from '../siteEvents.ts';
import { instantOfMoment } from '../when.ts';
import {
  type Component,
  day,
  localTime,
  type Property,
  text,
  uri,
  utcTime,
  writeCalendar,
} from './icalendar.ts';

/**
 * The events whose days are known, as a calendar: a month or a year is no entry in it.
 *
 * @returns undefined when there is none, for a calendar has at least one component (RFC 5545, section 3.6)
 */
export function calendarOf(events: readonly SiteEvent[]): SiteEvent[] | undefined {
  const dated = events.filter(({ block }) => rangeOf(block) !== undefined);
  return dated.length > 0 ? dated : undefined;
}

/**
 * Writes events as a calendar to subscribe to. Every byte follows from the posts: a build without changes gives the
 * same file, and subscribers' programs find nothing new in it.
 *
 * @param events those of `calendarOf`
 */
export function writeEvents(
  events: readonly SiteEvent[],
  site: EventSite,
  addresses: Addresses,
): string {
  const host = new URL(site.url).host;
  return writeCalendar(
    [
      ['VERSION', '2.0'],
      ['PRODID', '-//event-writeups//docusaurus-plugin-event-writeups//EN'],
      ['METHOD', 'PUBLISH'],
      // RFC 7986, and what programs read that do not know it.
      ['NAME', text(site.title)],
      ['X-WR-CALNAME', text(site.title)],
      ['REFRESH-INTERVAL;VALUE=DURATION', 'P1D'],
      ['X-PUBLISHED-TTL', 'P1D'],
    ],
    events.map((event) => writeEvent(event, host, addresses)),
  );
}

function writeEvent(event: SiteEvent, host: string, addresses: Addresses): Component {
  const { block, id, name, updated } = event;
  const { eventStatus: status = 'scheduled', location, virtualLocation, type } = block;
  const range = rangeOf(block);
  const page = event.isListed ? addresses.event(id) : event.posts.at(-1)?.permalink;
  const stamp = utcTime(updated);
  const geo = location?.geo;
  return {
    name: 'VEVENT',
    properties: [
      ['UID', text(`${id}@${host}`)],
      // Without the time of the build: what a calendar program compares must not change by itself.
      ['DTSTAMP', stamp],
      ['LAST-MODIFIED', stamp],
      ['SEQUENCE', status === 'scheduled' ? '0' : '1'],
      ...(range ?? []),
      ['SUMMARY', text(name)],
      ['DESCRIPTION', text(describe(event))],
      ['LOCATION', writePlace(event)],
      ['GEO', geo && `${geo.latitude};${geo.longitude}`],
      ['URL', page && uri(addresses.page(page))],
      ['CATEGORIES', text(type ?? 'ConferenceEvent')],
      ['STATUS', STATUS[status]],
      ['TRANSP', range?.[0]?.[0] === 'DTSTART' ? 'OPAQUE' : 'TRANSPARENT'],
      ['CONFERENCE;VALUE=URI;FEATURE=VIDEO', virtualLocation && uri(virtualLocation)],
    ],
  };
}

/**
 * `DTSTART` and `DTEND`. The last day belongs to an event in front matter, and is excluded here (section 3.6.1).
 * Hours are in UTC; without a zone they are the hours of whoever looks at them.
 */
function rangeOf({ startDate, endDate, timeZone }: SiteEvent['block']): Property[] | undefined {
  const first = realMoment(startDate);
  const last = realMoment(endDate ?? startDate);
  if (!first || !last || startDate === undefined) return undefined;
  if (!EXACT.has(first.precision) || !EXACT.has(last.precision)) return undefined;
  if (first.precision === 'day' || last.precision === 'day') {
    const after = wallClockAfter({ ...last, precision: 'day' });
    return [
      ['DTSTART;VALUE=DATE', day(wallClock(first))],
      ['DTEND;VALUE=DATE', day(Math.max(after, wallClock(first) + DAY))],
    ];
  }
  const write = (date: string, wall: number) => {
    const instant = instantOfMoment(date, timeZone);
    return instant === undefined ? localTime(wall) : utcTime(instant);
  };
  const start: Property = ['DTSTART', write(startDate, wallClock(first))];
  // Without an end it takes no time (section 3.6.1): nobody knows how long it is.
  if (endDate === undefined) return [start];
  return [start, ['DTEND', write(endDate, wallClock(last))]];
}

function describe({ block, talks, posts }: SiteEvent): string {
  const lines = talks.map(({ name, speakers, room, startDate }) => {
    const about = [
      speakers.map((speaker) => speaker.name).join(', '),
      startDate?.slice(11, 16),
      room,
    ];
    return [`• ${name}`, ...about.filter(Boolean)].join(' · ');
  });
  const description = block.description ?? posts[0]?.description;
  return [description, lines.join('\n'), block.url].filter(Boolean).join('\n\n');
}

function writePlace({ block }: SiteEvent): string | undefined {
  const { location, virtualLocation } = block;
  if (!location) return virtualLocation && text(virtualLocation);
  const { streetAddress, addressCountry } = location.address ?? {};
  const parts = [location.name, location.room, streetAddress, cityOf(location), addressCountry];
  return text([...new Set(parts.filter(Boolean))].join(', '));
}

const DAY = 86_400_000;

const EXACT = new Set(['day', 'time']);

const STATUS = {
  scheduled: 'CONFIRMED',
  rescheduled: 'CONFIRMED',
  movedOnline: 'CONFIRMED',
  postponed: 'TENTATIVE',
  cancelled: 'CANCELLED',
};
