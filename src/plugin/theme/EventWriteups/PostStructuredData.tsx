import { useBlogPostStructuredData } from '@event-writeups/structured-data';
import { StructuredDataTag } from '@theme/EventWriteups/head';
import type { ReactNode } from 'react';

/** Docusaurus's structured data for a post, escaped (docusaurus/safeLinkedData.ts). */
export default function BlogPostPageStructuredData(): ReactNode {
  return <StructuredDataTag data={useBlogPostStructuredData()} />;
}
