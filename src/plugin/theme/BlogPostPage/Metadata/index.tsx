import Head from '@docusaurus/Head';
import { SocialCardTags } from '@theme/EventWriteups/components';
import { useCanonical, usePostEvent } from '@theme/EventWriteups/postEvent';
import Metadata from '@theme-init/BlogPostPage/Metadata';
import type { ReactNode } from 'react';

/**
 * The head of a post's page, with the image of its event if the post has none, and the address
 * where it was first published.
 */
export default function BlogPostPageMetadata(): ReactNode {
  const card = usePostEvent()?.socialCard;
  const canonical = useCanonical();
  return (
    <>
      <Metadata />
      {card && <SocialCardTags {...card} />}
      {canonical && (
        <Head>
          <link rel="canonical" href={canonical} />
        </Head>
      )}
    </>
  );
}
