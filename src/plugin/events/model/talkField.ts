import { choice, key, list, map, moment, several, text, url } from './field.ts';
import { languages } from './languageFields.ts';
import { links } from './linkFields.ts';
import { duration, recordingField, slides } from './mediaFields.ts';
import { personField } from './personField.ts';
import { place } from './placeField.ts';

/** What is on the programme and is no talk: not on the pages of talks and speakers. */
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
      'Identifies the talk in its event: posts that give the same `id` mean the same talk. It is also its anchor on the event’s page. Only needed when titles repeat.',
    ),
    name: text('Its title.'),
    type: choice(
      'What kind of talk. `break`, `registration`, `openSpace`, `social`, `opening` and `closing` are on the programme only.',
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
    performer: list('Who speaks: author keys or names.', personField),
    description: text('A sentence or two.'),
    startDate: moment('When it begins.'),
    endDate: moment('When it ends.'),
    duration: duration('How long it takes, as `45:00` or `PT45M`, where its end isn’t written.'),
    eventStatus: choice('What became of it, if it isn’t as planned.', [
      'scheduled',
      'cancelled',
      'postponed',
      'rescheduled',
      'movedOnline',
    ]),
    room: text('Where in the building.'),
    location: place,
    track: text('The track of the programme that it is part of.'),
    inLanguage: languages('The languages it is held in, where they differ from the event’s.'),
    level: text('For whom it is: `Beginner`.'),
    keywords: list('What it is about, in a word each.', text('A word.')),
    url: url('Its page in the programme.'),
    slides: several(slides),
    recording: several(recordingField),
    livestream: url('Where it can be watched live.'),
    links: links('What else there is on it: code, a paper.'),
  },
  'One talk.',
  { needs: ['name'] },
);

/** Whether an item of the programme is a break, or something else that nobody gives a talk in. */
export function isServiceSlot(type: string | undefined): boolean {
  return SERVICE_TYPES.some((service) => service === type);
}
