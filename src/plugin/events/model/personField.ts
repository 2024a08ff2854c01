import { choice, map, text, url } from './field.ts';

export const performerType = choice(
  'The kind of performer. Default: `Person`. A band is a `PerformingGroup`.',
  ['Person', 'PerformingGroup', 'Organization'],
);

export const personField = map(
  {
    key: text('A key in the authors file.'),
    name: text('The name, if the person isn’t in the authors file.'),
    url: url('Their page.'),
    affiliation: text('Where they work.'),
    type: performerType,
  },
  'An author key, or a person. Plain text can be either.',
  { short: 'key' },
);
