/** The options for the pages, cards and files of events. */
export interface EventOptions {
  /** Whether posts about events get cards, pages and calendars. */
  enabled: boolean;
  /** Where the pages and files of events are: `events`, for `/events` and `/events.ics`. */
  basePath: string;
  talksBasePath: string;
  speakersBasePath: string;
  /** Where a post shows the card of its event; with `bottom` it begins with a line of facts. */
  card: 'top' | 'bottom' | 'off';
  /** Whether each year has a page, and the topics of talks have one. */
  years: boolean;
  /** Whether posts without a picture get one for previews of links. */
  socialCard: boolean;
}
