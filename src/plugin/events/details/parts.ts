import type { Addresses } from '../addresses.ts';
import { countryName } from '../country.ts';
import type { PlaceBlock, SlidesBlock } from '../model/event.ts';
import type { PlaceData, SlidesData } from '../model/shown.ts';
import type { SiteEvent } from '../siteEvents.ts';
import { commaIn } from '../words/wordsIn.ts';

/** Parts that events and talks share, as the theme shows them. */

export function placeData({ name, room, url, address }: PlaceBlock, locale: string): PlaceData {
  const { streetAddress, postalCode, addressLocality, addressRegion, addressCountry } =
    address ?? {};
  const city = [postalCode, addressLocality].filter(Boolean).join(' ');
  const country = countryName(addressCountry, locale);
  const lines = [streetAddress, city, addressRegion, country].filter(Boolean);
  return {
    name: [name, room].filter(Boolean).join(commaIn(locale)) || undefined,
    address: lines.join(commaIn(locale)) || undefined,
    url,
  };
}

export function slidesData(
  { url, image, alt, license }: SlidesBlock,
  href: Addresses['href'],
): SlidesData {
  return { url: url && href(url), image: image && href(image), alt, license };
}

export interface Setting {
  addresses: Addresses;
  locale: string;
  /** The calendars of the series that events belong to (`seriesCalendars`). */
  seriesCalendars?: ReadonlyMap<SiteEvent, string>;
}
