import type { Props } from '@theme/BlogPostItems';
import type { ReactNode } from 'react';
import PostGrid from '../../components/PostGrid/index.tsx';

/** Lists of posts, wherever Docusaurus shows one. */
export default function BlogPostItems({ items }: Props): ReactNode {
  return <PostGrid items={items} />;
}
