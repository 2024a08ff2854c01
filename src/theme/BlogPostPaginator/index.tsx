/** Empty here: BlogPostItem contains the links to other posts. */
export default function BlogPostPaginator(): null {
  return null;
}
