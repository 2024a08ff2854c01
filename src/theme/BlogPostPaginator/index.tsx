/** The ways on from a post are part of it here (BlogPostItem). */
export default function BlogPostPaginator(): null {
  return null;
}
