import { type Addresses, talkAnchor } from './addresses.ts';
import {
  linkedDetails,
  linkedFilmDetails,
  linkedImages,
  linkedPages,
  linkedTalkDetails,
} from './details/linkedDetails.ts';
import { linkedFilm } from './details/linkedFilm.ts';
import { linkedOffers } from './details/linkedOffers.ts';
import { locations, placeNode, placeOfTalk } from './details/linkedPlaces.ts';
import { linkedSchedule } from './details/linkedSchedule.ts';
import { isoDuration } from './duration.ts';
import { statusOf } from './eventData.ts';
import type { EventBlock, SlidesBlock } from './model/event.ts';
import { hasDay, parseMoment } from './model/moment.ts';
import { modeOf } from './model/takingPart.ts';
import { offsetAt } from './model/zone.ts';
import type { Person } from './person.ts';
import type { EventPost, SiteEvent, SiteTalk } from './siteEvents.ts';
import { instantOfMoment } from './when.ts';

/**
 * Returns the event as linked data (schema.org, JSON-LD 1.1). If search engines require something
 * that isn't known, the whole item is left out.
 *
 * @param image the social card, or another image
 * @param post whose page contains the data: its BlogPosting, which Docusaurus writes, gets `about`;
 * undefined on the event's own page
 * @returns undefined if there's nothing to say
 */
export function structuredData(
  event: SiteEvent,
  addresses: Addresses,
  image: string | undefined,
  post?: Pick<EventPost, 'permalink'>,
): object | undefined {
  const context = { addresses, event, image, iri: iriOf(event, addresses) };
  const node = eventNode(context);
  const nodes = node ? [node, ...videos(context)] : [];
  // Docusaurus's own `@id` of the post (plugin-content-blog/src/client/structuredDataUtils.ts).
  const about = node
    ? { '@id': context.iri }
    : { '@type': 'Thing', name: event.name, url: event.block.url };
  const graph = post ? [{ '@id': addresses.absolute(post.permalink), about }, ...nodes] : nodes;
  return graph.length > 0 ? { '@context': 'https://schema.org', '@graph': graph } : undefined;
}

/** Google requires a name, an exact date, and a place with its address or its online address. */
function eventNode(context: Context): object | undefined {
  const { event, addresses, image, iri } = context;
  const { block, name, talks } = event;
  const location = locations(event, addresses);
  const startDate = isoDate(block.startDate, block.timeZone);
  if (!location || !startDate) return undefined;
  const performer = people(
    talks.flatMap(({ speakers }) => speakers),
    addresses,
  );
  const works = [block.slides, ...talks.map(({ slides }) => slides)];
  const details = linkedDetails(block, addresses, (date) => isoDate(date, block.timeZone));
  return {
    ...details,
    '@type': types(block.type),
    '@id': iri,
    name,
    url: event.isListed ? addresses.page(addresses.event(event.id)) : undefined,
    sameAs: block.sameAs ? [block.url, ...block.sameAs].filter(Boolean) : block.url,
    description: block.description ?? event.posts[0]?.description,
    image: linkedImages(block, image, addresses),
    startDate,
    endDate: isoDate(block.endDate, block.timeZone),
    previousStartDate: isoDate(block.previousStartDate, block.timeZone),
    eventStatus: `https://schema.org/${STATUS[block.eventStatus ?? 'scheduled']}`,
    eventAttendanceMode: `https://schema.org/${MODE[modeOf(block)]}`,
    location,
    organizer: organizers(block),
    performer,
    superEvent: block.series && {
      '@type': 'EventSeries',
      name: block.series.name,
      url: block.series.url,
      eventSchedule: linkedSchedule(block.series.frequency),
    },
    offers: linkedOffers(block, {
      instant: (date) => isoInstant(date, block.timeZone),
      date: (date) => isoDate(date, block.timeZone),
    }),
    isAccessibleForFree: block.isAccessibleForFree,
    subEvent: some(talks.flatMap((talk) => talkNode(talk, context) ?? [])),
    workFeatured: some(
      works.flatMap((slides, index) => slidesNode(slides, talks[index - 1], context) ?? []),
    ),
    recordedIn: some(videos(context).map((video) => ({ '@id': video['@id'] }))),
    subjectOf: [
      ...event.posts
        .filter(({ isListed }) => isListed)
        .map(({ permalink }) => ({ '@id': addresses.absolute(permalink) })),
      ...linkedPages(block, addresses),
    ],
  };
}

/** Returns a talk whose own date is known: at a conference of three days, it can't be guessed. */
function talkNode(talk: SiteTalk, { event, addresses, image, iri }: Context): object | undefined {
  const { block } = event;
  const isOneDay = !block.endDate || block.endDate.slice(0, 10) === block.startDate?.slice(0, 10);
  const startDate = isoDate(
    talk.startDate ?? (isOneDay ? block.startDate?.slice(0, 10) : undefined),
    block.timeZone,
  );
  if (!startDate) return undefined;
  return {
    ...linkedTalkDetails(talk, addresses),
    '@type': 'Event',
    '@id': `${iri.replace(/#.*/, '')}#${talkAnchor(talk.key)}`,
    name: talk.name,
    description: talk.description,
    url: talk.url,
    image,
    startDate,
    endDate: isoDate(talk.endDate, block.timeZone),
    eventStatus: `https://schema.org/${STATUS[talk.eventStatus ?? block.eventStatus ?? 'scheduled']}`,
    eventAttendanceMode: `https://schema.org/${MODE[modeOf(block)]}`,
    location: placeNode(placeOfTalk(talk, block), addresses) ?? locations(event, addresses),
    organizer: organizers(block),
    performer: people(talk.speakers, addresses),
    superEvent: { '@id': iri },
  };
}

