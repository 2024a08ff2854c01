import { publishedDate } from '../text/dates.ts';
import type { EditionPost } from './edition.ts';
import { parseFileName } from './permalink.ts';

/** When a post is dated, by its front matter or the name of its file; `undefined` when git alone knows. */
export function postDay({
  post,
  relativePath,
}: Pick<EditionPost, 'post' | 'relativePath'>): number | undefined {
  const { date } = post.frontMatter.data;
  if (date !== undefined) return publishedDate(date)?.getTime();
  const named = parseFileName(relativePath).date?.replace(/\//g, '-');
  return named === undefined ? undefined : publishedDate(named)?.getTime();
}
