import { type Token, Tokenizer, TokenizerMode } from 'parse5';
import {
  type Block,
  countLost,
  type Foreign,
  type Imported,
  isMap,
  listOf,
  plainText,
  textOf,
  textsOf,
} from '../imported.ts';

/** The events that a web page describes for search engines (schema.org, JSON-LD). Nothing of the page is run. */
export function eventsInPage(html: string): Foreign[] {
  return scripts(html).flatMap((text) => {
    try {
      return eventsIn(JSON.parse(text));
    } catch {
      return [];
    }
  });
}

/** The events in JSON-LD: alone, in a list, or in a graph. Those that are part of another event are in it. */
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
  const online = places.find((place) => typeOf(place) === 'VirtualLocation');
  const offers = allOf(node.offers).map((offer) => ({
    name: textOf(offer.name),
    price: numberOf(offer.price),
    priceCurrency: textOf(offer.priceCurrency),
    url: textOf(offer.url),
    availability: lastOf(offer.availability),
    validFrom: textOf(offer.validFrom),
    validThrough: textOf(offer.validThrough),
  }));
  const lost = [
    'aggregateRating',
    'review',
    'audience',
    'funder',
    'remainingAttendeeCapacity',
  ].filter((key) => node[key] !== undefined);
  return {
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
      location: places.filter((place) => place !== online).map(placeOf),
      virtualLocation: textOf(online?.url),
      organizer: allOf(node.organizer).map(({ name, url }) => ({
        name: textOf(name),
        url: textOf(url),
      })),
      sponsor: allOf(node.sponsor).map(({ name, url }) => ({
        name: textOf(name),
        url: textOf(url),
      })),
      offers,
      isAccessibleForFree:
        typeof node.isAccessibleForFree === 'boolean' ? node.isAccessibleForFree : undefined,
      maximumAttendeeCapacity: numberOf(node.maximumAttendeeCapacity),
      inLanguage: textsOf(node.inLanguage),
      keywords: textsOf(node.keywords).flatMap((one) => one.split(/\s*,\s*/)),
      sameAs: textsOf(node.sameAs),
      talks: listOf(node.subEvent).map(talkOf),
    },
    lost: countLost(lost),
  };
}

function talkOf(node: Foreign): Block {
  return {
    name: textOf(node.name),
    description: plainText(node.description),
    startDate: momentOf(node.startDate),
    endDate: momentOf(node.endDate),
    performer: allOf(node.performer).map(({ name, url }) => ({
      name: textOf(name),
      url: textOf(url),
    })),
    inLanguage: textsOf(node.inLanguage),
    url: textOf(node.url),
  };
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

/** One thing, several, or a name alone. */
function allOf(value: unknown): Foreign[] {
  return (Array.isArray(value) ? value : [value]).flatMap((one) =>
    isMap(one) ? [one] : textOf(one) ? [{ name: textOf(one) }] : [],
  );
}

/** Minutes are enough. */
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

function numberOf(value: unknown): number | undefined {
  const number = Number(textOf(value));
  return textOf(value) !== undefined && Number.isFinite(number) ? number : undefined;
}

/** What the page's scripts of data hold. The page is read tag by tag: how deep they are nested doesn't matter. */
function scripts(html: string): string[] {
  const found: string[] = [];
  let isData = false;
  const ignore = () => {};
  const add = ({ chars }: Token.CharacterToken) => {
    if (isData) found.push((found.pop() ?? '') + chars);
  };
  const tokenizer = new Tokenizer(
    {},
    {
      onStartTag({ tagName, attrs }) {
        tokenizer.state = TEXT_ONLY[tagName] ?? tokenizer.state;
        const type = attrs.find(({ name }) => name === 'type')?.value ?? '';
        isData = tagName === 'script' && /^application\/ld\+json/i.test(type);
        if (isData) found.push('');
      },
      onEndTag() {
        isData = false;
      },
      onCharacter: add,
      onWhitespaceCharacter: add,
      onNullCharacter: ignore,
      onComment: ignore,
      onDoctype: ignore,
      onEof: ignore,
    },
  );
  tokenizer.write(html, true);
  return found;
}

/** What looks like tags in these is text (HTML Standard, section 13.2.6.4.7). */
const TEXT_ONLY: Partial<Record<string, Tokenizer['state']>> = Object.assign(Object.create(null), {
  script: TokenizerMode.SCRIPT_DATA,
  style: TokenizerMode.RAWTEXT,
  textarea: TokenizerMode.RCDATA,
  title: TokenizerMode.RCDATA,
});

const STATUS: Record<string, string> = {
  EventCancelled: 'cancelled',
  EventPostponed: 'postponed',
  EventRescheduled: 'rescheduled',
  EventMovedOnline: 'movedOnline',
};
