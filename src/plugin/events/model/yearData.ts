import type { EventSummary, TalkEntry } from './eventData.ts';

/** The data for the page of a year. */
export interface YearRecord {
  year: string;
  permalink: string;
  /** The newest first. */
  events: EventSummary[];
  cities: string[];
  /** The number of talks. */
  talks: number;
  people: { id: string; name: string; image: string | undefined; permalink: string }[];
  takeaways: TakeawayEntry[];
}

/** A word and the talks about it. */
export interface TopicEntry {
  topic: string;
  talks: TalkEntry[];
}

export interface TakeawayEntry {
  text: string;
  /** The events it came from. */
  events: Pick<EventSummary, 'name' | 'permalink' | 'when'>[];
}
