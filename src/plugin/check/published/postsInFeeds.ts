import { postDay } from '../posts/postDay.ts';
import { isUnlisted } from '../posts/postSummary.ts';
import { isTrue } from '../text/values.ts';
import type { JudgedPost } from './judgedPost.ts';
import type { PublishedBlog } from './publishedSite.ts';

/**
 * Returns the posts that are in a blog's feeds: the newest, as many as its option `feedOptions.limit` says. One whose day
 * isn't known counts as new, and several of one day count as one.
 */
export function postsInFeeds({ posts, blog }: PublishedBlog): JudgedPost[] {
  const listed = posts
    .filter(({ post }) => !isUnlisted(post) && !isTrue(post.frontMatter.data.draft))
    .map((post) => ({ post, day: postDay(post) ?? Number.POSITIVE_INFINITY }));
  const oldest = listed.map(({ day }) => day).sort((a, b) => b - a)[blog.feedLimit - 1];
  return listed.filter(({ day }) => oldest === undefined || day >= oldest).map(({ post }) => post);
}
