import type { EventKind } from '../events/model/eventData.ts';
import type { Choice } from './answers.ts';

/** The kinds of events, by the word for `--type`, with the question's label. The first is the default. */
export const EVENT_TYPES: readonly NamedType[] = [
  { word: 'conference', type: 'ConferenceEvent', label: 'Conference' },
  { word: 'meetup', type: 'SocialEvent', label: 'Meetup' },
  { word: 'workshop', type: 'EducationEvent', label: 'Workshop or course' },
  { word: 'hackathon', type: 'Hackathon', label: 'Hackathon' },
  { word: 'business', type: 'BusinessEvent', label: 'Business event' },
  { word: 'other', type: 'Event', label: 'Something else' },
];

/** The type of an event that has no `type`. */
export const DEFAULT_TYPE: EventKind = 'ConferenceEvent';

/** Returns the type that a word for `--type` names: `meetup`, or schema.org’s own `SocialEvent`. */
export function typeNamed(word: string): EventKind | undefined {
  const wanted = word.toLowerCase();
  return EVENT_TYPES.find((one) => one.word === wanted || one.type.toLowerCase() === wanted)?.type;
}

/** Returns the type that the event's name or the post's tags contain; the name decides. */
export function guessType(name: string, tags: readonly Choice[]): EventKind | undefined {
  const texts = [name, ...tags.map(({ key, newName }) => `${key} ${newName ?? ''}`)];
  for (const text of texts) {
    const type = SIGNS.find(([sign]) => sign.test(text))?.[1];
    if (type !== undefined) return type;
  }
  return undefined;
}

const SIGNS: [RegExp, EventKind][] = [
  [/\bmeet-?ups?\b|\buser groups?\b|\bstammtisch\b/i, 'SocialEvent'],
  [/\bhackathons?\b|\bhack(?: |-)?(?:day|night|week|weekend)s?\b/i, 'Hackathon'],
  [/\bworkshops?\b|\bcourses?\b|\btrainings?\b|\bbootcamps?\b/i, 'EducationEvent'],
  [/\bconf(?:erence)?s?\b|\bsummits?\b/i, 'ConferenceEvent'],
  // DevOpsCon and PlatformConf, but not Falcon.
  [/\p{L}Conf?\b/u, 'ConferenceEvent'],
];

interface NamedType {
  word: string;
  type: EventKind;
  label: string;
}
