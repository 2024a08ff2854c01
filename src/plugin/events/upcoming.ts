import { eventSummary, type Setting } from './eventData.ts';
import type { EventSummary } from './model/eventData.ts';
import type { SiteEvent } from './siteEvents.ts';

/** The events that may still be to come, the next one first. The browser knows the hour, and leaves out what is over. */
export function upcomingEvents(events: readonly SiteEvent[], setting: Setting): EventSummary[] {
  return events.filter(({ isOver }) => !isOver).map((event) => eventSummary(event, setting));
}
