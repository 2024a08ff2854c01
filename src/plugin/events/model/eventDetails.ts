import type { LinkData, PlaceData, SlidesData, When } from './shown.ts';

/** What's shown about an event besides its name, date and place; all of it is optional. */
export interface EventDetails {
  /** Calls for papers; the browser decides which of them are open. */
  calls: CallData[];
  /** Their names in the locale. */
  languages: string[];
  offers: OfferData[];
  codeOfConduct: string | undefined;
  accessibility: { url: string | undefined; captions: boolean; signLanguage: boolean } | undefined;
  /** How many people can take part, and how many came, in the locale's number format. */
  capacity: string | undefined;
  attendees: string | undefined;
  /** Grouped by tier, in the order of the post. */
  sponsors: { tier: string | undefined; sponsors: SponsorData[] }[];
  doors: When | undefined;
  livestreams: string[];
  /** Hashtags, with their `#`. */
  hashtags: string[];
  /** Its accounts, and its pages on other sites. */
  accounts: LinkData[];
  logo: string | undefined;
  /** All addresses for joining online, in the order of the post. */
  virtualLocations: { url: string; name?: string }[];
  otherPlaces: PlaceData[];
  otherOrganizers: { name: string; url?: string }[];
  frequency: string | undefined;
  nextEdition: When | undefined;
}

/** What's shown about a talk besides its title, its speakers and its time. */
export interface TalkDetails {
  track: string | undefined;
  /** Only part of the programme: a break, or dinner. */
  isService: boolean;
  languages: string[];
  /** Set if it doesn't take place as planned. */
  status: 'cancelled' | 'postponed' | 'rescheduled' | 'movedOnline' | undefined;
  /** In the locale’s format, if its end isn’t known. */
  duration: string | undefined;
  level: string | undefined;
  keywords: string[];
  links: LinkData[];
  /** Its place, if it differs from the event's. */
  place: PlaceData | undefined;
  otherSlides: SlidesData[];
}

/** What's shown about a recording besides its status. */
export interface RecordingDetails {
  name: string | undefined;
  languages: string[];
  /** Chapters: `12:30`, and the address that starts the video there, if the host supports that. */
  parts: { name: string; at: string; url: string | undefined }[];
}

export interface CallData {
  name: string | undefined;
  url: string;
  /** The deadline, in words and as an instant. */
  closes: When | undefined;
  opensAt: number | undefined;
  closesAt: number;
}

export interface OfferData {
  name: string | undefined;
  url: string | undefined;
  /** In the locale's format; undefined if it isn’t known. */
  price: string | undefined;
  isFree: boolean;
  availability: 'InStock' | 'LimitedAvailability' | 'PreOrder' | 'SoldOut' | undefined;
  /** When its sale ends. */
  until: When | undefined;
}

export interface SponsorData {
  name: string;
  url: string | undefined;
  logo: string | undefined;
}
