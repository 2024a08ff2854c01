import { useBlogPostStructuredData } from '@event-writeups/structured-data';
import { StructuredDataTag } from '@theme/EventWriteups/head';
import { usePostEvent } from '@theme/EventWriteups/postEvent';
import type { ReactNode } from 'react';

/**
 * What Docusaurus tells search engines of the post, and the event that it is about: two parts of one graph. Docusaurus's
 * own component writes titles as they are, and one that holds `</script>` would end the script.
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
