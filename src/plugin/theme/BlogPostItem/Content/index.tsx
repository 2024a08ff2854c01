import { useBlogPost } from '@event-writeups/blog';
import type { Props } from '@theme/BlogPostItem/Content';
import type { FrameProps } from '@theme/EventWriteups/frame';
import Content from '@theme-init/BlogPostItem/Content';
import type { ComponentType, ReactNode } from 'react';

/**
 * The text of a post, with the frames around it that the plugin's loaders add to the assets of its module
 * (docusaurus/frames.ts), which no front matter can write. Every page with a post loads this component, so it's small.
 */
export default function BlogPostItemContent(props: Props): ReactNode {
  const post = useBlogPost();
  return ((post.assets as Framed).frames || []).reduce(
    (inside, Frame) => <Frame post={post}>{inside}</Frame>,
    <Content {...props} />,
  );
}

interface Framed {
  /** From the innermost to the outermost. */
  frames?: ComponentType<FrameProps>[];
}
