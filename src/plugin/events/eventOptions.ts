/** The options for the pages, cards and files of events. */
export interface EventOptions {
  /** Whether posts about events get cards, pages and calendars. */
  enabled: boolean;
  /** The path of event pages and files: `events` means `/events` and `/events.ics`. */
  basePath: string;
  talksBasePath: string;
  speakersBasePath: string;
  /**
   * Where a post shows the card of its event. With `bottom`, the post starts with a line of facts.
   */
  card: 'top' | 'bottom' | 'off';
  /** Whether to create a page for each year, and one for the topics of talks. */
  years: boolean;
  /** Whether posts without an image get a generated one for link previews. */
  socialCard: boolean;
}
