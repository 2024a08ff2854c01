import type { useBlogPost } from '@event-writeups/blog';
import type { ReactNode } from 'react';

/** What a component around the text of a post gets (docusaurus/frames.ts). */
export interface FrameProps {
  /** Not from `useBlogPost`: the files of posts would each contain that function. */
  post: ReturnType<typeof useBlogPost>;
  children: ReactNode;
}
