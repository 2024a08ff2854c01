import kebabCase from 'lodash/kebabCase.js';
import type { LocalizedBlog, LocalizedPost } from '../posts/localizedBlog.ts';
import { joinUrl } from '../posts/permalink.ts';
import { isRecord, own } from '../text/values.ts';
import { createTagPermalinks } from './tagPages.ts';

/**
 * Returns the permalinks of the lists that certainly show a post of the blog: the blog's list,
 * those of its tags, and those of its authors who have a page. The page number depends on the dates
 * of all other posts and is left open.
 */
export function createListPages({
  blog,
  locale,
  authors,
  tags,
}: LocalizedBlog): (post: LocalizedPost) => string[] {
  const home = joinUrl(locale.baseUrl, blog.routeBasePath);
  const tagPageOf = createTagPermalinks(tags?.data, joinUrl(home, blog.tagsBasePath));
  const authorPageOf = (key: string): string[] => {
    if (blog.authorsBasePath === null) return [];
    const author = isRecord(authors?.data) ? own(authors.data, key) : undefined;
    if (!isRecord(author) || !author.page) return [];
    const page = isRecord(author.page) ? String(author.page.permalink) : kebabCase(key);
    return [joinUrl(home, blog.authorsBasePath, page)];
  };
  return ({ post, summary }) => [
    home,
    ...summary.tags.map(tagPageOf),
    ...post.authors.flatMap(({ key }) => authorPageOf(key)),
  ];
}
