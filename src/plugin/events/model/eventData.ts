import type { EventBlock } from './event.ts';
import type { EventDetails, RecordingDetails, TalkDetails } from './eventDetails.ts';
import type { LinkData, PlaceData, SlidesData, When } from './shown.ts';

export type * from './eventDetails.ts';
export type * from './mapData.ts';
export type * from './programmeData.ts';
export type * from './shown.ts';

/**
 * The data of an event for the theme: texts are written out for the locale, and addresses have the base path. It's
 * plain data, because it reaches the browser as JSON.
 */
export interface EventData extends EventDetails {
  id: string;
  name: string;
  kind: EventKind;
  status: EventStatus;
  mode: 'offline' | 'online' | 'mixed';
  when: When;
  /** The original date, if it has been moved. */
  previousWhen: When | undefined;
  place: PlaceData | undefined;
  virtualLocation: string | undefined;
  /** Its own page on another site. */
  url: string | undefined;
  description: string | undefined;
  organizer: { name: string; url?: string } | undefined;
  /** With a calendar of all its events, if the date of one is known. */
  series: { name: string; url?: string | undefined; calendar?: string | undefined } | undefined;
  registrationUrl: string | undefined;
  isFree: boolean;
  roles: NonNullable<EventBlock['roles']>;
  booth: string | undefined;
  talks: TalkData[];
  slides: SlidesData | undefined;
  recording: RecordingData | undefined;
  photos: PhotoData[];
  takeaways: string[];
  links: LinkData[];
  posts: PostData[];
  /** Its page on this site; undefined if its posts aren't listed. */
  permalink: string | undefined;
  /**
   * Whether it was over when the newest post was written; otherwise the browser has to check the
   * time.
   */
  isOver: boolean;
  /** Its calendar file; undefined if the date isn't known. */
  calendar: string | undefined;
  /** The calendar of its talks, one entry each; undefined if none has a date. */
  talksCalendar: string | undefined;
  /**
   * Links to web calendars with the event filled in; undefined if it's over or its date isn't
   * known.
   */
  calendarLinks: CalendarLinks | undefined;
}

/** An event as lists show it. */
export interface EventSummary
  extends Pick<EventData, 'id' | 'name' | 'kind' | 'status' | 'mode' | 'permalink'> {
  /** Dates without times. */
  when: When;
  /** The original dates, if it has been moved. */
  previousWhen: When | undefined;
  date: DateBlock;
  /** The city, or the place. */
  place: string | undefined;
  /** Its name in the locale. */
  country: string | undefined;
  series: string | undefined;
  /** The number of talks. */
  talks: number;
  has: ('slides' | 'recording')[];
}

/** A date as a calendar leaf shows it: `2–3` and `Apr`. */
export interface DateBlock {
  large: string;
  /** Empty if only the year is known. */
  small: string;
}

/** Addresses that open a web calendar with the event filled in. */
export interface CalendarLinks {
  google: string;
  outlook: string;
}

export interface TalkData extends TalkDetails {
  /** Unique among the talks of its event, even if two share a title. */
  id: string;
  name: string;
  type: string | undefined;
  speakers: SpeakerData[];
  description: string | undefined;
  when: When | undefined;
  room: string | undefined;
  url: string | undefined;
  livestream: string | undefined;
  slides: SlidesData | undefined;
  recording: RecordingData | undefined;
}

export interface SpeakerData {
  name: string;
  affiliation: string | undefined;
  /** Their page on this site, or else elsewhere. */
  href: string | undefined;
}

export interface RecordingData extends RecordingDetails {
  status: 'none' | 'pending' | 'scheduled' | 'published' | 'removed';
  url: string | undefined;
  /** `41 min`, in the locale’s words. */
  duration: string | undefined;
  thumbnail: string | undefined;
  transcript: string | undefined;
  /** The same recording on other hosts or in other languages. */
  others: RecordingData[];
}

export interface PhotoData {
  src: string;
  alt: string;
  caption: string | undefined;
  creditText: string | undefined;
  license: string | undefined;
}

export interface PostData {
  title: string;
  permalink: string;
  /** In the locale's format. */
  date: string;
  coverage: Coverage;
}

/** The data for the page of a post. */
export interface PostEvent {
  event: EventData;
  /** The address of this post, which is also among the event's posts. */
  permalink: string;
  /** The same event for the line above the text. */
  summary: EventSummary;
  /** Where the card is. */
  card: 'top' | 'bottom' | 'off';
  structuredData: object | undefined;
  socialCard: { url: string; alt: string } | undefined;
}

export interface TalkEntry {
  talk: TalkData;
  event: Pick<EventSummary, 'name' | 'permalink' | 'when' | 'place'>;
  /** The talk on the page of its event. */
  permalink: string | undefined;
}

export interface SpeakerEntry {
  id: string;
  name: string;
  /** Their role and organisation. */
  title: string | undefined;
  pronouns: string | undefined;
  description: string | undefined;
  image: string | undefined;
  url: string | undefined;
  /** Their accounts, and pages on other sites. */
  accounts: LinkData[];
  permalink: string;
  /** A calendar of their talks and events; undefined without a date. */
  calendar: string | undefined;
  talks: TalkEntry[];
  posts: { title: string; permalink: string }[];
  /** Their author page, and the number of posts on it. */
  author: { permalink: string; posts: number } | undefined;
}

/** The speaker pages by the addresses of the author pages. */
export type AuthorSpeakers = Record<string, { permalink: string; talks: number }>;

export type Coverage = NonNullable<EventBlock['coverage']>;
export type EventKind = NonNullable<EventBlock['type']>;
export type EventStatus = NonNullable<EventBlock['eventStatus']>;
