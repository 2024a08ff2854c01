import type { Setting } from '../details/parts.ts';
import type { CalendarLinks } from '../model/eventData.ts';
import type { SiteEvent } from '../siteEvents.ts';
import { describeEvent } from './describe.ts';
import { placeLine, rangeOf } from './entries.ts';

/**
 * Returns links to the forms of Google Calendar and Outlook.com, filled in from the event's
 * calendar file. Neither is contacted before a reader follows the link.
 *
 * @returns undefined if the date isn't known
 */
export function calendarLinks(
  event: SiteEvent,
  { addresses, locale }: Setting,
): CalendarLinks | undefined {
  const range = rangeOf(event.block);
  const [start, last] = (range ?? []).map(([, value]) => value);
  if (start === undefined) return undefined;
  const end = last ?? start;
  const page = addresses.page(addresses.event(event.id));
  const details = shortened(
    [describeEvent(event, locale), event.isListed && page].filter(Boolean).join('\n\n'),
  );
  const location = placeLine(event) ?? '';
  const google = new URLSearchParams({
    action: 'TEMPLATE',
    text: event.name,
    dates: `${start}/${end}`,
    details,
    location,
  });
  const outlook = new URLSearchParams({
    path: '/calendar/action/compose',
    rru: 'addevent',
    subject: event.name,
    startdt: extended(start),
    enddt: extended(end),
    ...(start.length === DAY_LENGTH && { allday: 'true' }),
    body: details,
    location,
  });
  return {
    google: `https://calendar.google.com/calendar/render?${google}`,
    // Outlook.com shows plus signs in a query literally.
    outlook: `https://outlook.live.com/calendar/0/deeplink/compose?${String(outlook).replaceAll('+', '%20')}`,
  };
}

/** `20250403T110000Z` with its dashes and colons: the extended form of ISO 8601. */
function extended(value: string): string {
  return value
    .replace(/^(\d{4})(\d\d)(\d\d)/, '$1-$2-$3')
    .replace(/T(\d\d)(\d\d)(\d\d)/, 'T$1:$2:$3');
}

/** Servers reject addresses that are too long, so whole lines are dropped at the end. */
function shortened(text: string): string {
  if (text.length <= LONGEST) return text;
  const end = text.lastIndexOf('\n', LONGEST);
  return `${text.slice(0, end > 0 ? end : LONGEST)}\n…`;
}

const DAY_LENGTH = '20250403'.length;
const LONGEST = 1200;