function videos({ event, addresses, iri }: Context): Video[] {
  const owners: (SiteTalk | undefined)[] = [undefined, ...event.talks];
  const all = owners.flatMap((talk) => {
    const { recording } = talk ?? event.block;
    return [recording, ...(recording?.others ?? [])].map((one) => [one, talk] as const);
  });
  return all.flatMap(([recording, talk], index) => {
    const { url, thumbnail, uploadDate, duration } = recording ?? {};
    const uploaded = isoInstant(uploadDate, event.block.timeZone);
    // Google's three requirements: a name, an image, and the date.
    if (!recording || statusOf(recording) !== 'published' || !url || !thumbnail || !uploaded)
      return [];
    const address = addresses.absolute(addresses.href(url));
    const title = talk?.name ?? event.name;
    return {
      ...linkedFilmDetails(recording, title, address),
      '@type': 'VideoObject',
      '@id': `${iri.replace(/#.*/, '')}#recording-${index}`,
      name: recording.name ? `${title} (${recording.name})` : title,
      description: talk?.description ?? event.block.description ?? event.posts[0]?.description,
      thumbnailUrl: addresses.image(thumbnail),
      uploadDate: uploaded,
      duration: duration && isoDuration(duration),
      ...linkedFilm(address),
      recordedAt: { '@id': iri },
    };
  });
}

function slidesNode(
  slides: SlidesBlock | undefined,
  talk: SiteTalk | undefined,
  { event, addresses }: Context,
): object | undefined {
  if (!slides) return undefined;
  const link = (address: string | undefined) =>
    address && addresses.absolute(addresses.href(address));
  return {
    '@type': 'PresentationDigitalDocument',
    name: talk?.name ?? event.name,
    url: link(slides.url),
    image: slides.image && addresses.image(slides.image),
    license: slides.license,
    author: talk && people(talk.speakers, addresses),
  };
}

function organizers({ organizer }: EventBlock): object | undefined {
  const all = [organizer, ...(organizer?.others ?? [])].flatMap((one) =>
    one ? { '@type': 'Organization', name: one.name, url: one.url } : [],
  );
  return all.length > 1 ? all : all[0];
}

function people(persons: readonly Person[], { absolute }: Addresses): object[] | undefined {
  const distinct = [...new Map(persons.map((person) => [person.id, person])).values()];
  return some(
    distinct.map(
      ({ type, name, url, image, title, affiliation, pronouns, description, accounts }) => ({
        '@type': type,
        name,
        url,
        image: image && absolute(image),
        // Groups have none of these.
        ...(type === 'Person' && {
          jobTitle: title,
          affiliation: affiliation && { '@type': 'Organization', name: affiliation },
          pronouns,
        }),
        description,
        sameAs: some([...accounts]),
      }),
    ),
  );
}

/**
 * Returns a date with its time and zone, which search engines need; for a day, its start at the
 * event's place.
 */
function isoInstant(date: string | undefined, timeZone: string | undefined): string | undefined {
  const known = isoDate(date, timeZone);
  if (known === undefined) return undefined;
  const time = isoDate(known.includes('T') ? known : `${known}T00:00`, timeZone) ?? known;
  if (/(?:Z|[+-]\d\d:\d\d)$/i.test(time)) return time;
  return `${time.length === 16 ? `${time}:00` : time}Z`;
}

/** A day, or a time with its offset; undefined if it's less precise than a day. */
function isoDate(date = '', timeZone: string | undefined): string | undefined {
  const moment = parseMoment(date);
  if (!moment || !hasDay(moment)) return undefined;
  if (moment.precision === 'day') return date;
  const instant = instantOfMoment(moment, timeZone);
  if (instant === undefined) return date.replace(' ', 'T');
  const offset = timeZone === undefined ? (moment.offset ?? 0) : offsetAt(timeZone, instant);
  const wall = new Date(instant + offset * 60_000).toISOString().slice(0, 19);
  const [hours, minutes] = [Math.floor(Math.abs(offset) / 60), Math.abs(offset) % 60];
  const write = (part: number) => String(part).padStart(2, '0');
  return `${wall}${offset < 0 ? '-' : '+'}${write(hours)}:${write(minutes)}`;
}

function iriOf(event: SiteEvent, addresses: Addresses): string {
  const page = event.isListed ? addresses.event(event.id) : (event.posts.at(-1)?.permalink ?? '');
  return `${addresses.page(page)}#event`;
}

/** Programs that only know Event accept it as well. */
function types(type: SiteEvent['block']['type'] = 'ConferenceEvent'): string | string[] {
  return type === 'Event' ? type : ['Event', type];
}

function some<Item>(list: Item[]): Item[] | undefined {
  return list.length > 0 ? list : undefined;
}

const STATUS = {
  scheduled: 'EventScheduled',
  cancelled: 'EventCancelled',
  postponed: 'EventPostponed',
  rescheduled: 'EventRescheduled',
  movedOnline: 'EventMovedOnline',
};

const MODE = {
  offline: 'OfflineEventAttendanceMode',
  online: 'OnlineEventAttendanceMode',
  mixed: 'MixedEventAttendanceMode',
};

interface Context {
  event: SiteEvent;
  addresses: Addresses;
  image: string | undefined;
  iri: string;
}

type Video = Record<string, unknown> & { '@id': string };
