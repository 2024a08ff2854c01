import Head from '@docusaurus/Head';
import { isSafeAddress } from '@theme/EventWriteups/addresses';
import type { FrameProps } from '@theme/EventWriteups/frame';
import FirstPublished from '@theme/FirstPublished';
import type { ReactNode } from 'react';

/**
 * Surrounds the text of a post that was first published elsewhere: a link to that site is above it, and search engines get
 * that address.
 */
export default function FirstPublishedFrame({ post, children }: FrameProps): ReactNode {
  const { canonical } = post.frontMatter as { canonical?: unknown };
  const isAddress = typeof canonical === 'string' && /^https?:\/\//i.test(canonical);
  if (!post.isBlogPostPage || !isAddress || !isSafeAddress(canonical)) return children;
  return (
    <>
      <Head>
        <link rel="canonical" href={canonical} />
      </Head>
      <FirstPublished address={canonical} />
      {children}
    </>
  );
}
