import { trimEndBy } from './trimEndBy.ts';

/**
 * The name of an event where its post gives none: the post's address below its blog, in one word. It is part of
 * addresses and of what calendars remember, and changes only when the post's address does.
 *
 * @param blogPath the address of the blog, `/blog`
 */
export function eventIdOf(permalink: string, blogPath: string): string {
  const below = permalink.startsWith(blogPath) ? permalink.slice(blogPath.length) : permalink;
  const slug = trimEndBy(below.normalize('NFC').replace(/^\/+/, ''), /\//);
  // Letters of all scripts: without them unlike posts would be about one event. Marks are parts of letters.
  const joined = slug.replace(/[^\p{L}\p{M}\p{N}_.-]+/gu, '-');
  const word = trimEndBy(joined.replace(/^-+/, ''), /-/);
  // Where all is signs, as an emoji, their codes tell one post from another.
  const codes = [...slug].map((sign) => sign.codePointAt(0)?.toString(16));
  return word || ['event', ...codes].join('-');
}
