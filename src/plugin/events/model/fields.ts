import {
  choice,
  flag,
  image,
  key,
  list,
  map,
  moment,
  number,
  several,
  text,
  url,
} from './field.ts';
import { languages } from './languageFields.ts';
import { links } from './linkFields.ts';
import { photos, recordingField, slides } from './mediaFields.ts';
import { organizer, sponsors } from './organizationFields.ts';
import { place, virtualPlace } from './placeField.ts';
import { accessibility, cfp, offers } from './takingPartFields.ts';
import { talkField } from './talkField.ts';

export { recordingField } from './mediaFields.ts';
export { personField } from './personField.ts';
export { talkField } from './talkField.ts';

export const seriesField = map(
  {
    name: text('What the series is called.'),
    url: url('Its page.'),
    frequency: text('How often it takes place: `every first Tuesday`.'),
    next: moment('When the next one is, where it has no post yet; or `TBA`.', true),
  },
  'The series that it belongs to, as `DevOpsCon`. A text alone is the name.',
  { short: 'name', needs: ['name'] },
);

/**
 * The front matter block `event`, described once: the check, the TypeScript types, the editors' JSON Schema and the
 * table in the documentation are all made from this. Names are schema.org's where it has one.
 */
export const eventField = map(
  {
    id: key(
      'Joins several posts of one event: announcement, talk and recap share it. The post’s slug unless given. One of the posts describes the event, the others may say the `id` alone.',
    ),
    name: text('What it is called.'),
    startDate: moment(
      'Its first day, or when it begins: `2026-05-01` or `2026-05-01T18:30`. While the day isn’t known: `2026-05`, `2026-Q2`, `2026`, or `TBA` (to be announced).',
      true,
    ),
    endDate: moment(
      'Its last day, which belongs to it, or when it ends. Left out: it ends on the day on which it begins.',
    ),
    timeZone: text('The zone of its dates: `Europe/Oslo`. With hours it should not be missing.'),
    type: choice('What kind of event. `ConferenceEvent` unless given.', [
      'ConferenceEvent',
      'EducationEvent',
      'Hackathon',
      'SocialEvent',
      'BusinessEvent',
      'Event',
    ]),
    series: seriesField,
    description: text('A sentence or two on the event. The post’s description unless given.'),
    eventStatus: choice('`scheduled` unless given.', [
      'scheduled',
      'cancelled',
      'postponed',
      'rescheduled',
      'movedOnline',
    ]),
    previousStartDate: moment('When it was to begin, of one that was rescheduled.'),
    eventAttendanceMode: choice(
      '`online` where there is only a `virtualLocation`, `mixed` where there is a `location` too, else `offline`. An event that moved online is `online`.',
      ['offline', 'online', 'mixed'],
    ),
    url: url('The event’s own page.'),
    location: several(place),
    virtualLocation: several(virtualPlace),
    organizer: several(organizer),
    registrationUrl: url('Where tickets are.'),
    isAccessibleForFree: flag('Whether it costs nothing.'),
    doorTime: moment('When the doors open.'),
    livestream: list('Where it can be watched live.', url('An address.')),
    offers,
    cfp,
    codeOfConduct: url('The code of conduct.'),
    accessibility,
    inLanguage: languages('The languages it is held in.'),
    maximumAttendeeCapacity: number('How many people can take part.', 1, 10_000_000),
    attendeeCount: number('How many people came.', 1, 10_000_000),
    sponsor: sponsors,
    roles: list(
      'As what you are there.',
      choice('A role.', ['speaker', 'booth', 'sponsor', 'organizer', 'attendee', 'workshop']),
    ),
    booth: text('Where your table is.'),
    coverage: choice('What this post is to the event. Its dates say it unless given.', [
      'announcement',
      'live',
      'recap',
      'talk',
    ]),
    talks: list('What was said there.', talkField),
    slides: several(slides),
    recording: several(recordingField),
    photos,
    takeaways: list('Takeaways, in a few words each.', text('A few words.')),
    keywords: list('Hashtags, with or without the #.', text('A word.')),
    sameAs: list('Its accounts and its pages on other sites.', url('An address.')),
    image: image('An image of it, for its cover. That of its newest post unless given.'),
    logo: image('Its logo.'),
    links: links('What else to look at.'),
  },
  'The event that the post is about.',
);
