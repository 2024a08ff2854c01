// The report on a pull request: plain data. One process writes it, and another one, which may
// comment, reads it.

/** Version 1. Only `readReview` creates one from other sources. */
export interface Review {
  version: 1;
  /** Posts that are new or changed, the newest first. */
  posts: ReviewedPost[];
  /** How many posts aren't listed. */
  morePosts: number;
  calendar: CalendarChanges;
  /** Findings in the changed files. */
  here: Findings;
  /** Problems that the change causes in files that it doesn't change. */
  elsewhere: Findings;
}

/** A post as its card shows it. */
export interface ReviewedPost {
  isNew: boolean;
  /** Relative to the repository. */
  file: string;
  permalink: string;
  title: string;
  /** `2026-02-17`; empty if only git can tell. */
  date: string;
  lead: string;
  authors: string[];
  tags: string[];
  /** `Announcement`, `Live` or `Recap`; empty if the post isn't about an event. */
  kind: string;
  /** The event's dates and city. */
  when: string;
  place: string;
  visibility: 'public' | 'unlisted' | 'draft';
  socialImage: SocialImage;
}

/**
 * The image for link previews: a file in the repository, one that the build draws, or the site's
 * own.
 */
export type SocialImage =
  | { kind: 'file'; file: string }
  | { kind: 'drawn' }
  | { kind: 'elsewhere' }
  | { kind: 'site' };

export interface CalendarChanges {
  added: CalendarEntry[];
  removed: CalendarEntry[];
  changed: (CalendarEntry & { changes: { what: string; before: string; after: string }[] })[];
}

export interface CalendarEntry {
  name: string;
  when: string;
  place: string;
}

export interface Findings {
  errors: number;
  warnings: number;
  infos: number;
  /** The worst findings first, and not all of them. */
  first: ListedFinding[];
}

export interface ListedFinding {
  severity: 'error' | 'warning' | 'info';
  rule: string;
  message: string;
  help: string;
  /** Relative to the repository. */
  file: string;
  line: number;
}

/** The maximum number of items in each list. Longer lists are cut when written, and rejected when read. */
export const MOST: Record<'posts' | 'entries' | 'findings' | 'names' | 'text', number> = {
  posts: 10,
  entries: 30,
  findings: 20,
  names: 20,
  text: 400,
};
