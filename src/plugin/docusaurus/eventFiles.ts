import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { bytesOf } from '../check/pictures/bytes.ts';
import { formatOf } from '../check/pictures/format.ts';
import { LARGEST_PICTURE } from '../check/pictures/largestPicture.ts';
import { isInside, realPath } from '../check/site/paths.ts';
import {
  calendarOf,
  writeEvent,
  writeEvents,
  writeSpeaker,
  writeTalks,
} from '../events/calendar/calendar.ts';
import { imagesForPrograms } from '../events/details/imagesBeside.ts';
import { eventsGeoJson, eventsJson } from '../events/eventsJson.ts';
import { seriesOf } from '../events/series.ts';
import { isOrdinaryFile, readWhole } from '../files/openFile.ts';
import { withoutMetadata } from '../images/withoutMetadata.ts';
import { LARGEST_CARD } from './eventCards.ts';
import { cardAddress, type PublishedEvents } from './eventPages.ts';

/**
 * Writes the files of the events to the build folder: calendars, `events.json`, `events.geojson`,
 * the images for programs, and the social cards. A file with such a name in a static folder belongs
 * to the site and isn't replaced.
 *
 * @param outDir absolute, of this locale
 * @param cacheDir where the cards are
 * @returns a note about each file that pages name, but that can't be published
 */
export async function writeEventFiles(
  published: PublishedEvents,
  outDir: string,
  cacheDir: string,
): Promise<string[]> {
  const { events, site, addresses, cards } = published;
  const write = (address: string, content: string | Buffer) => {
    const file = path.join(outDir, address.slice(site.baseUrl.length));
    if (existsSync(file)) return;
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content);
  };
  const listed = events.filter(({ isListed }) => isListed);
  if (listed.length === 0) return [];
  const dated = calendarOf(listed);
  if (dated) write(addresses.file('ics'), writeEvents(dated, site, addresses));
  for (const event of dated ?? [])
    write(addresses.eventFile(event.id, 'ics'), writeEvent(event, site, addresses));
  writeFeeds(published, write);
  write(addresses.file('json'), eventsJson(listed, addresses));
  const geoJson = eventsGeoJson(listed, addresses);
  if (geoJson !== undefined) write(addresses.file('geojson'), geoJson);

  const notes: string[] = [];
  for (const image of new Set(events.flatMap(({ block }) => imagesForPrograms(block)))) {
    const name = image.replace(/^@site\//, '');
    const content = imageContent(name, published.siteDir);
    if (typeof content === 'string')
      notes.push(
        `The image ${name} isn’t published for programs, although the event’s data names it: ${content}.`,
      );
    else write(addresses.imageFile(image), content);
  }
  for (const [event, card] of cards) {
    const cached = path.join(cacheDir, card.file);
    if (isOrdinaryFile(cached, LARGEST_CARD))
      write(cardAddress(card, addresses), readWhole(cached, LARGEST_CARD));
    else
      notes.push(
        `The social card of the event "${event.name}" (${event.id}) isn’t published, although its pages name it: there’s no such file in ${cacheDir} any more. Build again.`,
      );
  }
  return notes;
}

/** Returns an image beside a post, without its metadata, or why it can't be published. */
function imageContent(name: string, siteDir: string): Buffer | string {
  const file = realPath(path.join(siteDir, name));
  if (!isInside(file, realPath(siteDir))) return 'it’s outside the site’s folder';
  if (!isOrdinaryFile(file, LARGEST_PICTURE)) return 'it isn’t a file, or it’s too large';
  const content = readWhole(file, LARGEST_PICTURE);
  if (!formatOf(bytesOf(content))) return 'it’s not an image';
  return withoutMetadata(content) ?? content;
}

/** Writes the calendars of an event's talks, of series and of speakers. */
function writeFeeds({ events, site, addresses }: PublishedEvents, write: Write): void {
  const listed = events.filter(({ isListed }) => isListed);
  for (const event of listed) {
    const talks = writeTalks(event, site, addresses);
    if (talks) write(addresses.talksFile(event.id), talks);
  }
  for (const { name, slug, events: own } of seriesOf(listed)) {
    const dated = calendarOf(own);
    const title = `${name} · ${site.title}`;
    if (dated) write(addresses.seriesFile(slug), writeEvents(dated, site, addresses, title));
  }
  const people = listed.flatMap(({ talks }) => talks.flatMap(({ speakers }) => speakers));
  for (const slug of new Set(people.map((person) => person.slug))) {
    const calendar = writeSpeaker(slug, listed, site, addresses);
    if (calendar) write(addresses.speakerFile(slug), calendar);
  }
}

type Write = (address: string, content: string | Buffer) => void;
