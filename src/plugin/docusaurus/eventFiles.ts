import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { calendarOf, writeEvents } from '../events/calendar/calendar.ts';
import { eventsGeoJson, eventsJson } from '../events/eventsJson.ts';
import { cardAddress, type PublishedEvents } from './eventPages.ts';

/**
 * Writes the files of the events into what was built: calendars, `events.json`, `events.geojson`, and the social cards. A
 * file of that name in a static folder is the site's own, and stays.
 *
 * @param outDir absolute, of this locale
 * @param cacheDir where the cards are
 */
export async function writeEventFiles(
  published: PublishedEvents,
  outDir: string,
  cacheDir: string,
): Promise<void> {
  const { events, site, addresses, cards } = published;
  const write = (address: string, content: string | Buffer) => {
    const file = path.join(outDir, address.slice(site.baseUrl.length));
    if (existsSync(file)) return;
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content);
  };
  const listed = events.filter(({ isListed }) => isListed);
  if (listed.length === 0) return;
  const dated = calendarOf(listed);
  if (dated) write(addresses.file('ics'), writeEvents(dated, site, addresses));
  for (const event of dated ?? [])
    write(addresses.eventFile(event.id, 'ics'), writeEvents([event], site, addresses));
  write(addresses.file('json'), eventsJson(listed, addresses));
  const geoJson = eventsGeoJson(listed, addresses);
  if (geoJson !== undefined) write(addresses.file('geojson'), geoJson);

  for (const card of cards.values()) {
    const cached = path.join(cacheDir, card.file);
    if (existsSync(cached)) write(cardAddress(card, addresses), readFileSync(cached));
  }
}
