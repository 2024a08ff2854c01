import { choice, flag, list, map, moment, number, text, url } from './field.ts';

/** What somebody wants to know who thinks about going, or about giving a talk. */

export const cfp = list(
  'Calls for papers, which are shown while they are open.',
  map(
    {
      name: text('What it is for, where there are several: “Lightning talks”.'),
      url: url('Where proposals go.'),
      startDate: moment('When it opens.'),
      endDate: moment('When it closes; a day belongs to it.'),
      timeZone: text(
        'The zone of the two dates, if it isn’t that of the event. `AoE` is anywhere on Earth.',
      ),
    },
    'A call for papers. A text alone is its address.',
    { short: 'url', needs: ['url'] },
  ),
);

export const offers = list(
  'What tickets cost, and where they are.',
  map(
    {
      name: text('What kind of ticket: “Early bird”.'),
      price: number('What it costs; 0 is free.', 0, 1_000_000_000),
      priceCurrency: text(
        'The currency (ISO 4217): `EUR`.',
        /^[A-Z]{3}$/,
        'a currency such as EUR',
      ),
      url: url('Where it is sold. `registrationUrl` unless given.'),
      availability: choice('Whether there are any left.', [
        'InStock',
        'LimitedAvailability',
        'PreOrder',
        'SoldOut',
      ]),
      validFrom: moment('From when it is sold.'),
      validThrough: moment('Until when it is sold.'),
    },
    'A kind of ticket.',
  ),
);

export const accessibility = map(
  {
    url: url('The page about access: the building, help, quiet rooms.'),
    captions: flag('Whether what is said can be read live.'),
    signLanguage: flag('Whether it is interpreted into sign language.'),
  },
  'How people with disabilities can take part. A text alone is the address of the page about it.',
  { short: 'url' },
);
