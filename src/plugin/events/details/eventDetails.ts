import type { EventBlock } from '../model/event.ts';
import type { CallData, EventDetails, OfferData } from '../model/eventDetails.ts';
import { spanOf } from '../model/span.ts';
import { virtualLocationsOf } from '../model/takingPart.ts';
import { zoneNamed } from '../model/zoneNamed.ts';
import type { SiteEvent } from '../siteEvents.ts';
import { whenOf } from '../when.ts';
import { placeData, type Setting } from './parts.ts';
import { languageNames, linkData } from './words.ts';

/** Returns what the theme shows about an event besides its name, date and place. */
export function eventDetails(event: SiteEvent, { addresses, locale }: Setting): EventDetails {
  const { block } = event;
  const { href } = addresses;
  const { accessibility, timeZone } = block;
  const at = (date: string | undefined) =>
    whenOf({ startDate: date, endDate: date, timeZone }, locale);
  const count = (number: number | undefined) => number?.toLocaleString(locale);
  return {
    calls: (block.cfp ?? []).map((call) => callData(call, event, locale)),
    languages: languageNames(block.inLanguage, locale),
    offers: (block.offers ?? []).map((offer) => offerData(offer, block, at, locale)),
    codeOfConduct: block.codeOfConduct,
    accessibility: accessibility && {
      url: accessibility.url,
      captions: accessibility.captions ?? false,
      signLanguage: accessibility.signLanguage ?? false,
    },
    capacity: count(block.maximumAttendeeCapacity),
    attendees: count(block.attendeeCount),
    sponsors: sponsorsByTier(block.sponsor ?? [], href),
    doors: at(block.doorTime),
    livestreams: block.livestream ?? [],
    hashtags: (block.keywords ?? []).map((word) => `#${word.replace(/^#/, '')}`),
    accounts: (block.sameAs ?? []).map((url) => linkData({ url }, href)),
    logo: block.logo && href(block.logo),
    virtualLocations: virtualLocationsOf(block),
    otherPlaces: (block.location?.others ?? []).map((place) => placeData(place, locale)),
    otherOrganizers: block.organizer?.others ?? [],
    frequency: block.series?.frequency,
    nextEdition: at(block.series?.next),
  };
}

function callData(call: Call, { block, span }: SiteEvent, locale: string): CallData {
  const timeZone = zoneNamed(call.timeZone) ?? block.timeZone;
  const { startDate, endDate } = call;
  const last = { startDate: endDate, endDate, timeZone };
  return {
    name: call.name,
    url: call.url,
    closes: whenOf(last, locale),
    opensAt: spanOf({ startDate, timeZone })?.start,
    // Nobody proposes a talk for an event that has started.
    closesAt: spanOf(last)?.end ?? span.start,
  };
}

function offerData(
  { name, price, priceCurrency, url, availability, validThrough }: Offer,
  { registrationUrl }: EventBlock,
  at: (date: string | undefined) => OfferData['until'],
  locale: string,
): OfferData {
  return {
    name,
    url: url ?? registrationUrl,
    price: price === undefined ? undefined : writePrice(price, priceCurrency, locale),
    isFree: price === 0,
    availability,
    until: at(validThrough),
  };
}

/** Whole amounts have no `.00`. */
export function writePrice(price: number, currency: string | undefined, locale: string): string {
  const digits = Number.isInteger(price) ? { maximumFractionDigits: 0 } : {};
  const style = currency === undefined ? {} : ({ style: 'currency', currency } as const);
  return new Intl.NumberFormat(locale, { ...style, ...digits }).format(price);
}

function sponsorsByTier(
  written: NonNullable<EventBlock['sponsor']>,
  href: (address: string) => string,
): EventDetails['sponsors'] {
  const tiers = new Map<string | undefined, EventDetails['sponsors'][number]>();
  for (const { name, url, logo, tier } of written) {
    const group = tiers.get(tier) ?? { tier, sponsors: [] };
    tiers.set(tier, group);
    group.sponsors.push({ name, url, logo: logo && href(logo) });
  }
  return [...tiers.values()];
}

type Call = NonNullable<EventBlock['cfp']>[number];
type Offer = NonNullable<EventBlock['offers']>[number];
