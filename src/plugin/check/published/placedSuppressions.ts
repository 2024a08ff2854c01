import type { DataFile } from '../frontMatter/dataFile.ts';
import type { Post } from '../posts/post.ts';
import type { Locale } from '../site/site.ts';
import type { PlacedSuppression, Suppression } from '../suppressions/suppressions.ts';
import type { PublishedBlog } from './publishedSite.ts';

/** The ignore comments of posts and data files. Each is listed once, even if several locales share the file. */
export function placedSuppressions(localizedBlogs: readonly PublishedBlog[]): PlacedSuppression[] {
  const placed = new Map<Suppression, PlacedSuppression>();
  const add = (file: Post | DataFile | undefined, locale: Locale, isMoot: boolean) => {
    if (!file) return;
    const { source, suppressions } = file;
    for (const suppression of suppressions)
      placed.set(suppression, { source, suppression, locale, hidden: 0, refused: 0, isMoot });
  };
  for (const { posts, drafts, authors, speakers, tags, locale } of localizedBlogs) {
    for (const { post, judgedParts } of posts) {
      // If MDX rejects a post, the comment may be about something that only MDX would have shown.
      add(post, locale, post.syntax !== undefined);
      for (const part of judgedParts) add(part.post, locale, false);
    }
    for (const { post } of drafts) add(post, locale, true);
    add(authors, locale, false);
    add(speakers, locale, false);
    add(tags, locale, false);
  }
  return [...placed.values()];
}
