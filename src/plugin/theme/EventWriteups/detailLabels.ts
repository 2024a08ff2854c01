import { translate } from '@docusaurus/Translate';
import type { OfferData, TalkDetails } from '@theme/EventWriteups/types';

/** `undefined` of tickets that there are. */
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

/** `undefined` of a talk that takes place as planned. */
export function talkStatusLabel(status: TalkDetails['status']): string | undefined {
  switch (status) {
    case 'cancelled':
      return translate({ id: 'theme.eventWriteups.status.cancelled', message: 'Cancelled' });
    case 'postponed':
      return translate({ id: 'theme.eventWriteups.status.postponed', message: 'Postponed' });
    case 'rescheduled':
      return translate({ id: 'theme.eventWriteups.status.rescheduled', message: 'New date' });
    case 'movedOnline':
      return translate({ id: 'theme.eventWriteups.status.movedOnline', message: 'Moved online' });
    default:
      return undefined;
  }
}
