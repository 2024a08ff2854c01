import { choice, flag, list, map, moment, number, text, url } from './field.ts';

/** Fields for people who might attend or propose a talk. */

export const cfp = list(
  'Calls for papers, which are shown while they’re open.',
  map(
    {
      name: text('What it’s for, if there are several: “Lightning talks”.'),
      url: url('Where people send proposals.'),
      startDate: moment('When it opens.'),
      endDate: moment('When it closes. If you only give a day, that day is included.'),
      timeZone: text(
        'The time zone of the two dates, if it differs from the event’s. `AoE` means anywhere on Earth.',
      ),
    },
    'A call for papers. Plain text sets its address.',
    { short: 'url', needs: ['url'] },
  ),
);

export const offers = list(
  'Tickets and their prices.',
  map(
    {
      name: text('The kind of ticket: “Early bird”.'),
      price: number('The price; 0 means free.', 0, 1_000_000_000),
      priceCurrency: text(
        'The currency (ISO 4217): `EUR`.',
        /^[A-Z]{3}$/,
        'a currency such as EUR',
      ),
      url: url('Where it’s sold. Default: `registrationUrl`.'),
      availability: choice('Whether there are any left.', [
        'InStock',
        'LimitedAvailability',
        'PreOrder',
        'SoldOut',
      ]),
      validFrom: moment('When sales start.'),
      validThrough: moment('When sales end.'),
    },
    'A kind of ticket.',
  ),
);

export const accessibility = map(
  {
    url: url('The page about accessibility: the building, assistance, quiet rooms.'),
    captions: flag('Whether there are live captions.'),
    signLanguage: flag('Whether there’s sign language interpretation.'),
  },
  'How people with disabilities can take part. Plain text sets the address of the page about accessibility.',
  { short: 'url' },
);
