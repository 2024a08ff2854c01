import type { EditionPost } from './edition.ts';
import type { Range } from './source.ts';

/** Where a post is cut for lists of posts: at the first marker, wherever in the text it stands. */
export function truncateMarkerOf(
  text: string,
  bodyStart: number,
  marker: RegExp,
): Range | undefined {
  // Without `g` and `y`, which would make the expression remember where it stopped.
  const plain = new RegExp(marker.source, marker.flags.replace(/[gy]/g, ''));
  const found = plain.exec(text.slice(bodyStart));
  if (!found) return undefined;
  const start = bodyStart + found.index;
  return { start, end: start + found[0].length };
}

/** Whether a post is on no list: only who has its address finds it. */
export function isUnlisted({ post }: EditionPost): boolean {
  return /^true$/i.test(String(post.frontMatter.data.unlisted));
}
