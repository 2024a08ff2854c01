import { address, choice, type Field, image, list, map, moment, text, url } from './field.ts';
import { languages } from './languageFields.ts';

export const slides = map(
  {
    url: address(
      'The slides: an address, or a file in a static folder such as `/slides/gateways.pdf`.',
    ),
    image: image('An image of one of the slides.'),
    alt: text('Alt text: a description of the image.'),
    license: url('The address of the licence.'),
  },
  'The slides. Plain text sets their address.',
  { short: 'url' },
);

export const duration = (does: string) =>
  text(
    does,
    /^(?:\d{1,3}:)?\d{1,3}:\d\d$|^PT(?=\d)(?:\d+H)?(?:\d+M)?(?:\d+S)?$/,
    'a length such as 41:30',
  );

/** A position in a video, as players show it, or in seconds, as in schema.org. */
const offset = (does: string) =>
  text(does, /^(?:(?:\d{1,3}:)?\d{1,3}:)?\d{1,6}$/, 'a time in the video such as 1:04:20');

export const recordingField = map(
  {
    name: text('The name, if there are several: “Sign language”, “English dub”.'),
    status: choice('The status of the recording. Default: `published`, if there’s an address.', [
      'none',
      'pending',
      'scheduled',
      'published',
      'removed',
    ]),
    url: address('Where people can watch it.'),
    uploadDate: moment('When it was published.'),
    duration: duration('The length, such as `41:30` or `PT41M30S`.'),
    thumbnail: image('A still image of it.'),
    transcript: address('The transcript.'),
    inLanguage: languages('The languages spoken in the recording.'),
    startOffset: offset('When the talk starts in a longer video, such as `1:04:20`.'),
    endOffset: offset('When the talk ends in a longer video.'),
    hasPart: list(
      'The chapters.',
      map(
        {
          name: text('The title of the chapter.'),
          startOffset: offset('When the chapter starts, such as `12:30`.'),
          endOffset: offset('When the chapter ends.'),
        },
        'A chapter.',
        { needs: ['name', 'startOffset'] },
      ),
    ),
  },
  'The recording. Plain text sets its address.',
  { short: 'url' },
);

export const photos = list(
  'Photos of the event.',
  map(
    {
      src: image('The image.'),
      alt: text('Alt text: a description of the image.'),
      caption: text('The caption.'),
      creditText: text('Who took the photo.'),
      license: url('The address of the licence.'),
    },
    'A photo. Plain text sets its address.',
    { short: 'src', needs: ['src'] },
  ),
);

/** Images whose content is important to people who can't see them. */
export const DESCRIBED_IMAGES: ReadonlySet<Field> = new Set<Field>([
  slides.fields.image,
  photos.of.fields.src,
]);
