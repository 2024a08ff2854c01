import type { LinkData, PlaceData, SlidesData, When } from './shown.ts';

/** What's shown about an event besides what, when and where; all of it is optional. */
export interface EventDetails {
  /** Calls for papers; which of them are open is for the browser to say. */
  calls: CallData[];
  /** Their names in the locale’s words. */
  languages: string[];
  offers: OfferData[];
  codeOfConduct: string | undefined;
  accessibility: { url: string | undefined; captions: boolean; signLanguage: boolean } | undefined;
  /** How many people can take part, and how many came, as the locale writes numbers. */
  capacity: string | undefined;
  attendees: string | undefined;
  /** Those of one tier together, in the order of the post. */
  sponsors: { tier: string | undefined; sponsors: SponsorData[] }[];
  doors: When | undefined;
  livestreams: string[];
  /** Hashtags, with their `#`. */
  hashtags: string[];
  /** Its accounts, and its pages on other sites. */
  accounts: LinkData[];
  logo: string | undefined;
  /** All addresses where people join, in the order of the post. */
  virtualLocations: { url: string; name?: string }[];
  otherPlaces: PlaceData[];
  otherOrganizers: { name: string; url?: string }[];
  frequency: string | undefined;
  nextEdition: When | undefined;
}

/** What's shown about a talk besides its title, its speakers and its time. */
export interface TalkDetails {
  track: string | undefined;
  /** On the programme only: a break, or dinner. */
  isService: boolean;
  languages: string[];
  /** Unless it takes place as planned. */
  status: 'cancelled' | 'postponed' | 'rescheduled' | 'movedOnline' | undefined;
  /** In the locale’s words, where its end isn’t known. */
  duration: string | undefined;
  level: string | undefined;
  keywords: string[];
  links: LinkData[];
  /** Where it is, if not where the event is. */
  place: PlaceData | undefined;
  otherSlides: SlidesData[];
}

/** What's shown about a recording besides its status. */
export interface RecordingDetails {
  name: string | undefined;
  languages: string[];
  /** Chapters: `12:30`, and the address at which the film begins there, where its host has one. */
  parts: { name: string; at: string; url: string | undefined }[];
}

export interface CallData {
  name: string | undefined;
  url: string;
  /** The last moment at which it is open, in words and as an instant. */
  closes: When | undefined;
  opensAt: number | undefined;
  closesAt: number;
}

export interface OfferData {
  name: string | undefined;
  url: string | undefined;
  /** As the locale writes it; undefined where it isn’t known. */
  price: string | undefined;
  isFree: boolean;
  availability: 'InStock' | 'LimitedAvailability' | 'PreOrder' | 'SoldOut' | undefined;
  /** Until when it is sold. */
  until: When | undefined;
}

export interface SponsorData {
  name: string;
  url: string | undefined;
  logo: string | undefined;
}
