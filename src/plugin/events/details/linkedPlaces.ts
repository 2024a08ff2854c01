import type { Addresses } from '../addresses.ts';
import type { EventBlock, PlaceBlock } from '../model/event.ts';
import { modeOf, placeOf, virtualLocationsOf } from '../model/takingPart.ts';
import type { SiteEvent, SiteTalk } from '../siteEvents.ts';

/**
 * Returns the places of an event. If it's online only, that's its address; a planned place is
 * better than none.
 */
export function locations({ block }: SiteEvent, addresses: Addresses): object | undefined {
  const virtual = virtualLocationsOf(block).map(({ url, name }) => ({
    '@type': 'VirtualLocation',
    name,
    url,
  }));
  const place = placeOf(block);
  const isOnline = modeOf(block) === 'online' && virtual.length > 0;
  const written = isOnline ? [] : [place, ...(place?.others ?? [])];
  const places: object[] = [
    ...written.flatMap((one) => placeNode(one, addresses) ?? []),
    ...virtual,
  ];
  return places.length > 1 ? places : places[0];
}

/** Returns a place with its address, which search engines require. */
export function placeNode(
  location: PlaceBlock | undefined,
  { absolute, href }: Addresses,
): object | undefined {
  const { address, geo, name, room, url } = location ?? {};
  if (!address || Object.keys(address).length === 0) return undefined;
  return {
    '@type': 'Place',
    name: [name ?? address.addressLocality, room].filter(Boolean).join(', '),
    url: url && absolute(href(url)),
    address: { '@type': 'PostalAddress', ...address },
    geo: geo && { '@type': 'GeoCoordinates', ...geo },
  };
}

/** Returns a talk's own place, or its room at the event's place, if the event has exactly one. */
export function placeOfTalk(
  { location, room }: SiteTalk,
  block: EventBlock,
): PlaceBlock | undefined {
  const place = placeOf(block);
  if (location || !room || !place || place.others || modeOf(block) !== 'offline') return location;
  return { ...place, room };
}
