import type { EventBlock, PlaceBlock } from './event.ts';
import { parseUrl } from './parseUrl.ts';
import { trimEndBy } from './trimEndBy.ts';

/**
 * Returns how people take part. An event that moved online is online; a place and an address for
 * joining make it mixed, unless the post says otherwise.
 */
export function modeOf(block: EventBlock): Mode {
  const isOnline = virtualLocationOf(block) !== undefined || isOnlinePlace(block.location);
  if (block.eventStatus === 'movedOnline') return 'online';
  if (block.eventAttendanceMode) return block.eventAttendanceMode;
  if (placeOf(block)) return isOnline ? 'mixed' : 'offline';
  return isOnline ? 'online' : 'offline';
}

/**
 * Returns the address for joining remotely: from its own field, or from a place called “Online”.
 */
export function virtualLocationOf(block: EventBlock): string | undefined {
  const { virtualLocation, location, livestream, eventAttendanceMode, eventStatus } = block;
  if (virtualLocation !== undefined) return virtualLocation.url;
  const isOnlineOnly = eventAttendanceMode === 'online' || eventStatus === 'movedOnline';
  if (isOnlinePlace(location)) {
    const { name, url } = location ?? {};
    return url ?? (name !== undefined && isMeeting(name) ? name : livestream?.[0]);
  }
  return isOnlineOnly ? livestream?.[0] : undefined;
}

/** Returns all such addresses, each with its name. */
export function virtualLocationsOf(block: EventBlock): VirtualPlace[] {
  const { virtualLocation } = block;
  if (virtualLocation) {
    const { others = [], ...first } = virtualLocation;
    return [first, ...others];
  }
  const url = virtualLocationOf(block);
  return url === undefined ? [] : [{ url }];
}

/** Returns the place that people go to. A place called “Online” doesn't count. */
export function placeOf({ location }: EventBlock): PlaceBlock | undefined {
  return isOnlinePlace(location) ? undefined : location;
}

/** `Online`, `Online (Zoom)`, `virtual event`, `Zoom`: used instead of a place's name or city. */
export function isOnlinePlace(location: PlaceBlock | undefined): boolean {
  const { name, address, geo } = location ?? {};
  const { addressLocality, ...rest } = address ?? {};
  const words = [name, addressLocality].filter((word) => word !== undefined);
  if (geo || Object.keys(rest).length > 0) return false;
  return (
    words.length > 0 &&
    words.every(
      (word) => ONLINE.test(withoutSigns(word)) || ONLINE.test(word.trim()) || isMeeting(word),
    )
  );
}

/** `🌐 Online!` */
function withoutSigns(word: string): string {
  return trimEndBy(word.replace(/^[^\p{L}\p{N}]+/u, ''), /[^\p{L}\p{N})\]]/u);
}

/** The address of a video call, used instead of a place's name. */
export function isMeeting(word: string): boolean {
  const host = parseUrl(word)?.hostname;
  return host !== undefined && MEETINGS.test(host);
}

const MEETINGS =
  /(?:^|\.)(?:zoom\.(?:us|com)|meet\.google\.com|teams\.(?:microsoft|live)\.com|webex\.com|meet\.jit\.si|whereby\.com|gather\.town|hopin\.com|streamyard\.com|gotomeeting\.com|youtube\.com|youtu\.be|twitch\.tv|discord\.(?:gg|com)|(?:meet|zoom|bbb|jitsi|webinar|live|stream)\.[^.]+\.[^.]+)$/i;

const WORDS =
  'online|virtual(?:ly)?|remote(?:ly)?|digital(?:ly)?|en ligne|à distance|en línea|a distancia|em linha|remoto|in rete|virtuell|virtueel|digitaal|zdalnie|på nätet|på nett|verkossa|онлайн|çevrimiçi|オンライン(?:開催|配信)?|线上|線上|在线|온라인|trực tuyến';

const ADDED =
  'only|event|conference|meetup|meeting|session|workshop|webinar|stream|call|via|on|at|with|over|per|auf|sur';

const SERVICES =
  'zoom|google meet|(?:microsoft |ms )?teams|youtube|twitch(?:\\.tv)?|discord|jitsi(?: meet)?|bigbluebutton|webex|hopin|gather(?:\\.town)?|streamyard|airmeet|skype|facebook live|linkedin live';

/** A place name that isn't a place, with any symbols around it. */
const ONLINE = new RegExp(
  `^(?:(?:100 ?% |fully |entirely |purely )?(?:${WORDS})(?:$| *[-–—:(,/|·].*| (?:${ADDED})\\b.*)|(?:${SERVICES})(?:$| (?:live|call|meeting|webinar|room|stream)$)|(?:the )?internet|the web|cyberspace|webinar|(?:live ?)?stream(?:ing)?)$`,
  'iu',
);

export interface VirtualPlace {
  url: string;
  name?: string;
}

export type Mode = NonNullable<EventBlock['eventAttendanceMode']>;
