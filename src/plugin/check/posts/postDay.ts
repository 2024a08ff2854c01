import { publishedDate } from '../text/publishDate.ts';
import type { LocalizedPost } from './localizedBlog.ts';
import { parseFileName } from './permalink.ts';

/**
 * Returns the date of a post from its front matter or file name; `undefined` when only git can
 * tell.
 */
export function postDay({
  post,
  relativePath,
}: Pick<LocalizedPost, 'post' | 'relativePath'>): number | undefined {
  const { date } = post.frontMatter.data;
  if (date !== undefined) return publishedDate(date)?.getTime();
  const named = parseFileName(relativePath).date?.replace(/\//g, '-');
  return named === undefined ? undefined : publishedDate(named)?.getTime();
}
