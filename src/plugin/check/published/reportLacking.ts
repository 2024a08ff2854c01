import type { Finding } from '../diagnostic.ts';
import type { Source } from '../text/source.ts';
import type { JudgedPost } from './judgedPost.ts';
import type { PublishedBlog } from './publishedSite.ts';

/**
 * Reports something that posts lack: for each post, or once for a blog in which no post has it. That's one decision
 * rather than a mistake in each post.
 *
 * @param rule the rule whose ignore comments exempt single posts
 * @param find returns the finding about a post that lacks it
 * @param whole the texts for a whole blog
 */
export function reportLacking(
  rule: string,
  localizedBlogs: readonly PublishedBlog[],
  find: (post: JudgedPost) => Finding | undefined,
  whole: (localizedBlog: PublishedBlog) => Pick<Finding, 'message' | 'help'>,
  report: (finding: Finding) => void,
): void {
  for (const localizedBlog of localizedBlogs) {
    const found = localizedBlog.posts.map(find).filter((finding) => finding !== undefined);
    const [first] = found;
    const isWhole =
      found.length >= FEWEST &&
      found.length === localizedBlog.posts.length &&
      found.every(({ severity }) => severity !== 'error') &&
      !localizedBlog.posts.some(({ post }) =>
        post.suppressions.some(({ rules }) => rules.includes(rule)),
      );
    if (first && isWhole)
      report({ ...first, ...whole(localizedBlog), label: `here and in all ${found.length} posts` });
    else found.forEach(report);
  }
}

/** The place that stands for a whole post: its opening fence, or its beginning. */
export function openingFence({ text }: Source): { start: number; end: number } {
  return { start: 0, end: text.startsWith('---') ? 3 : 0 };
}

/** In a blog with fewer posts, each may just have been forgotten. */
const FEWEST = 5;
