import { type Foreign, isMap, listOf, numberOf, textOf, textsOf, unread } from '../foreign.ts';
import { dataScripts, plainText } from '../html.ts';
import type { Block, Imported } from '../imported.ts';
import { languageTag } from './languages.ts';

/**
 * Returns the events that a web page describes for search engines (schema.org, JSON-LD). Nothing on
 * the page is run.
 */
export function eventsInPage(html: string): Foreign[] {
  return dataScripts(html).flatMap((text) => {
    try {
      return eventsIn(JSON.parse(text));
    } catch {
      return [];
    }
  });
}

/**
 * Returns the events in JSON-LD: alone, in a list, or in a graph. Those that are part of another
 * event are inside it.
 */
export function eventsIn(value: unknown): Foreign[] {
  if (Array.isArray(value)) return value.flatMap(eventsIn);
  if (!isMap(value)) return [];
  if (Array.isArray(value['@graph'])) return value['@graph'].flatMap(eventsIn);
  const isEvent = textsOf(value['@type']).some((type) =>
    /Event$|^Hackathon$|^Festival$/.test(type),
  );
  return isEvent && !textsOf(value['@type']).includes('EventSeries') ? [value] : [];
}

export function readLinkedEvent(node: Foreign): Imported {
  const places = allOf(node.location);
  const isVirtual = (place: Foreign) => typeOf(place) === 'VirtualLocation';
  const talks = listOf(node.subEvent);
  const { performer, ...others } = node;
  const speakers = new Set(
    talks.flatMap((one) => allOf(one.performer).map(({ name }) => textOf(name))),
  );
  const silent = allOf(performer).filter(({ name }) => textOf(name) && !speakers.has(textOf(name)));
  const offers = allOf(node.offers).map((offer) => ({
    name: textOf(offer.name),
    price: numberOf(offer.price),
    priceCurrency: textOf(offer.priceCurrency),
    url: textOf(offer.url),
    availability: lastOf(offer.availability),
    validFrom: textOf(offer.validFrom),
    validThrough: textOf(offer.validThrough),
  }));
  return {
    speakers: [node, ...talks].flatMap((one) => allOf(one.performer).map(describedSpeaker)),
    event: {
      name: textOf(node.name),
      type: textsOf(node['@type']).find((type) => type !== 'Event'),
      description: plainText(node.description),
      startDate: momentOf(node.startDate),
      endDate: momentOf(node.endDate),
      previousStartDate: momentOf(node.previousStartDate),
      doorTime: momentOf(node.doorTime),
      eventStatus: STATUS[lastOf(node.eventStatus) ?? ''],
      eventAttendanceMode: /^(Offline|Online|Mixed)/
        .exec(lastOf(node.eventAttendanceMode) ?? '')?.[1]
        ?.toLowerCase(),
      url: textOf(node.url),
      location: places.filter((place) => !isVirtual(place)).map(placeOf),
      virtualLocation: places.filter(isVirtual).map(virtualPlaceOf),
      organizer: allOf(node.organizer).map(({ name, url }) => ({
        name: textOf(name),
        url: textOf(url),
      })),
      sponsor: allOf(node.sponsor).map(({ name, url, logo }) => ({
        name: textOf(name),
        url: textOf(url),
        logo: textOf(isMap(logo) ? logo.url : logo),
      })),
      offers,
      isAccessibleForFree:
        typeof node.isAccessibleForFree === 'boolean' ? node.isAccessibleForFree : undefined,
      maximumAttendeeCapacity: numberOf(node.maximumAttendeeCapacity),
      inLanguage: languagesOf(node.inLanguage),
      keywords: wordsOf(node.keywords),
      sameAs: textsOf(node.sameAs),
      image: imageOf(node.image),
      series: seriesOf(node.superEvent),
      accessibility: accessOf(node.accessibilityFeature),
      talks: talks.map(talkOf),
    },
    lost: [
      ...silent.map(
        ({ name }) => `performer (${textOf(name)}), who isn’t in any part of the event`,
      ),
      ...unread(others, '', READ),
      ...talks.flatMap((one) => unread(one, 'talks', READ_OF_TALK)),
    ],
  };
}

function talkOf(node: Foreign): Block {
  return {
    name: textOf(node.name),
    description: plainText(node.description),
    startDate: momentOf(node.startDate),
    endDate: momentOf(node.endDate),
    performer: allOf(node.performer).map((person) => ({
      name: textOf(person.name),
      url: textOf(person.url),
      type: groupOf(person),
    })),
    inLanguage: languagesOf(node.inLanguage),
    level: textOf(node.educationalLevel),
    duration: textOf(node.duration),
    keywords: wordsOf(node.keywords),
    eventStatus: STATUS[lastOf(node.eventStatus) ?? ''],
    url: textOf(node.url),
  };
}

