import type { EventBlock } from '../model/event.ts';

/**
 * Returns tickets as search engines read them: a price has a currency, and a date has a time and a
 * zone. A free event has a price of 0, which is the same in every currency.
 *
 * @param dates writes a date with its time and zone, or a plain date for the last day of something
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

/** Search engines know three states of tickets; limited availability counts as available. */
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
