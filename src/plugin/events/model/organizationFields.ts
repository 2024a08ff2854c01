import { image, list, map, text, url } from './field.ts';

export const organizer = map(
  { name: text('The name.'), url: url('Their page.') },
  'Who holds it. A text alone is the name.',
  { short: 'name', needs: ['name'] },
);

export const sponsors = list(
  'Who paid for it, in the order in which they are shown.',
  map(
    {
      name: text('What the sponsor is called.'),
      url: url('Their page.'),
      logo: image('Their logo.'),
      tier: text('What kind of sponsor: `Gold`. Those of one kind are shown together.'),
    },
    'A sponsor. A text alone is the name.',
    { short: 'name', needs: ['name'] },
  ),
);
