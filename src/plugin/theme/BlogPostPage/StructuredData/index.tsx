import { StructuredDataTag } from '@theme/EventWriteups/head';
import { usePostEvent } from '@theme/EventWriteups/postEvent';
import StructuredData from '@theme-init/BlogPostPage/StructuredData';
import type { ReactNode } from 'react';

/** What Docusaurus tells search engines of the post, and the event that it is about: two parts of one graph. */
export default function BlogPostPageStructuredData(): ReactNode {
  const data = usePostEvent()?.structuredData;
  return (
    <>
      <StructuredData />
      {data && <StructuredDataTag data={data} />}
    </>
  );
}
