import kebabCase from 'lodash/kebabCase.js';
import type { LocalizedBlog, LocalizedPost } from '../posts/localizedBlog.ts';
import { joinUrl } from '../posts/permalink.ts';
import { isRecord, own } from '../text/values.ts';
import { tagPermalink } from './tagPages.ts';

/**
 * The permalinks of the lists that show a post for sure: that of the blog, those of its tags, and those of its authors
 * who have a page. On which page of a list it is depends on the dates of all others, and is left open.
 */
export function listPages(
  { post, summary }: LocalizedPost,
  { blog, locale, authors, tags }: LocalizedBlog,
): string[] {
  const home = joinUrl(locale.baseUrl, blog.routeBasePath);
  const tagPages = summary.tags.map((tag) =>
    tagPermalink(tag, tags?.data, joinUrl(home, blog.tagsBasePath)),
  );
  const authorPages = post.authors.flatMap(({ key }) => {
    const author = isRecord(authors?.data) ? own(authors.data, key) : undefined;
    if (!isRecord(author) || !author.page) return [];
    const page = isRecord(author.page) ? String(author.page.permalink) : kebabCase(key);
    return [joinUrl(home, blog.authorsBasePath, page)];
  });
  return [home, ...tagPages, ...authorPages];
}
