import type { Finding } from '../diagnostic.ts';
import type { Source } from '../text/source.ts';
import type { JudgedPost } from './judgedPost.ts';
import type { PublishedBlog } from './publishedSite.ts';

/**
 * Reports what posts lack: post by post, or once for a blog in which no post has it. Such a blog doesn't do this at all,
 * which is one decision and not a slip in each post.
 *
 * @param rule whose ignore comments say that a post is a decision of its own
 * @param find what to say about a post that lacks it
 * @param whole the words for the whole blog
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

/** Where to point at a whole post: its opening fence, or its beginning. */
export function openingFence({ text }: Source): { start: number; end: number } {
  return { start: 0, end: text.startsWith('---') ? 3 : 0 };
}

/** In a blog of fewer posts each may be the one that was forgotten. */
const FEWEST = 5;
