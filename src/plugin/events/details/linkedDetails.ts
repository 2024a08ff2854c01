import type { Addresses } from '../addresses.ts';
import { isoDuration } from '../duration.ts';
import type { EventBlock, RecordingBlock } from '../model/event.ts';
import { readDuration } from '../model/readDuration.ts';
import type { SiteTalk } from '../siteEvents.ts';
import { filmAt } from './filmAt.ts';
import { isBundled } from './imagesBeside.ts';

/** Returns linked data about an event besides its name, date and place. */
export function linkedDetails(
  block: EventBlock,
  { image }: Addresses,
  isoDate: (date: string | undefined) => string | undefined,
): Record<string, unknown> {
  const { accessibility, sponsor, keywords, takeaways } = block;
  const access = accessibility && [
    accessibility.captions && 'captions',
    accessibility.signLanguage && 'signLanguage',
  ];
  return {
    inLanguage: block.inLanguage,
    maximumAttendeeCapacity: block.maximumAttendeeCapacity,
    doorTime: isoDate(block.doorTime),
    accessibilityFeature: someOf(access?.filter(Boolean)),
    keywords: someOf([
      ...(takeaways ?? []),
      ...(keywords ?? []).map((word) => word.replace(/^#/, '')),
    ]),
    sponsor: sponsor?.map(({ name, url, logo }) => ({
      '@type': 'Organization',
      name,
      url,
      logo: logo && image(logo),
    })),
  };
}

/**
 * Returns the card or the cover first, then the photos, each with its photographer. A photo beside
 * a post has no address.
 */
export function linkedImages(
  { photos = [] }: EventBlock,
  image: string | undefined,
  addresses: Addresses,
): unknown {
  const published = photos
    .filter(({ src }) => !isBundled(src))
    .map(({ src, alt, caption, creditText, license }) => ({
      '@type': 'ImageObject',
      contentUrl: addresses.image(src),
      caption: caption ?? alt,
      creditText,
      license,
    }));
  return published.length > 0 ? [image, ...published].filter((one) => one !== undefined) : image;
}

/** Returns linked data about a talk besides its title, its speakers and its time. */
export function linkedTalkDetails(talk: SiteTalk, addresses: Addresses): Record<string, unknown> {
  return {
    inLanguage: talk.inLanguage,
    duration: talk.duration && isoDuration(talk.duration),
    educationalLevel: talk.level,
    keywords: someOf([talk.track, ...(talk.keywords ?? [])].filter(Boolean)),
    subjectOf: someOf(linkedPages(talk, addresses)),
  };
}

/** Returns other links of an event or a talk: code, a paper, a page. */
export function linkedPages(
  { links = [] }: Pick<EventBlock, 'links'>,
  { absolute, href }: Addresses,
): object[] {
  return links.map(({ name, url }) => ({
    '@type': 'CreativeWork',
    name,
    url: absolute(href(url)),
  }));
}

/**
 * Returns the language of a video and its clips: chapters, or the talk within a longer video.
 * Google requires their names, start times and addresses.
 *
 * @param url of the video's page, absolute
 */
export function linkedFilmDetails(
  { inLanguage, startOffset, endOffset, hasPart = [] }: RecordingBlock,
  talk: string,
  url: string,
): Record<string, unknown> {
  const whole = startOffset === undefined ? [] : [{ name: talk, startOffset, endOffset }];
  return {
    inLanguage,
    hasPart: someOf(
      [...whole, ...hasPart].map((part, index, all) => {
        const start = readDuration(part.startOffset);
        // A chapter ends where the next one begins.
        const next = index < whole.length ? undefined : all[index + 1]?.startOffset;
        const end = part.endOffset ?? next;
        return {
          '@type': 'Clip',
          name: part.name,
          startOffset: start,
          endOffset: end === undefined ? undefined : readDuration(end),
          url: filmAt(url, start),
        };
      }),
    ),
  };
}

function someOf<Item>(list: Item[] | undefined): Item[] | undefined {
  return list && list.length > 0 ? list : undefined;
}
