import type { When } from '../model/shown.ts';
import { modeOf, virtualLocationsOf } from '../model/takingPart.ts';
import type { SiteEvent, SiteTalk } from '../siteEvents.ts';
import { previousWhenOf, whenOf } from '../when.ts';
import { commaIn, wordsIn } from '../words/wordsIn.ts';
import { practicalFacts } from './practicalFacts.ts';

/**
 * Returns the description of an event in a calendar: its status, its summary, how to take part, who
 * organises it, and the programme.
 */
export function describeEvent(event: SiteEvent, locale: string): string {
  const { block, posts } = event;
  const description = block.description ?? posts[0]?.description;
  return [
    statusLine(event, locale),
    description,
    facts(event, locale),
    programme(event, locale),
    block.url,
  ]
    .filter(Boolean)
    .join('\n\n');
}

/** The description of a talk in a calendar. */
export function describeTalk(talk: SiteTalk, event: SiteEvent, locale: string): string {
  const speakers = talk.speakers.map(({ name }) => name).join(commaIn(locale));
  const about = [event.name, speakers].filter(Boolean).join('\n');
  const links = [talk.livestream, talk.url].filter(Boolean).join('\n');
  const state = stateOf(talk.eventStatus, locale) ?? statusLine(event, locale);
  return [state, about, talk.description, joinLine(event, locale), links]
    .filter(Boolean)
    .join('\n\n');
}

/**
 * `31 October 2026, 01:30 CEST – 04:00 CET`: if the clocks change in between, each end has its own
 * zone.
 */
function zoned({ text: [first, dash, last], zone }: When): string {
  if (!zone || last === undefined || !zone.shortEnd)
    return [[first, dash, last].join(''), zone?.short].filter(Boolean).join(' ');
  return `${first} ${zone.short} ${dash?.trim()} ${last} ${zone.shortEnd}`;
}

/** `New date, instead of 2 April 2026` */
function statusLine({ block }: SiteEvent, locale: string): string {
  const words = wordsIn(locale);
  const state = stateOf(block.eventStatus, locale);
  const previous = previousWhenOf(block, locale);
  return [state, previous && words.insteadOf(zoned(previous))]
    .filter(Boolean)
    .join(commaIn(locale));
}

function stateOf(
  status: SiteEvent['block']['eventStatus'] = 'scheduled',
  locale: string,
): string | undefined {
  return status === 'scheduled' ? undefined : wordsIn(locale)[status];
}

function facts(event: SiteEvent, locale: string): string {
  const { block } = event;
  const words = wordsIn(locale);
  const { organizer, registrationUrl, offers = [], series, isAccessibleForFree } = block;
  const organizers = [organizer, ...(organizer?.others ?? [])].flatMap((one) => one?.name ?? []);
  const tickets = registrationUrl ?? offers.find(({ url }) => url !== undefined)?.url;
  const isOff = block.eventStatus === 'cancelled';
  return [
    words[modeOf(block)],
    joinLine(event, locale),
    tickets && !isOff && `${isAccessibleForFree ? words.free : words.tickets}: ${tickets}`,
    ...practicalFacts(block, locale),
    organizers.length > 0 && `${words.organizer}: ${organizers.join(commaIn(locale))}`,
    series && `${words.series}: ${series.name}`,
  ]
    .filter(Boolean)
    .join('\n');
}

function joinLine({ block }: SiteEvent, locale: string): string {
  const { join } = wordsIn(locale);
  return virtualLocationsOf(block)
    .map(({ url, name }) => `${name ? `${join} (${name})` : join}: ${url}`)
    .join('\n');
}

/**
 * Lists the talks, each with its date, its time and its zone: calendars convert the entry's own
 * time for the reader, but not its text.
 */
function programme({ block, talks }: SiteEvent, locale: string): string | undefined {
  if (talks.length === 0) return undefined;
  const { timeZone } = block;
  const timed = talks.some(({ startDate }) => whenOf({ startDate, timeZone }, locale)?.zone);
  const zone = timed && timeZone ? ` (${timeZone})` : '';
  const lines = talks.map(({ name, speakers, room, track, startDate, endDate, eventStatus }) => {
    const when = whenOf({ startDate, endDate, timeZone }, locale);
    const hours = when && zoned(when);
    const people = speakers.map((speaker) => speaker.name).join(commaIn(locale));
    const state = stateOf(eventStatus, locale);
    return `• ${[hours, state, name, people, room, track].filter(Boolean).join(' · ')}`;
  });
  return [`${wordsIn(locale).programme}${zone}`, ...lines].join('\n');
}
