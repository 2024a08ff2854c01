import type { PropBlogPostContent } from '@docusaurus/plugin-content-blog';
import type { PictureData } from '@theme/Picture';
import { isValidElement, type ReactNode } from 'react';

/** The picture on a post's card, which `remarkCover` put into the post's module. */
export function coverOf(content: PropBlogPostContent): PictureData | undefined {
  return (content as { cover?: PictureData | null }).cover ?? undefined;
}

/**
 * The covers of the posts related to a post, by their addresses, which `remarkCover` put into its module.
 *
 * @param text the post's text: Docusaurus gives its component what the module exports
 */
export function relatedCoversOf(text: ReactNode): Partial<Record<string, PictureData>> {
  const { type } = isValidElement(text) ? text : {};
  return (type as { relatedCovers?: Record<string, PictureData> })?.relatedCovers ?? {};
}
