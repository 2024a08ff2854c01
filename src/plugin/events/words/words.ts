/**
 * Words for the dates, calendars and social cards of events. The theme's translations don't reach these: files are
 * written by the build, and `Intl` has no words for quarters.
 */
export interface Words {
  cancelled: string;
  postponed: string;
  rescheduled: string;
  movedOnline: string;
  insteadOf: (date: string) => string;
  offline: string;
  online: string;
  mixed: string;
  join: string;
  organizer: string;
  tickets: string;
  free: string;
  series: string;
  programme: string;
  doors: string;
  ticket: string;
  soldOut: string;
  cfp: string;
  until: (date: string) => string;
  livestream: string;
  language: string;
  accessibility: string;
  captions: string;
  signLanguage: string;
  codeOfConduct: string;
  dateUnknown: string;
  /** The same for a calendar leaf. */
  shortUnknown: string;
  /** @param quarter from 1 to 4 */
  quarter: (quarter: number, year: number) => string;
  shortQuarter: (quarter: number) => string;
  /** What's between two items of a list. Default: a comma and a space. */
  comma?: string;
  /**
   * The number of speakers that a social card leaves out. Undefined for scripts that the card's
   * font doesn't have.
   */
  others: ((count: number) => string) | undefined;
}
