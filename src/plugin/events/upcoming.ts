import { eventSummary, type Setting } from './eventData.ts';
import type { EventSummary } from './model/eventData.ts';
import type { EventPost, SiteEvent } from './siteEvents.ts';

/**
 * The events that may still be to come, the next one first; the browser knows the hour, and leaves out what is over. What
 * was over when the newest post was written is left out here, without a look at the clock: a build without changes gives
 * the same pages.
 */
export function upcomingEvents(
  events: readonly SiteEvent[],
  posts: readonly EventPost[],
  setting: Setting,
): EventSummary[] {
  const newest = Math.max(...posts.map(({ date }) => date));
  return events
    .filter(({ span }) => span.end > newest)
    .map((event) => eventSummary(event, setting));
}
