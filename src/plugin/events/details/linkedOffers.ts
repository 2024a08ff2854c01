import type { EventBlock } from '../model/event.ts';

/**
 * Tickets as search engines read them: a price has a currency, and a date its hour and its zone. An event that costs nothing
 * has a price of 0, which is the same in every currency.
 *
 * @param dates write a moment with its hour and zone; or a day as a day, which belongs to what lasts until then
 */
export function linkedOffers(
  { offers, registrationUrl, isAccessibleForFree, eventStatus }: EventBlock,
  { instant, date }: Dates,
): object | undefined {
  if (eventStatus === 'cancelled') return undefined;
  const written = offers ?? (registrationUrl || isAccessibleForFree ? [{}] : []);
  const all = written.flatMap(
    ({ price, priceCurrency, availability, validFrom, validThrough, url, name }: Offer) => {
      const cost = price ?? (isAccessibleForFree ? 0 : undefined);
      const address = url ?? registrationUrl;
      if ([cost, address, name, availability].every((known) => known === undefined)) return [];
      return {
        '@type': 'Offer',
        name,
        price: cost,
        priceCurrency: priceCurrency ?? (cost === 0 ? 'USD' : undefined),
        url: address,
        availability: availability && `https://schema.org/${AVAILABILITY[availability]}`,
        validFrom: instant(validFrom),
        validThrough: date(validThrough),
      };
    },
  );
  return all.length > 1 ? all : all[0];
}

/** Search engines know three states of an event's tickets: limited availability counts as available. */
const AVAILABILITY = {
  InStock: 'InStock',
  LimitedAvailability: 'InStock',
  PreOrder: 'PreOrder',
  SoldOut: 'SoldOut',
};

type Offer = Partial<NonNullable<EventBlock['offers']>[number]>;

interface Dates {
  instant(date: string | undefined): string | undefined;
  date(date: string | undefined): string | undefined;
}
