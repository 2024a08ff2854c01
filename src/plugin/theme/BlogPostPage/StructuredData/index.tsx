import StructuredData from '@theme-init/BlogPostPage/StructuredData';
import type { ReactNode } from 'react';
import { StructuredDataTag } from '../../EventWriteups/head.tsx';
import { usePostEvent } from '../../EventWriteups/postEvent.ts';

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
