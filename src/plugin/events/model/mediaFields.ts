import { address, choice, type Field, image, list, map, moment, text, url } from './field.ts';
import { languages } from './languageFields.ts';

export const slides = map(
  {
    url: address(
      'Where the slides are: an address, or a file in a static folder such as `/slides/gateways.pdf`.',
    ),
    image: image('An image of one of them.'),
    alt: text('Alt text: a description of the image.'),
    license: url('The licence’s address.'),
  },
  'The slides. A text alone is their address.',
  { short: 'url' },
);

export const duration = (does: string) =>
  text(
    does,
    /^(?:\d{1,3}:)?\d{1,3}:\d\d$|^PT(?=\d)(?:\d+H)?(?:\d+M)?(?:\d+S)?$/,
    'a length such as 41:30',
  );

/** Where something is in a film: as players show it, or in seconds, as schema.org has it. */
const offset = (does: string) =>
  text(does, /^(?:(?:\d{1,3}:)?\d{1,3}:)?\d{1,6}$/, 'a time in the film such as 1:04:20');

export const recordingField = map(
  {
    name: text('What it is called, where there are several: “Sign language”, “English dub”.'),
    status: choice(
      'What became of it. `published` unless said otherwise, when there is an address.',
      ['none', 'pending', 'scheduled', 'published', 'removed'],
    ),
    url: address('Where it can be watched.'),
    uploadDate: moment('When it was published.'),
    duration: duration('How long it is, as `41:30` or `PT41M30S`.'),
    thumbnail: address('A picture of it, in a static folder or elsewhere.'),
    transcript: address('Its text.'),
    inLanguage: languages('The languages that are spoken in it.'),
    startOffset: offset('Where the talk begins in a longer film, as `1:04:20`.'),
    endOffset: offset('Where the talk ends in a longer film.'),
    hasPart: list(
      'Its chapters.',
      map(
        {
          name: text('What the chapter is about.'),
          startOffset: offset('Where it begins, as `12:30`.'),
          endOffset: offset('Where it ends.'),
        },
        'A chapter.',
        { needs: ['name', 'startOffset'] },
      ),
    ),
  },
  'The recording. A text alone is its address.',
  { short: 'url' },
);

export const photos = list(
  'Pictures of it.',
  map(
    {
      src: image('The picture.'),
      alt: text('Alt text: a description of the image.'),
      caption: text('What a reader should know of it.'),
      creditText: text('Who took it.'),
      license: url('The licence’s address.'),
    },
    'A picture. A text alone is its address.',
    { short: 'src', needs: ['src'] },
  ),
);

/** Images that show something that people who can't see them want to know. */
export const DESCRIBED_IMAGES: ReadonlySet<Field> = new Set<Field>([
  slides.fields.image,
  photos.of.fields.src,
]);
