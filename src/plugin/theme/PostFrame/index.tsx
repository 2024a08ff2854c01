import type { FrameProps } from '@theme/EventWriteups/frame';
import { PostPageContext } from '@theme/EventWriteups/postPage';
import type { ReactNode } from 'react';

/** Surrounds the text of a post that may show images: they open in the lightbox on the post's own page, and not in lists. */
export default function PostFrame({ post, children }: FrameProps): ReactNode {
  return (
    <PostPageContext.Provider value={post.isBlogPostPage}>{children}</PostPageContext.Provider>
  );
}
