import type { PropBlogPostContent } from '@docusaurus/plugin-content-blog';
import type { PictureData } from '@theme/Picture';
import { isValidElement, type ReactNode } from 'react';

/** Returns the image on a post's card, which `remarkCover` added to the post's module. */
export function coverOf(content: PropBlogPostContent): PictureData | undefined {
  return (content as { cover?: PictureData | null }).cover ?? undefined;
}

/**
 * Returns the covers of the related posts by address, which `remarkCover` added to the post's
 * module.
 *
 * @param text the post's text: Docusaurus passes the module's exports to its component
 */
export function relatedCoversOf(text: ReactNode): Partial<Record<string, PictureData>> {
  const { type } = isValidElement(text) ? text : {};
  return (type as { relatedCovers?: Record<string, PictureData> })?.relatedCovers ?? {};
}
