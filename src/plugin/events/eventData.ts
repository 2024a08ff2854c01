import type { Addresses } from './addresses.ts';
import { calendarOf, hasTalkEntries } from './calendar/calendar.ts';
import { calendarLinks } from './calendar/links.ts';
import { cityOf } from './cityOf.ts';
import { countryName } from './country.ts';
import { dateBlockOf } from './dateBlock.ts';
import { eventDetails } from './details/eventDetails.ts';
import { filmAt } from './details/filmAt.ts';
import { placeData, type Setting, slidesData } from './details/parts.ts';
import { recordingDetails, talkDetails } from './details/talkDetails.ts';
import { linkData } from './details/words.ts';
import { writeDuration } from './duration.ts';
import type { RecordingBlock } from './model/event.ts';
import type {
  EventData,
  EventSummary,
  PostData,
  RecordingData,
  SpeakerData,
  TalkData,
} from './model/eventData.ts';
import { readDuration } from './model/readDuration.ts';
import { modeOf, placeOf, virtualLocationOf } from './model/takingPart.ts';
import { isServiceSlot } from './model/talkField.ts';
import type { Person } from './person.ts';
import type { SiteEvent, SiteTalk } from './siteEvents.ts';
import { daysOf, previousDaysOf, previousWhenOf, whenOf } from './when.ts';

export type { Setting } from './details/parts.ts';

/** Returns what the theme shows about an event. */
export function eventData(event: SiteEvent, setting: Setting): EventData {
  const { addresses, locale, seriesCalendars } = setting;
  const { block, id, name, isListed } = event;
  const { href } = addresses;
  const location = placeOf(block);
  return {
    ...eventDetails(event, setting),
    id,
    name,
    kind: block.type ?? 'ConferenceEvent',
    status: block.eventStatus ?? 'scheduled',
    mode: modeOf(block),
    when: known(whenOf(block, locale)),
    previousWhen: previousWhenOf(block, locale),
    place: location && placeData(location, locale),
    virtualLocation: virtualLocationOf(block),
    url: block.url,
    description: block.description,
    organizer: block.organizer,
    series: block.series && {
      name: block.series.name,
      url: block.series.url,
      calendar: seriesCalendars?.get(event),
    },
    registrationUrl: block.registrationUrl,
    isFree: block.isAccessibleForFree ?? false,
    roles: block.roles ?? [],
    booth: block.booth,
    talks: event.talks.map((talk) => talkData(talk, event, setting)),
    slides: block.slides && slidesData(block.slides, href),
    recording: block.recording && recordingData(block.recording, href, locale),
    photos: (block.photos ?? []).map(({ src, alt = '', caption, creditText, license }) => ({
      src: href(src),
      alt,
      caption,
      creditText,
      license,
    })),
    takeaways: block.takeaways ?? [],
    links: (block.links ?? []).map((link) => linkData(link, href)),
    posts: event.posts.filter(({ isListed }) => isListed).map((post) => postData(post, locale)),
    permalink: isListed ? addresses.event(id) : undefined,
    isOver: event.isOver,
    calendar: isListed && calendarOf([event]) ? addresses.eventFile(id, 'ics') : undefined,
    talksCalendar: isListed && hasTalkEntries(event) ? addresses.talksFile(id) : undefined,
    calendarLinks: event.isOver ? undefined : calendarLinks(event, setting),
  };
}

/** Returns an event as lists show it. */
export function eventSummary(event: SiteEvent, { addresses, locale }: Setting): EventSummary {
  const { block, talks } = event;
  const recordings = [block.recording, ...talks.map(({ recording }) => recording)];
  const has = {
    slides: [block.slides, ...talks.map(({ slides }) => slides)].some(Boolean),
    recording: recordings.some((recording) => statusOf(recording) === 'published'),
  };
  return {
    id: event.id,
    name: event.name,
    kind: block.type ?? 'ConferenceEvent',
    status: block.eventStatus ?? 'scheduled',
    mode: modeOf(block),
    permalink: event.isListed ? addresses.event(event.id) : undefined,
    when: known(daysOf(block, locale)),
    previousWhen: previousDaysOf(block, locale),
    date: dateBlockOf(block, locale),
    place: cityOf(placeOf(block)),
    country: countryName(placeOf(block)?.address?.addressCountry, locale),
    series: block.series?.name,
    talks: talks.filter(({ type }) => !isServiceSlot(type)).length,
    has: (['slides', 'recording'] as const).filter((what) => has[what]),
  };
}

/** A recording with an address counts as published, unless its post says otherwise. */
export function statusOf(recording: RecordingBlock | undefined): RecordingData['status'] {
  if (!recording) return 'none';
  const status = recording.status ?? (recording.url === undefined ? 'none' : 'published');
  return status === 'published' && recording.url === undefined ? 'pending' : status;
}

export function talkData(
  talk: SiteTalk,
  event: SiteEvent,
  { addresses, locale }: Setting,
): TalkData {
  const { startDate, endDate, slides, recording } = talk;
  const { timeZone } = event.block;
  return {
    ...talkDetails(talk, { addresses, locale }),
    id: talk.key,
    name: talk.name,
    type: talk.type,
    speakers: talk.speakers.map((person) => speakerData(person, event, addresses)),
    description: talk.description,
    when: whenOf({ startDate, endDate, timeZone }, locale),
    room: talk.room,
    url: talk.url,
    livestream: talk.livestream,
    slides: slides && slidesData(slides, addresses.href),
    recording: recording && recordingData(recording, addresses.href, locale),
  };
}

function speakerData(person: Person, event: SiteEvent, addresses: Addresses): SpeakerData {
  return {
    name: person.name,
    affiliation: person.affiliation,
    href: event.isListed ? addresses.speaker(person.slug) : person.url,
  };
}

function recordingData(
  recording: RecordingBlock,
  href: Addresses['href'],
  locale: string,
): RecordingData {
  const { url, thumbnail, transcript, duration, startOffset, others = [] } = recording;
  return {
    ...recordingDetails(recording, href, locale),
    status: statusOf(recording),
    url: url && filmAt(href(url), readDuration(startOffset ?? '0')),
    duration: duration && writeDuration(duration, locale),
    thumbnail: thumbnail && href(thumbnail),
    transcript: transcript && href(transcript),
    others: others.map((other) => recordingData(other, href, locale)),
  };
}

function postData(post: SiteEvent['posts'][number], locale: string): PostData {
  const { title, permalink, coverage } = post;
  const format = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  return { title, permalink, coverage, date: format.format(post.date) };
}

/** `siteEvents` only keeps events with valid dates. */
function known<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('An event without a date.');
  return value;
}
