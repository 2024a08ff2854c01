import { choice, key, list, map, moment, several, text, url } from './field.ts';
import { languages } from './languageFields.ts';
import { links } from './linkFields.ts';
import { duration, recordingField, slides } from './mediaFields.ts';
import { personField } from './personField.ts';
import { place } from './placeField.ts';

/** Programme items that aren't talks: they're not on the pages of talks and speakers. */
const SERVICE_TYPES = [
  'break',
  'registration',
  'openSpace',
  'social',
  'opening',
  'closing',
] as const;

export const talkField = map(
  {
    id: key(
      'Identifies the talk within the event. Items with the same `id` are the same talk. It’s also the talk’s anchor on the event’s page. Only needed if titles repeat.',
    ),
    name: text('The title of the talk.'),
    type: choice(
      'The kind of talk. `break`, `registration`, `openSpace`, `social`, `opening` and `closing` only appear in the programme.',
      [
        'keynote',
        'talk',
        'lightning',
        'workshop',
        'panel',
        'demo',
        'officeHours',
        'fireside',
        'interview',
        'questions',
        'openMic',
        'award',
        'game',
        'other',
        ...SERVICE_TYPES,
      ],
    ),
    performer: list('The speakers: author keys or names.', personField),
    description: text('A sentence or two.'),
    startDate: moment('When it starts.'),
    endDate: moment('When it ends.'),
    duration: duration('The length, such as `45:00` or `PT45M`, instead of an `endDate`.'),
    eventStatus: choice('The status, if it isn’t going ahead as planned.', [
      'scheduled',
      'cancelled',
      'postponed',
      'rescheduled',
      'movedOnline',
    ]),
    room: text('The room.'),
    location: place,
    track: text('The track.'),
    inLanguage: languages('The languages of the talk, if they differ from the event’s.'),
    level: text('The level: `Beginner`.'),
    keywords: list('Keywords.', text('A word.')),
    url: url('The talk’s page in the programme.'),
    slides: several(slides),
    recording: several(recordingField),
    livestream: url('Where people can watch it live.'),
    links: links('Further links: code, a paper.'),
  },
  'One talk.',
  { needs: ['name'] },
);

/** Whether a programme item is a break, or anything else without a speaker. */
export function isServiceSlot(type: string | undefined): boolean {
  return SERVICE_TYPES.some((service) => service === type);
}
