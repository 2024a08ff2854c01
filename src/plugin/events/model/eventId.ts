/**
 * The name of an event where its post gives none: the post's address below its blog, in one word. It is part of
 * addresses and of what calendars remember, and changes only when the post's address does.
 *
 * @param blogPath the address of the blog, `/blog`
 */
export function eventIdOf(permalink: string, blogPath: string): string {
  const below = permalink.startsWith(blogPath) ? permalink.slice(blogPath.length) : permalink;
  return below.replace(/[^A-Za-z0-9_.-]+/g, '-').replace(/^-+|-+$/g, '') || 'event';
}
