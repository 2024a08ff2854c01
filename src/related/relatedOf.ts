import type { Related, RelatedPost } from './relatePosts.ts';

/** Returns the posts related to a post, from its metadata. */
export function relatedOf(metadata: object): RelatedPost[] {
  return (metadata as Partial<Related>).related ?? [];
}
