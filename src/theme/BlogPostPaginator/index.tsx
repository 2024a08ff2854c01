import type { ReactNode } from 'react';
import ReadOn from '../../components/ReadOn/index.tsx';

/** Where Docusaurus leads to the posts before and after, this blog leads to those about the same, too. */
export default function BlogPostPaginator(): ReactNode {
  return <ReadOn />;
}
