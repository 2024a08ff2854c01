import type { Addresses } from './addresses.ts';
import { cityOf } from './cityOf.ts';
import { publishedFields } from './details/publishedFields.ts';
import { statusOf } from './eventData.ts';
import type { EventBlock } from './model/event.ts';
import { eventField, recordingField, talkField } from './model/fields.ts';
import { slides } from './model/mediaFields.ts';
import { realMoment } from './model/span.ts';
import { modeOf, virtualLocationOf, virtualLocationsOf } from './model/takingPart.ts';
import type { Person } from './person.ts';
import type { SiteEvent } from './siteEvents.ts';

/** `/events.json`: the events for other programs. Fields are added to version 1, never changed. */
export function eventsJson(events: readonly SiteEvent[], addresses: Addresses): string {
  const { page, image: whole } = addresses;
  const link = (address: string | undefined) => address && whole(address);
  const list = events.map((event) => {
    const { block, talks } = event;
    return {
      ...publishedFields(eventField, block, whole, OTHER_FORMS),
      id: event.id,
      name: event.name,
      type: block.type ?? 'ConferenceEvent',
      url: page(addresses.event(event.id)),
      startDate: startOf(block),
      endDate: endOf(block),
      timeZone: block.timeZone,
      status: block.eventStatus ?? 'scheduled',
      attendanceMode: modeOf(block),
      location: firstOf(block.location),
      locations: allOf(block.location),
      virtualLocation: virtualLocationOf(block),
      virtualLocations: virtualPlacesOf(block),
      series: block.series?.name,
      seriesUrl: block.series?.url,
      seriesFrequency: block.series?.frequency,
      seriesNext: block.series?.next,
      website: block.url,
      organizer: firstOf(block.organizer),
      organizers: allOf(block.organizer),
      talks: talks.map(({ key, speakers, slides, recording, ...talk }) => ({
        ...publishedFields(talkField, talk, whole, OTHER_FORMS_OF_TALK),
        id: key,
        status: talk.eventStatus,
        speakers: speakers.map((speaker) => speaker.name),
        performers: performersOf(speakers, addresses),
        recordings: recordingsOf(recording, whole),
        slides: link(slides?.url),
        slideDecks: decksOf(slides, whole),
        recording: statusOf(recording) === 'published' ? link(recording?.url) : undefined,
      })),
      slides: link(block.slides?.url),
      slideDecks: decksOf(block.slides, whole),
      recording: statusOf(block.recording) === 'published' ? link(block.recording?.url) : undefined,
      recordings: recordingsOf(block.recording, whole),
      posts: event.posts
        .filter(({ isListed }) => isListed)
        .map((post) => ({
          title: post.title,
          url: page(post.permalink),
          coverage: post.coverage,
          date: new Date(post.date).toISOString().slice(0, 10),
        })),
    };
  });
  return `${JSON.stringify({ version: 1, events: list }, null, 2)}\n`;
}

/** Returns nothing for an event whose date is still to be announced. */
function startOf({ startDate }: EventBlock): string | undefined {
  return realMoment(startDate)?.precision === 'unknown' ? undefined : startDate;
}

/**
 * An event given in days ends on its first day by default. If only a start time is known, the end
 * isn't.
 */
function endOf(block: EventBlock): string | undefined {
  const { startDate, endDate } = block;
  return endDate ?? (realMoment(startDate)?.precision === 'time' ? undefined : startOf(block));
}

/**
 * Fields that had another form in the file before this list existed, or that don't describe the
 * event.
 */
const OTHER_FORMS = [
  'coverage',
  'endDate',
  'eventAttendanceMode',
  'eventStatus',
  'location',
  'organizer',
  'performer',
  'recording',
  'slides',
  'talks',
];

/** Fields of a talk in another form; its end and its place are its own. */
const OTHER_FORMS_OF_TALK = ['eventStatus', 'performer', 'recording', 'slides'];

/** Returns all slides with their details, if these contain more than an address. */
function decksOf(
  deck: EventBlock['slides'],
  link: (address: string) => string,
): unknown[] | undefined {
  if (!deck) return undefined;
  const { others = [], ...first } = deck;
  const isAddress = others.length === 0 && Object.keys(first).join() === 'url';
  return isAddress
    ? undefined
    : [first, ...others].map((one) => publishedFields(slides, one, link));
}

/** Returns the recordings that can be watched, with their details. */
function recordingsOf(
  recording: EventBlock['recording'],
  link: (address: string) => string,
): unknown[] | undefined {
  const all = [recording, ...(recording?.others ?? [])].filter((one) => one !== undefined);
  const published = all.filter((one) => statusOf(one) === 'published');
  if (published.length === 0) return undefined;
  return published.map((one) => publishedFields(recordingField, one, link));
}

/** Returns the first of several places or organizers, for programs that only read one. */
function firstOf<Item extends { others?: unknown }>(
  item: Item | undefined,
): Omit<Item, 'others'> | undefined {
  if (!item) return undefined;
  const { others: _, ...first } = item;
  return first;
}

/** Returns the speakers, if more than their names is known. */
function performersOf(people: readonly Person[], addresses: Addresses): object[] | undefined {
  const isKnown = people.some(
    ({ type, title, affiliation, url, image, accounts }) =>
      [title, affiliation, url, image].some(Boolean) || accounts.length > 0 || type !== 'Person',
  );
  return isKnown ? people.map((person) => performerOf(person, addresses)) : undefined;
}

/** `url` is their page on this site. */
function performerOf(person: Person, { absolute, page, speaker }: Addresses): object {
  const { slug, name, type, title, affiliation, pronouns, description, url, image, accounts } =
    person;
  return {
    name,
    type: type === 'Person' ? undefined : type,
    title,
    affiliation,
    pronouns,
    description,
    url: page(speaker(slug)),
    website: url,
    image: image && absolute(image),
    sameAs: accounts.length > 0 ? accounts : undefined,
  };
}

/** Returns virtual places if there are several, or if they have names. */
function virtualPlacesOf(block: EventBlock): unknown[] | undefined {
  const all = virtualLocationsOf(block);
  return all.length > 1 || all.some(({ name }) => name) ? all : undefined;
}

function allOf<Item extends { others?: Item[] }>(item: Item | undefined): unknown[] | undefined {
  return item?.others && [firstOf(item), ...item.others];
}

/** `/events.geojson` (RFC 7946), with the events that have coordinates; undefined if there are none. */
export function eventsGeoJson(
  events: readonly SiteEvent[],
  addresses: Addresses,
): string | undefined {
  const features = events.flatMap(({ id, name, block }) => {
    const geo = block.location?.geo;
    if (!geo) return [];
    return {
      type: 'Feature',
      id,
      geometry: { type: 'Point', coordinates: [geo.longitude, geo.latitude] },
      properties: {
        name,
        place: cityOf(block.location),
        startDate: startOf(block),
        endDate: endOf(block),
        url: addresses.page(addresses.event(id)),
      },
    };
  });
  if (features.length === 0) return undefined;
  return `${JSON.stringify({ type: 'FeatureCollection', features }, null, 2)}\n`;
}
