import { useBlogListPageStructuredData } from '@event-writeups/structured-data';
import type { Props } from '@theme/BlogListPage/StructuredData';
import { StructuredDataTag } from '@theme/EventWriteups/head';
import type { ReactNode } from 'react';

/** What Docusaurus tells search engines of a list of posts, in which no title can end the script. */
export default function BlogListPageStructuredData(props: Props): ReactNode {
  return <StructuredDataTag data={useBlogListPageStructuredData(props)} />;
}
