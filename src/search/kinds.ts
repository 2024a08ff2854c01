/**
 * The kinds of pages that are searched, by the start of their address below the base path; the first match counts.
 * A page without a match is left out: lists only repeat content of other pages.
 */
export const KINDS: readonly Kind[] = [
  { path: /^blog\/tags\/[^/]+$/, label: 'Tag', isList: true, weight: 0.5 },
  { path: /^blog\/authors\/[^/]+$/, label: 'Author', isList: true, weight: 0.5 },
  { path: /^blog\/(?!(?:page|tags|authors)(?:\/|$)|archive$)./, label: 'Write-up' },
  { path: /^events\/(?!(?:\d{4}|topics)$)[^/]+$/, label: 'Event' },
  { path: /^speakers\/[^/]+$/, label: 'Speaker' },
  { path: /^docs\b/, label: 'Guide', weight: 0.5 },
];

interface Kind {
  /** Matches a page's path below the base path, without a slash at either end. */
  path: RegExp;
  /** The label for readers. */
  label: string;
  /** Whether only its title and description are its own, and the rest repeats other pages. */
  isList?: boolean;
  /** The weight of a match in it. Default: 1. */
  weight?: number;
}
