import Head from '@docusaurus/Head';
import StructuredData from '@theme-init/BlogPostPage/StructuredData';
import type { ReactNode } from 'react';
import { usePostEvent } from '../../EventWriteups/postEvent.ts';

/** What Docusaurus tells search engines of the post, and the event that it is about: two parts of one graph. */
export default function BlogPostPageStructuredData(): ReactNode {
  const data = usePostEvent()?.structuredData;
  return (
    <>
      <StructuredData />
      {data && (
        <Head>
          <script type="application/ld+json">{JSON.stringify(data)}</script>
        </Head>
      )}
    </>
  );
}
