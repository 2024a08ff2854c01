import groupBy from 'lodash/groupBy.js';
import uniqBy from 'lodash/uniqBy.js';
import { cityOf } from './cityOf.ts';
import { eventSummary, type Setting } from './eventData.ts';
import { talkEntries } from './lists.ts';
import { placeOf } from './model/takingPart.ts';
import type { YearRecord } from './model/yearData.ts';
import type { SiteEvent } from './siteEvents.ts';
import { takeawayEntries } from './topics.ts';

/**
 * A review of each year: its past events that weren't cancelled, with their cities, talks, people and takeaways.
 *
 * @param events newest first
 * @returns newest year first
 */
export function yearRecords(events: readonly SiteEvent[], setting: Setting): YearRecord[] {
  const held = events.filter(
    ({ isOver, block }) =>
      isOver && block.eventStatus !== 'cancelled' && block.eventStatus !== 'postponed',
  );
  const years = Object.entries(groupBy(held, ({ startDate }) => startDate.slice(0, 4)));
  return years
    .filter(([year]) => /^\d{4}$/.test(year) && events.every(({ id }) => id !== year))
    .map(([year, own]) => yearRecord(year, own, setting))
    .sort((a, b) => Number(b.year) - Number(a.year));
}

function yearRecord(year: string, events: readonly SiteEvent[], setting: Setting): YearRecord {
  const { compare } = new Intl.Collator(setting.locale);
  const people = events.flatMap(({ talks }) => talks.flatMap(({ speakers }) => speakers));
  const cities = events.flatMap(({ block }) => cityOf(placeOf(block)) ?? []);
  return {
    year,
    permalink: setting.addresses.year(year),
    events: events.map((event) => eventSummary(event, setting)),
    cities: [...new Set(cities)].sort(compare),
    talks: talkEntries(events, setting).length,
    people: uniqBy(people, 'id')
      .map(({ id, name, image, slug }) => ({
        id,
        name,
        image,
        permalink: setting.addresses.speaker(slug),
      }))
      .sort((a, b) => compare(a.name, b.name)),
    takeaways: takeawayEntries(events, setting),
  };
}
