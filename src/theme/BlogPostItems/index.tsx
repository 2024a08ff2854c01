import type { Props } from '@theme/BlogPostItems';
import type { ReactNode } from 'react';
import PostGrid from '../../components/PostGrid/index.tsx';

/** The cards of posts, used wherever Docusaurus lists posts. */
export default function BlogPostItems({ items }: Props): ReactNode {
  return <PostGrid items={items} />;
}
