import type { Addresses } from '../addresses.ts';
import { writeDuration, writeOffset } from '../duration.ts';
import type { RecordingBlock } from '../model/event.ts';
import type { RecordingDetails, TalkDetails } from '../model/eventDetails.ts';
import { readDuration } from '../model/readDuration.ts';
import { isServiceSlot } from '../model/talkField.ts';
import type { SiteTalk } from '../siteEvents.ts';
import { filmAt } from './filmAt.ts';
import { placeData, type Setting, slidesData } from './parts.ts';
import { languageNames, linkData } from './words.ts';

/** Returns what the theme shows about a talk besides its title, its speakers and its time. */
export function talkDetails(talk: SiteTalk, { addresses, locale }: Setting): TalkDetails {
  const { href } = addresses;
  const { eventStatus, duration, endDate } = talk;
  return {
    track: talk.track,
    isService: isServiceSlot(talk.type),
    languages: languageNames(talk.inLanguage, locale),
    status: eventStatus === 'scheduled' ? undefined : eventStatus,
    duration: endDate === undefined && duration ? writeDuration(duration, locale) : undefined,
    level: talk.level,
    keywords: talk.keywords ?? [],
    links: (talk.links ?? []).map((link) => linkData(link, href)),
    place: talk.location && placeData(talk.location, locale),
    otherSlides: (talk.slides?.others ?? []).map((slides) => slidesData(slides, href)),
  };
}

/** Returns what the theme shows about a recording besides its status. */
export function recordingDetails(
  { name, url, inLanguage, hasPart = [] }: RecordingBlock,
  href: Addresses['href'],
  locale: string,
): RecordingDetails {
  return {
    name,
    languages: languageNames(inLanguage, locale),
    parts: hasPart.map((part) => {
      const seconds = readDuration(part.startOffset);
      return { name: part.name, at: writeOffset(seconds), url: url && filmAt(href(url), seconds) };
    }),
  };
}
