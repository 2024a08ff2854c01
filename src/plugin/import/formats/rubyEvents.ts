import { type Foreign, isMap, listOf, numberOf, textOf, textsOf, unread } from '../foreign.ts';
import { plainText } from '../html.ts';
import type { Imported, Value } from '../imported.ts';
import { ACCOUNTS, accountsOf } from './accounts.ts';
import { hoursOf } from './rubyEventsHours.ts';
import { videosOf } from './rubyEventsTalks.ts';

/** Whether it's an `event.yml` of RubyEvents, or only a `videos.yml`. */
export function isRubyEvents(value: unknown): value is Foreign | Foreign[] {
  if (Array.isArray(value))
    return value.some((one) => isMap(one) && ('video_provider' in one || 'raw_title' in one));
  return isMap(value) && 'title' in value && 'start_date' in value;
}

/** @param beside the files beside an `event.yml`, by name without `.yml` */
export function readRubyEvents(data: Foreign | Foreign[], beside: Foreign): Imported {
  const event: Foreign = Array.isArray(data) ? {} : data;
  const videos = listOf(Array.isArray(data) ? data : beside.videos);
  const series = isMap(beside.series) ? beside.series : {};
  const venue = isMap(beside.venue) ? beside.venue : {};
  const hours = hoursOf(beside.schedule, videos);
  const people = new Map(listOf(beside.speakers).map((one) => [textOf(one.name), one]));
  const talks = videosOf(videos, hours, people);
  const sponsors = sponsorsOf(beside.sponsors);
  const calls = listOf(beside.cfp);
  const involvements = listOf(beside.involvements);
  return {
    speakers: talks.speakers,
    event: {
      name: textOf(event.title),
      startDate: textOf(event.start_date),
      endDate: textOf(event.end_date),
      timeZone: textOf(event.timezone),
      type: TYPES[textOf(event.kind) ?? ''],
      series: {
        name: textOf(series.name),
        url: textOf(series.website),
        frequency: textOf(event.frequency ?? series.frequency),
      },
      eventStatus: textOf(event.status),
      eventAttendanceMode: event.hybrid === true ? 'mixed' : undefined,
      url: textOf(event.website),
      description: plainText(event.description),
      location: locationOf(event, venue),
      organizer: involvements
        .filter((one) => isOrganizer(one))
        .flatMap(({ users, organisations }) => [...textsOf(organisations), ...textsOf(users)])
        .map((name) => ({ name })),
      registrationUrl: textOf(event.tickets_url),
      cfp: calls.map((one) => ({
        name: textOf(one.name),
        url: textOf(one.link),
        startDate: textOf(one.open_date),
        endDate: textOf(one.close_date),
      })),
      sameAs: accountsOf(event),
      links: [
        { name: 'Recordings', url: textOf(event.playlist) },
        { name: 'Original website', url: textOf(event.original_website) },
      ].filter(({ url }) => url !== undefined),
      sponsor: sponsors.map(({ tier, sponsor }) => ({
        name: textOf(sponsor.name),
        url: textOf(sponsor.website),
        logo: textOf(sponsor.logo_url),
        tier,
      })),
      talks: talks.talks,
    },
    lost: [
      ...unread(event, '', READ),
      ...unread(venue, 'venue', READ_OF_VENUE),
      ...calls.flatMap((one) => unread(one, 'cfp', READ_OF_CALL)),
      ...sponsors.flatMap(({ sponsor }) => unread(sponsor, 'sponsors', READ_OF_SPONSOR)),
      ...involvements
        .filter((one) => !isOrganizer(one))
        .map(({ name }) => `involvements (${textOf(name)})`),
      ...hours.lost,
      ...talks.lost,
    ],
  };
}

/** The city of the event, or its building if the file beside it has one. */
function locationOf(event: Foreign, venue: Foreign): Value {
  const address = isMap(venue.address) ? venue.address : {};
  const [city, ...rest] =
    textOf(event.location)
      ?.split(',')
      .map((part) => part.trim()) ?? [];
  const geo = [venue.coordinates, event.coordinates].find(isMap);
  if (/^online$/i.test(city ?? '')) return undefined;
  return {
    name: textOf(venue.name) ?? textOf(event.venue),
    url: textOf(venue.url),
    address: {
      streetAddress: textOf(address.street),
      addressLocality: textOf(address.city) ?? city,
      addressRegion: textOf(address.region),
      postalCode: textOf(address.postal_code),
      addressCountry: textOf(address.country_code) ?? textOf(address.country) ?? rest.at(-1),
    },
    geo: { latitude: numberOf(geo?.latitude), longitude: numberOf(geo?.longitude) },
  };
}

/** Returns sponsors in the order of their tiers. The file is a list with one map. */
function sponsorsOf(value: unknown): { tier: string | undefined; sponsor: Foreign }[] {
  return listOf(value)
    .flatMap(({ tiers }) => listOf(tiers))
    .sort((a, b) => (numberOf(a.level) ?? 0) - (numberOf(b.level) ?? 0))
    .flatMap((tier) =>
      listOf(tier.sponsors).map((sponsor) => ({
        // The heading of the sponsors already contains the word.
        tier: textOf(tier.name)?.replace(/(.) sponsors?$/i, '$1'),
        sponsor,
      })),
    );
}

function isOrganizer({ name }: Foreign): boolean {
  return /^(?:(?:chief|lead|main) )?organi[sz]ers?$/i.test(textOf(name) ?? '');
}

const TYPES: Record<string, string> = {
  meetup: 'SocialEvent',
  retreat: 'SocialEvent',
  workshop: 'EducationEvent',
  hackathon: 'Hackathon',
  event: 'Event',
};

/** Colours, and the site's own channels, don't belong to the event. */
const READ = new Set([
  ...'id title kind hybrid status start_date end_date year date_precision frequency location timezone venue playlist website original_website tickets_url coordinates description banner_background featured_background featured_color channel_id youtube_channels aliases announced_on recordings_published_date'.split(
    ' ',
  ),
  ...ACCOUNTS,
]);
const READ_OF_VENUE = new Set(['name', 'url', 'address', 'coordinates', 'maps']);
const READ_OF_CALL = new Set(['name', 'link', 'open_date', 'close_date']);
const READ_OF_SPONSOR = new Set(['name', 'slug', 'website', 'logo_url']);
