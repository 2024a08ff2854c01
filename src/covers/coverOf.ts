import type { PropBlogPostContent } from '@docusaurus/plugin-content-blog';
import type { PictureData } from '@theme/Picture';

/** The picture on a post's card, which `remarkCover` put into the post's module. */
export function coverOf(content: PropBlogPostContent): PictureData | undefined {
  return (content as { cover?: PictureData | null }).cover ?? undefined;
}
