import { trimEndBy } from './trimEndBy.ts';

/**
 * Returns the name of an event whose post gives none: the post's address below its blog, in one
 * word. It's part of addresses, and calendars store it, so it only changes with the post's address.
 *
 * @param blogPath the address of the blog, `/blog`
 */
export function eventIdOf(permalink: string, blogPath: string): string {
  const below = permalink.startsWith(blogPath) ? permalink.slice(blogPath.length) : permalink;
  const slug = trimEndBy(below.normalize('NFC').replace(/^\/+/, ''), /\//);
  // Letters of all scripts: otherwise, different posts would share an event. Marks are parts of
  // letters.
  const joined = slug.replace(/[^\p{L}\p{M}\p{N}_.-]+/gu, '-');
  // The folder of an event `a.ics` would be where the calendar of an event `a` is.
  const word = trimEndBy(joined.replace(/^-+/, '').replace(/\.(?=ics-*$)/i, '-'), /-/);
  // If the slug only contains symbols, such as an emoji, their codes tell posts apart.
  const codes = [...slug].map((sign) => sign.codePointAt(0)?.toString(16));
  return word || ['event', ...codes].join('-');
}
