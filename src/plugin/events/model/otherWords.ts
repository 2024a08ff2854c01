import type { MapField } from './field.ts';
import { mapIn } from './mapAt.ts';

/** Names for fields in other calendars and blogs. */
export function meantBy(key: string, known: readonly string[]): string | undefined {
  return OTHER_WORDS.get(plain(key))?.find((name) => known.includes(name));
}

/** The words that `meantBy` knows, for typos of them. */
export function wordsForFields(): string[] {
  return [...OTHER_WORDS.keys()];
}

/** Returns the allowed value that a word means: `mixed` for `hybrid`. */
export function valueMeantBy(value: string, known: readonly string[]): string | undefined {
  const meant = OTHER_VALUES.get(plain(value));
  return known.find((one) => one === meant);
}

/** Returns what to do with a field whose content belongs in the items of a list. */
export function elsewhereOf(key: string): string | undefined {
  return ELSEWHERE.get(plain(key));
}

/**
 * Returns where a field belongs if a nested map has it: `address` contains the `city`, as
 * addressLocality.
 *
 * @returns the path of names to it, from the map inwards
 */
export function nestedPath(key: string, { fields }: MapField): string[] | undefined {
  const inner = Object.entries(fields).flatMap(([name, field]) => {
    const map = mapIn(field);
    return map ? [{ name, map }] : [];
  });
  for (const { name, map } of inner) {
    const known = Object.keys(map.fields);
    const found = known.find((one) => one === key) ?? meantBy(key, known);
    if (found !== undefined) return [name, found];
  }
  for (const { name, map } of inner) {
    const rest = nestedPath(key, map);
    if (rest) return [name, ...rest];
  }
  return undefined;
}

function plain(key: string): string {
  return key.toLowerCase().replace(/[\s_-]/g, '');
}

/** Fields that belong in the items of a list. */
const ELSEWHERE = new Map([
  ['track', 'Write the track of each talk: track, in talks.'],
  ['tracks', 'Write the track of each talk: track, in talks.'],
  ['price', 'Write what a ticket costs: offers, with price and priceCurrency.'],
  [
    'pricelist',
    'Write what tickets cost: offers, with price and priceCurrency; or move the address to links.',
  ],
  ['cfpdeadline', 'Write when the call for papers closes: endDate, in cfp.'],
  ['cfpenddate', 'Write when the call for papers closes: endDate, in cfp.'],
]);

const OTHER_WORDS = new Map([
  ['from', ['startDate']],
  ['when', ['startDate']],
  ['time', ['startDate']],
  ['hour', ['startDate']],
  ['begins', ['startDate']],
  ['starts', ['startDate']],
  ['starttime', ['startDate']],
  ['ends', ['endDate']],
  ['endtime', ['endDate']],
  ['date', ['startDate', 'uploadDate']],
  ['until', ['endDate']],
  ['tz', ['timeZone']],
  ['title', ['name']],
  ['kind', ['type']],
  ['venue', ['location']],
  ['place', ['location']],
  ['where', ['location']],
  ['city', ['addressLocality', 'location']],
  ['town', ['addressLocality']],
  ['locality', ['addressLocality']],
  ['country', ['addressCountry']],
  ['region', ['addressRegion']],
  ['state', ['addressRegion']],
  ['street', ['streetAddress']],
  ['zip', ['postalCode']],
  ['zipcode', ['postalCode']],
  ['postcode', ['postalCode']],
  ['coordinates', ['geo']],
  ['map', ['geo', 'links']],
  ['lat', ['latitude']],
  ['lng', ['longitude']],
  ['lon', ['longitude']],
  ['website', ['url']],
  ['link', ['url', 'links']],
  ['href', ['url']],
  ['speaker', ['performer', 'talks']],
  ['speakers', ['performer', 'talks']],
  ['authors', ['performer']],
  ['video', ['recording']],
  ['tickets', ['registrationUrl']],
  ['ticketsurl', ['registrationUrl']],
  ['partners', ['sponsor']],
  ['sponsors', ['sponsor']],
  ['level', ['tier']],
  ['logourl', ['logo']],
  ['houserules', ['codeOfConduct']],
  ['coc', ['codeOfConduct']],
  ['cocurl', ['codeOfConduct']],
  ['conduct', ['codeOfConduct']],
  ['language', ['inLanguage']],
  ['languages', ['inLanguage']],
  ['locale', ['inLanguage']],
  ['locales', ['inLanguage']],
  ['lang', ['inLanguage']],
  ['callforpapers', ['cfp']],
  ['callforspeakers', ['cfp']],
  ['cfpurl', ['cfp']],
  ['deadline', ['endDate']],
  ['closes', ['endDate']],
  ['opens', ['startDate']],
  ['capacity', ['maximumAttendeeCapacity']],
  ['attendees', ['attendeeCount']],
  ['seats', ['maximumAttendeeCapacity']],
  ['ticket', ['offers']],
  ['currency', ['priceCurrency']],
  ['hashtag', ['keywords']],
  ['hashtags', ['keywords']],
  ['tags', ['keywords']],
  ['chapters', ['hasPart']],
  ['parts', ['hasPart']],
  ['start', ['startDate', 'startOffset']],
  ['end', ['endDate', 'endOffset']],
  ['stream', ['livestream']],
  ['doors', ['doorTime']],
  ['twitter', ['sameAs']],
  ['mastodon', ['sameAs']],
  ['accounts', ['sameAs']],
  ['hall', ['room']],
  ['stage', ['room']],
  ['abstract', ['description']],
  ['summary', ['description']],
  ['resources', ['links']],
  ['attachments', ['links']],
  ['a11y', ['accessibility']],
  ['status', ['eventStatus']],
  ['online', ['virtualLocation']],
  ['avatar', ['image']],
  ['imageurl', ['image']],
  ['photo', ['image', 'photos']],
  ['picture', ['image', 'photos']],
  ['portrait', ['image']],
  ['bio', ['description']],
  ['about', ['description']],
  ['biography', ['description']],
  ['company', ['affiliation']],
  ['organization', ['affiliation', 'organizer']],
  ['organisation', ['affiliation', 'organizer']],
  ['employer', ['affiliation']],
  ['role', ['title']],
  ['job', ['title']],
  ['jobtitle', ['title']],
  ['socials', ['sameAs']],
  ['links', ['sameAs']],
  ['github', ['sameAs']],
  ['linkedin', ['sameAs']],
  ['bluesky', ['sameAs']],
  ['blog', ['url']],
  ['homepage', ['url']],
]);

const OTHER_VALUES = new Map([
  ['hybrid', 'mixed'],
  ['both', 'mixed'],
  ['virtual', 'online'],
  ['remote', 'online'],
  ['inperson', 'offline'],
  ['onsite', 'offline'],
  ['physical', 'offline'],
  ['delayed', 'postponed'],
  ['moved', 'rescheduled'],
  ['confirmed', 'scheduled'],
  ['planned', 'scheduled'],
  ['meetup', 'SocialEvent'],
  ['party', 'SocialEvent'],
  ['workshop', 'EducationEvent'],
  ['training', 'EducationEvent'],
  ['course', 'EducationEvent'],
]);
