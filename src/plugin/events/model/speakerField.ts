import { address, list, map, text, url } from './field.ts';
import { performerType } from './personField.ts';

/** An entry in the speakers file: a speaker who doesn’t write posts. */
export const speakerField = map(
  {
    name: text('The name, as readers see it.'),
    type: performerType,
    title: text('What they do: `Engineer`.'),
    affiliation: text('Where they work.'),
    pronouns: text('Their pronouns: `she/her`.'),
    image: address(
      'A portrait: a path from a static folder, `/img/speakers/ada.jpg`, or an address.',
    ),
    description: text('A sentence or two about them, for their page.'),
    url: url('Their website.'),
    sameAs: list('Their accounts and their pages on other sites.', url('An address.')),
  },
  'A speaker.',
  { needs: ['name'] },
);
