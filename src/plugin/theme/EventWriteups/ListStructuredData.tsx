import { useBlogListPageStructuredData } from '@event-writeups/structured-data';
import type { Props } from '@theme/BlogListPage/StructuredData';
import { StructuredDataTag } from '@theme/EventWriteups/head';
import type { ReactNode } from 'react';

/** Docusaurus's structured data for a list of posts, escaped (docusaurus/safeLinkedData.ts). */
export default function BlogListPageStructuredData(props: Props): ReactNode {
  return <StructuredDataTag data={useBlogListPageStructuredData(props)} />;
}
