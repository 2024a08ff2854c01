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
  /** When it was to be, where it has another date now. */
  previousWhen: When | undefined;
  place: PlaceData | undefined;
  virtualLocation: string | undefined;
  /** Its own page elsewhere. */
  url: string | undefined;
  description: string | undefined;
  organizer: { name: string; url?: string } | undefined;
  /** With a calendar of all of its events, where the day of one is known. */
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
  /** Its page here; undefined when its posts are on no list. */
  permalink: string | undefined;
  /** Whether it was over when the newest post was written; until then the browser has to look at its clock. */
  isOver: boolean;
  /** Its calendar file; undefined while the day isn't known. */
  calendar: string | undefined;
  /** That of its talks, an entry each; undefined while none of them has a day. */
  talksCalendar: string | undefined;
  /** Forms of web calendars that are filled in already; undefined when the event is over, and while its day isn't known. */
  calendarLinks: CalendarLinks | undefined;
}

/** An event as lists show it. */
export interface EventSummary
  extends Pick<EventData, 'id' | 'name' | 'kind' | 'status' | 'mode' | 'permalink'> {
  /** Days only. */
  when: When;
  /** The days that it was to have, where it has others now. */
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
  /** Empty beside a year. */
  small: string;
}

/** Addresses that open a web calendar with the event filled in. */
export interface CalendarLinks {
  google: string;
  outlook: string;
}

export interface TalkData extends TalkDetails {
  /** Among the talks of its event, also where two have one title. */
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
  /** Their page here, else elsewhere. */
  href: string | undefined;
}

export interface RecordingData extends RecordingDetails {
  status: 'none' | 'pending' | 'scheduled' | 'published' | 'removed';
  url: string | undefined;
  /** `41 min`, in the locale’s words. */
  duration: string | undefined;
  thumbnail: string | undefined;
  transcript: string | undefined;
  /** The same elsewhere, or in another language. */
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
  /** As the locale writes it. */
  date: string;
  coverage: Coverage;
}

/** The data for the page of a post. */
export interface PostEvent {
  event: EventData;
  /** This post’s own address, among those of the event. */
  permalink: string;
  /** The same event, as the line above the text shows it. */
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
  /** What they do, and where. */
  title: string | undefined;
  pronouns: string | undefined;
  description: string | undefined;
  image: string | undefined;
  url: string | undefined;
  /** Their accounts, and pages on other sites. */
  accounts: LinkData[];
  permalink: string;
  /** A calendar of what they speak at; undefined without a day. */
  calendar: string | undefined;
  talks: TalkEntry[];
  posts: { title: string; permalink: string }[];
  /** Their page as an author of the blog, and the number of posts on it. */
  author: { permalink: string; posts: number } | undefined;
}

/** The pages of speakers by the addresses of their pages as authors. */
export type AuthorSpeakers = Record<string, { permalink: string; talks: number }>;

export type Coverage = NonNullable<EventBlock['coverage']>;
export type EventKind = NonNullable<EventBlock['type']>;
export type EventStatus = NonNullable<EventBlock['eventStatus']>;
