import { publishedDate } from '../text/publishDate.ts';
import type { LocalizedPost } from './localizedBlog.ts';
import { parseFileName } from './permalink.ts';

/** When a post is dated, by its front matter or the name of its file; `undefined` when git alone knows. */
export function postDay({
  post,
  relativePath,
}: Pick<LocalizedPost, 'post' | 'relativePath'>): number | undefined {
  const { date } = post.frontMatter.data;
  if (date !== undefined) return publishedDate(date)?.getTime();
  const named = parseFileName(relativePath).date?.replace(/\//g, '-');
  return named === undefined ? undefined : publishedDate(named)?.getTime();
}
