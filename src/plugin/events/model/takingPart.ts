import type { EventBlock, PlaceBlock } from './event.ts';

/**
 * How one takes part. An event that moved online is online; a place and an address to join make it both, unless the
 * post says otherwise.
 */
export function modeOf(block: EventBlock): Mode {
  const isOnline = virtualLocationOf(block) !== undefined || isOnlinePlace(block.location);
  if (block.eventStatus === 'movedOnline') return 'online';
  if (block.eventAttendanceMode) return block.eventAttendanceMode;
  if (placeOf(block)) return isOnline ? 'mixed' : 'offline';
  return isOnline ? 'online' : 'offline';
}

/** Where one joins from elsewhere: its own field, or the address of a place that is called “Online”. */
export function virtualLocationOf(block: EventBlock): string | undefined {
  const { virtualLocation, location, livestream, eventAttendanceMode, eventStatus } = block;
  if (virtualLocation !== undefined) return virtualLocation.url;
  const isOnlineOnly = eventAttendanceMode === 'online' || eventStatus === 'movedOnline';
  if (isOnlinePlace(location)) return location?.url ?? livestream?.[0];
  return isOnlineOnly ? livestream?.[0] : undefined;
}

/** The same, of all addresses that there are, each with its name. */
export function virtualLocationsOf(block: EventBlock): VirtualPlace[] {
  const { virtualLocation } = block;
  if (virtualLocation) {
    const { others = [], ...first } = virtualLocation;
    return [first, ...others];
  }
  const url = virtualLocationOf(block);
  return url === undefined ? [] : [{ url }];
}

/** Where one goes. A place that is called “Online” is none. */
export function placeOf({ location }: EventBlock): PlaceBlock | undefined {
  return isOnlinePlace(location) ? undefined : location;
}

/** `Online`, `Online (Zoom)`, `virtual event`, `Zoom`: in place of a place's name or its city. */
export function isOnlinePlace(location: PlaceBlock | undefined): boolean {
  const { name, address, geo } = location ?? {};
  const { addressLocality, ...rest } = address ?? {};
  const words = [name, addressLocality].filter((word) => word !== undefined);
  if (geo || Object.keys(rest).length > 0) return false;
  return words.length > 0 && words.every((word) => ONLINE.test(word.trim()));
}

const ONLINE =
  /^(?:(?:100 ?% |fully |entirely |purely )?(?:online|virtual(?:ly)?|remote(?:ly)?|en ligne|en línea|em linha|virtuell|オンライン|线上|온라인)(?:$|[ ]*[-–—:(,/|·].*|[ ](?:only|event|conference|meetup|meeting|session|workshop|webinar|stream|via|on|at|with|over|per|auf|sur)\b.*)|the internet|internet|the web|webinar|livestream|live stream|zoom|google meet|(?:microsoft |ms )?teams|youtube(?: live)?|twitch|discord|jitsi(?: meet)?|bigbluebutton|webex|hopin)$/iu;

export interface VirtualPlace {
  url: string;
  name?: string;
}

export type Mode = NonNullable<EventBlock['eventAttendanceMode']>;
