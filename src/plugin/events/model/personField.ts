import { map, text, url } from './field.ts';

export const personField = map(
  {
    key: text('A key of the authors file.'),
    name: text('The name, of somebody who is not in the authors file.'),
    url: url('Their page.'),
    affiliation: text('Where they work.'),
  },
  'An author key, or a person: a text alone is either.',
  { short: 'key' },
);
