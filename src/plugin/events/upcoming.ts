import { eventSummary, type Setting } from './eventData.ts';
import type { EventSummary } from './model/eventData.ts';
import type { SiteEvent } from './siteEvents.ts';

/**
 * Returns events that may be upcoming, the next one first. The browser knows the time, and hides
 * past ones.
 */
export function upcomingEvents(events: readonly SiteEvent[], setting: Setting): EventSummary[] {
  return events.filter(({ isOver }) => !isOver).map((event) => eventSummary(event, setting));
}
