import { image, list, map, text, url } from './field.ts';

export const organizer = map(
  { name: text('The name.'), url: url('Their page.') },
  'The organiser. Plain text sets the name.',
  { short: 'name', needs: ['name'] },
);

export const sponsors = list(
  'The sponsors, in the order in which they’re shown.',
  map(
    {
      name: text('The name of the sponsor.'),
      url: url('Their page.'),
      logo: image('Their logo.'),
      tier: text('The sponsor’s tier: `Gold`. Sponsors of one tier are shown together.'),
    },
    'A sponsor. Plain text sets the name.',
    { short: 'name', needs: ['name'] },
  ),
);
