import type { Addresses } from './addresses.ts';
import { calendarOf } from './calendar/calendar.ts';
import { createSlugs, slugOf } from './model/slug.ts';
import type { SiteEvent } from './siteEvents.ts';

/** Returns the series of listed events, each with its slug and its events. */
export function seriesOf(events: readonly SiteEvent[]): Series[] {
  const series = new Map<string, Series>();
  const slug = createSlugs();
  for (const event of events) {
    const { name } = event.block.series ?? {};
    if (name === undefined || !event.isListed) continue;
    const known = series.get(name) ?? { name, slug: slug(slugOf(name, 'series')), events: [] };
    series.set(name, known);
    known.events.push(event);
  }
  return [...series.values()];
}

/** Returns the calendar of each event's series, if the date of one of its events is known. */
export function seriesCalendars(
  events: readonly SiteEvent[],
  addresses: Addresses,
): ReadonlyMap<SiteEvent, string> {
  return new Map(
    seriesOf(events)
      .filter((series) => calendarOf(series.events))
      .flatMap(({ slug, events: own }) =>
        own.map((event) => [event, addresses.seriesFile(slug)] as const),
      ),
  );
}

export interface Series {
  name: string;
  slug: string;
  events: SiteEvent[];
}
