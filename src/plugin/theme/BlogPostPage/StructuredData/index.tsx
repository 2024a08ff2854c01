import { useBlogPostStructuredData } from '@event-writeups/structured-data';
import { StructuredDataTag } from '@theme/EventWriteups/head';
import { usePostEvent } from '@theme/EventWriteups/postEvent';
import type { ReactNode } from 'react';

/**
 * Docusaurus's structured data for a post and the event that it's about, as two parts of one graph.
 * Docusaurus's own component doesn't escape titles, so one with `</script>` would close the script.
 */
export default function BlogPostPageStructuredData(): ReactNode {
  const posting = useBlogPostStructuredData();
  const data = usePostEvent()?.structuredData;
  return (
    <>
      <StructuredDataTag data={posting} />
      {data && <StructuredDataTag data={data} />}
    </>
  );
}
