import type { Related, RelatedPost } from './relatePosts.ts';

/** The posts that are about the same as a post, by its metadata. */
export function relatedOf(metadata: object): RelatedPost[] {
  return (metadata as Partial<Related>).related ?? [];
}
