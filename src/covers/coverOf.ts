import type { PropBlogPostContent } from '@docusaurus/plugin-content-blog';

/** The address of the picture on a post's card, which `remarkCover` put into the post's module. */
export function coverOf(content: PropBlogPostContent): string | undefined {
  return (content as { cover?: string }).cover;
}
