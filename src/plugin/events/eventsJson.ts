import type { Addresses } from './addresses.ts';
import { cityOf } from './cityOf.ts';
import { modeOf, statusOf } from './eventData.ts';
import type { SiteEvent } from './siteEvents.ts';

/** `/events.json`: the events for other programs. Fields are added to version 1, never changed. */
export function eventsJson(events: readonly SiteEvent[], addresses: Addresses): string {
  const { absolute, href, page } = addresses;
  const link = (address: string | undefined) => address && absolute(href(address));
  const list = events.map((event) => {
    const { block, talks } = event;
    return {
      id: event.id,
      name: event.name,
      type: block.type ?? 'ConferenceEvent',
      url: page(addresses.event(event.id)),
      startDate: block.startDate,
      endDate: block.endDate ?? block.startDate,
      timeZone: block.timeZone,
      status: block.eventStatus ?? 'scheduled',
      attendanceMode: modeOf(event),
      location: block.location,
      virtualLocation: block.virtualLocation,
      series: block.series?.name,
      website: block.url,
      talks: talks.map(({ key, name, speakers, slides, recording, startDate }) => ({
        id: key,
        name,
        speakers: speakers.map((speaker) => speaker.name),
        startDate,
        slides: link(slides?.url),
        recording: statusOf(recording) === 'published' ? link(recording?.url) : undefined,
      })),
      slides: link(block.slides?.url),
      recording: statusOf(block.recording) === 'published' ? link(block.recording?.url) : undefined,
      posts: event.posts
        .filter(({ isListed }) => isListed)
        .map((post) => ({
          title: post.title,
          url: page(post.permalink),
          coverage: post.coverage,
          date: new Date(post.date).toISOString().slice(0, 10),
        })),
    };
  });
  return `${JSON.stringify({ version: 1, events: list }, null, 2)}\n`;
}

/** `/events.geojson` (RFC 7946), of the events whose coordinates are known; undefined when there are none. */
export function eventsGeoJson(
  events: readonly SiteEvent[],
  addresses: Addresses,
): string | undefined {
  const features = events.flatMap(({ id, name, block }) => {
    const geo = block.location?.geo;
    if (!geo) return [];
    return {
      type: 'Feature',
      id,
      geometry: { type: 'Point', coordinates: [geo.longitude, geo.latitude] },
      properties: {
        name,
        place: cityOf(block.location),
        startDate: block.startDate,
        endDate: block.endDate ?? block.startDate,
        url: addresses.page(addresses.event(id)),
      },
    };
  });
  if (features.length === 0) return undefined;
  return `${JSON.stringify({ type: 'FeatureCollection', features }, null, 2)}\n`;
}