function describedSpeaker(person: Foreign): Block {
  const [employer] = allOf(person.affiliation ?? person.worksFor);
  return {
    name: textOf(person.name),
    type: groupOf(person),
    title: textOf(person.jobTitle),
    affiliation: textOf(employer?.name),
    pronouns: textOf(person.pronouns),
    image: imageOf(person.image),
    description: plainText(person.description),
    url: textOf(person.url),
    sameAs: textsOf(person.sameAs),
  };
}

/** Most performers are people, which needn't be mentioned. */
function groupOf(performer: Foreign): string | undefined {
  const type = typeOf(performer);
  if (type === undefined || type === 'Person') return undefined;
  return /Group$/.test(type) ? 'PerformingGroup' : 'Organization';
}

/** The first of several; an address, or an ImageObject. */
function imageOf(value: unknown): string | undefined {
  const [image] = Array.isArray(value) ? value : [value];
  return textOf(isMap(image) ? (image.url ?? image.contentUrl) : image);
}

/** A name is useful if there are several. */
function virtualPlaceOf({ name, url }: Foreign, _: number, all: readonly Foreign[]): Block {
  return { name: all.length > 1 ? textOf(name) : undefined, url: textOf(url) };
}

function placeOf({ name, url, address, geo }: Foreign): Block {
  const coordinates = isMap(geo)
    ? { latitude: numberOf(geo.latitude), longitude: numberOf(geo.longitude) }
    : undefined;
  return {
    name: textOf(name),
    url: textOf(url),
    address: isMap(address)
      ? Object.fromEntries(
          ['streetAddress', 'addressLocality', 'addressRegion', 'postalCode', 'addressCountry'].map(
            (key) => [key, textOf(isMap(address[key]) ? address[key].name : address[key])],
          ),
        )
      : textOf(address) && { streetAddress: textOf(address) },
    geo: coordinates,
  };
}

function seriesOf(value: unknown): Block | undefined {
  const series = allOf(value).find((one) => typeOf(one) === 'EventSeries');
  return series && { name: textOf(series.name), url: textOf(series.url) };
}

function accessOf(value: unknown): Block {
  const features = textsOf(value);
  return {
    captions: features.includes('captions') || undefined,
    signLanguage: features.includes('signLanguage') || undefined,
  };
}

function languagesOf(value: unknown): string[] {
  return allOf(value).flatMap(({ alternateName, name }) =>
    textsOf(alternateName ?? name)
      .slice(0, 1)
      .map(languageTag),
  );
}

function wordsOf(value: unknown): string[] {
  return textsOf(value).flatMap((one) => one.split(',').map((word) => word.trim()));
}

/** Accepts one item, several, or just a name. */
function allOf(value: unknown): Foreign[] {
  return (Array.isArray(value) ? value : [value]).flatMap((one) =>
    isMap(one) ? [one] : textOf(one) ? [{ name: textOf(one) }] : [],
  );
}

/** To the minute, which is precise enough. */
function momentOf(value: unknown): string | undefined {
  return textOf(value)?.replace(/(T\d\d:\d\d):\d\d(?:\.\d+)?/, '$1');
}

function typeOf(node: Foreign): string | undefined {
  return textsOf(node['@type'])[0];
}

/** `https://schema.org/EventCancelled` is EventCancelled. */
function lastOf(value: unknown): string | undefined {
  return textOf(value)?.split('/').at(-1);
}

const STATUS: Record<string, string> = {
  EventCancelled: 'cancelled',
  EventPostponed: 'postponed',
  EventRescheduled: 'rescheduled',
  EventMovedOnline: 'movedOnline',
};

const READ = new Set(
  '@context @id @type name description startDate endDate previousStartDate doorTime eventStatus eventAttendanceMode url location organizer sponsor offers isAccessibleForFree maximumAttendeeCapacity inLanguage keywords sameAs image superEvent accessibilityFeature subEvent mainEntityOfPage'.split(
    ' ',
  ),
);

/** The place, the organizer and the mode of a talk are those of the event. */
const READ_OF_TALK = new Set(
  '@id @type name description startDate endDate performer inLanguage educationalLevel duration keywords eventStatus url superEvent location organizer eventAttendanceMode'.split(
    ' ',
  ),
);
