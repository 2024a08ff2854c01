import { calendarOf } from '../events/calendar/calendar.ts';
import { placeLine } from '../events/calendar/entries.ts';
import type { SiteEvent } from '../events/siteEvents.ts';
import { whenOf } from '../events/when.ts';
import { clipped } from './clipped.ts';
import { type CalendarChanges, type CalendarEntry, MOST } from './review.ts';

/**
 * Returns what subscribers of the calendar will see: entries that are added, removed or changed.
 */
export function calendarChanges(
  before: readonly SiteEvent[],
  after: readonly SiteEvent[],
  locale: string,
): CalendarChanges {
  const old = entriesOf(before);
  const now = entriesOf(after);
  const added = [...now].filter(([id]) => !old.has(id));
  const removed = [...old].filter(([id]) => !now.has(id));
  const changed = [...now].flatMap(([id, event]) => {
    const known = old.get(id);
    const changes = known ? changesOf(known, event, locale) : [];
    return changes.length > 0 ? [{ ...entryOf(event, locale), changes }] : [];
  });
  return {
    added: added.map(([, event]) => entryOf(event, locale)).slice(0, MOST.entries),
    removed: removed.map(([, event]) => entryOf(event, locale)).slice(0, MOST.entries),
    changed: changed.slice(0, MOST.entries),
  };
}

/** Returns the date of an event in words, with its time zone. */
export function whenText({ block }: SiteEvent, locale: string): string {
  const when = whenOf(block, locale);
  if (!when) return '';
  const zone = when.isTimed ? block.timeZone : undefined;
  return clipped([when.text.join(''), zone && `(${zone})`].filter(Boolean).join(' '));
}

function entriesOf(events: readonly SiteEvent[]): Map<string, SiteEvent> {
  const listed = events.filter(({ isListed }) => isListed);
  return new Map((calendarOf(listed) ?? []).map((event) => [event.id, event]));
}

function entryOf(event: SiteEvent, locale: string): CalendarEntry {
  return {
    name: clipped(event.name),
    when: whenText(event, locale),
    place: clipped(placeLine(event) ?? ''),
  };
}

function changesOf(old: SiteEvent, now: SiteEvent, locale: string) {
  const facts = (event: SiteEvent): [string, string][] => [
    ['Name', clipped(event.name)],
    ['Date', whenText(event, locale)],
    ['Place', clipped(placeLine(event) ?? '')],
    ['Status', event.block.eventStatus ?? 'scheduled'],
    ['Talks', String(event.talks.length)],
  ];
  const before = new Map(facts(old));
  return facts(now).flatMap(([what, after]) => {
    const was = before.get(what) ?? '';
    return was === after ? [] : [{ what, before: was || 'none', after: after || 'none' }];
  });
}
