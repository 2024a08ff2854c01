import { translate } from '@docusaurus/Translate';
import type { OfferData } from '@theme/EventWriteups/types';

/** Returns `undefined` if tickets are available. */
export function offerLabel(
  availability: NonNullable<OfferData['availability']>,
): string | undefined {
  switch (availability) {
    case 'LimitedAvailability':
      return translate({ id: 'theme.eventWriteups.offer.few', message: 'few left' });
    case 'PreOrder':
      return translate({ id: 'theme.eventWriteups.offer.soon', message: 'not on sale yet' });
    case 'SoldOut':
      return translate({ id: 'theme.eventWriteups.offer.soldOut', message: 'sold out' });
    case 'InStock':
      return undefined;
  }
}
