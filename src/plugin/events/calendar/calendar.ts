import type { Addresses, EventSite } from '../addresses.ts';
import { isServiceSlot } from '../model/talkField.ts';
import type { SiteEvent, SiteTalk } from '../siteEvents.ts';
import { type CalendarSetting, eventEntry, rangeOf, talkEntry } from './entries.ts';
import { type Component, type Property, text, writeCalendar } from './icalendar.ts';

/**
 * Returns the events with exact dates for a calendar; an event with only a month or a year is left
 * out.
 *
 * @returns undefined if there are none, because a calendar needs at least one component (RFC 5545,
 * section 3.6)
 */
export function calendarOf(events: readonly SiteEvent[]): SiteEvent[] | undefined {
  const dated = events.filter(({ block }) => rangeOf(block) !== undefined);
  return dated.length > 0 ? dated : undefined;
}

/**
 * Writes events as a calendar to subscribe to. Every byte depends on the posts and their history
 * only: a build without changes writes the same file, so subscribers' programs see no changes.
 *
 * @param events those of `calendarOf`
 * @param name the calendar's name for subscribers; default: the title of the site
 */
export function writeEvents(
  events: readonly SiteEvent[],
  site: EventSite,
  addresses: Addresses,
  name = site.title,
): string {
  const setting = settingOf(site, addresses);
  return writeList(
    name,
    events.map((event) => eventEntry(event, setting)),
  );
}

/**
 * Writes one event as one appointment. It has no calendar name, because programs would then treat
 * the file as a calendar.
 */
export function writeEvent(event: SiteEvent, site: EventSite, addresses: Addresses): string {
  return writeCalendar(PRODUCT, [eventEntry(event, settingOf(site, addresses))]);
}

/** Writes the talks of an event, one entry each; undefined if no talk has a known date. */
export function writeTalks(
  event: SiteEvent,
  site: EventSite,
  addresses: Addresses,
): string | undefined {
  const setting = settingOf(site, addresses);
  const entries = talksOf(event).flatMap((talk) => talkEntry(talk, event, setting) ?? []);
  return entries.length > 0 ? writeList(event.name, entries) : undefined;
}

/** Whether an event has talks with known dates. */
export function hasTalkEntries(event: SiteEvent): boolean {
  const { timeZone } = event.block;
  return talksOf(event).some((talk) => rangeOf({ ...talk, timeZone }) !== undefined);
}

/**
 * Writes a speaker's calendar: their talks, and the whole event if the date of their talk isn't
 * known.
 */
export function writeSpeaker(
  slug: string,
  events: readonly SiteEvent[],
  site: EventSite,
  addresses: Addresses,
): string | undefined {
  const setting = settingOf(site, addresses);
  const isTheirs = ({ speakers }: SiteTalk) => speakers.some((person) => person.slug === slug);
  const entries = events.flatMap((event): Component[] => {
    const talks = talksOf(event).filter(isTheirs);
    if (talks.length === 0) return [];
    const timed = talks.flatMap((talk) => talkEntry(talk, event, setting) ?? []);
    const isKnown = timed.length === talks.length || !calendarOf([event]);
    return isKnown ? timed : [...timed, eventEntry(event, setting)];
  });
  const name = events
    .flatMap(({ talks }) => talks.flatMap(({ speakers }) => speakers))
    .find((person) => person.slug === slug)?.name;
  return entries.length > 0 ? writeList(`${name} · ${site.title}`, entries) : undefined;
}

function talksOf({ talks }: SiteEvent): SiteTalk[] {
  return talks.filter(({ type }) => !isServiceSlot(type));
}

function writeList(name: string, entries: Component[]): string {
  return writeCalendar(
    [
      ...PRODUCT,
      ['METHOD', 'PUBLISH'],
      // RFC 7986, and the property for programs that don't support it.
      ['NAME', text(name)],
      ['X-WR-CALNAME', text(name)],
      ['REFRESH-INTERVAL;VALUE=DURATION', 'P1D'],
      ['X-PUBLISHED-TTL', 'P1D'],
    ],
    entries,
  );
}

function settingOf(site: EventSite, addresses: Addresses): CalendarSetting {
  return { host: new URL(site.url).host, locale: site.locale, addresses };
}

const PRODUCT: Property[] = [
  ['VERSION', '2.0'],
  ['PRODID', '-//event-writeups//docusaurus-plugin-event-writeups//EN'],
];
