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
    name: text('The name of the series.'),
    url: url('The page of the series.'),
    frequency: text(
      'How often it takes place: `every first Tuesday`. Only simple English values, such as `monthly`, are included in the structured data.',
    ),
    next: moment('The date of the next one if it has no post yet, or `TBA`.', true),
  },
  'The series that the event belongs to, such as `DevOpsCon`. Plain text sets the name.',
  { short: 'name', needs: ['name'] },
);

/**
 * The front matter block `event`, described once: the check, the TypeScript types, the editors'
 * JSON Schema and the table in the documentation all come from this. It uses schema.org's names
 * where they exist.
 */
export const eventField = map(
  {
    id: key(
      'Connects several posts about one event, such as an announcement and a recap. Default: the post’s slug. One of the posts describes the event; the others only need the `id`.',
    ),
    name: text('The name of the event.'),
    startDate: moment(
      'The first day, or the start time: `2026-05-01` or `2026-05-01T18:30`. If the day isn’t known yet: `2026-05`, `2026-Q2`, `2026`, or `TBA` (to be announced).',
      true,
    ),
    endDate: moment(
      'The last day (inclusive), or the end time. Default: the day on which the event starts.',
    ),
    timeZone: text('The time zone of the dates: `Europe/Oslo`. Set it if a date has a time.'),
    type: choice(
      'The kind of event. Default: `ConferenceEvent`. A meetup is a `SocialEvent`, a workshop or a course an `EducationEvent`.',
      ['ConferenceEvent', 'EducationEvent', 'Hackathon', 'SocialEvent', 'BusinessEvent', 'Event'],
    ),
    series: seriesField,
    description: text('A sentence or two about the event. Default: the post’s description.'),
    eventStatus: choice('The status of the event. Default: `scheduled`.', [
      'scheduled',
      'cancelled',
      'postponed',
      'rescheduled',
      'movedOnline',
    ]),
    previousStartDate: moment('The original start date of an event that was rescheduled.'),
    eventAttendanceMode: choice(
      'How people take part. Default: `online` with only a `virtualLocation`, `mixed` with a `location` as well, otherwise `offline`. An event that moved online is `online`.',
      ['offline', 'online', 'mixed'],
    ),
    url: url('The event’s own page.'),
    location: several(place),
    virtualLocation: several(virtualPlace),
    organizer: several(organizer),
    registrationUrl: url('The page where people register or buy tickets.'),
    isAccessibleForFree: flag('Whether the event is free.'),
    doorTime: moment('When the doors open.'),
    livestream: list('Where people can watch it live.', url('An address.')),
    offers,
    cfp,
    codeOfConduct: url('The code of conduct.'),
    accessibility,
    inLanguage: languages('The languages of the event.'),
    maximumAttendeeCapacity: number('How many people can take part.', 1, 10_000_000),
    attendeeCount: number('How many people came.', 1, 10_000_000),
    sponsor: sponsors,
    roles: list(
      'What you do at the event.',
      choice('A role.', ['speaker', 'booth', 'sponsor', 'organizer', 'attendee', 'workshop']),
    ),
    booth: text('Where your stand is.'),
    coverage: choice('What kind of post this is. By default, this follows from its date.', [
      'announcement',
      'live',
      'recap',
      'talk',
    ]),
    talks: list('The talks, and other items of the programme.', talkField),
    slides: several(slides),
    recording: several(recordingField),
    photos,
    takeaways: list('Takeaways, in a few words each.', text('A few words.')),
    keywords: list('Hashtags, with or without the #.', text('A word.')),
    sameAs: list('The event’s accounts and pages on other sites.', url('An address.')),
    image: image('An image of the event, for its cover. Default: the image of its newest post.'),
    logo: image('The event’s logo.'),
    links: links('Further links.'),
  },
  'The event that the post is about.',
);
