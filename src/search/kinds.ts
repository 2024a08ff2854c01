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
  /** Tried on a page's path below the base path, without a slash at either end. */
  path: RegExp;
  /** What readers call it. */
  label: string;
  /** Whether only its title and description are its own, and the rest is told of other pages. */
  isList?: boolean;
  /** How much a match in it counts, 1 unless given. */
  weight?: number;
}
