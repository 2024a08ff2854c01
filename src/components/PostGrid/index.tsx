import type { PropBlogPostContent } from '@docusaurus/plugin-content-blog';
import { tintsOf } from '@theme/EventWriteups/tints';
import type { ReactNode } from 'react';
import PostCard from '../PostCard/index.tsx';
import styles from './styles.module.css';

/** Posts as cards. */
export default function PostGrid({
  items,
  headingLevel = 'h2',
  hasLead = false,
}: Props): ReactNode {
  const tints = tintsOf(items.map(({ content }) => content.metadata.permalink));
  return (
    <ul className={hasLead ? `${styles.grid} ${styles.hasLead}` : styles.grid}>
      {items.map(({ content }, index) => (
        <li key={content.metadata.permalink} className={hasLead && index === 0 ? styles.lead : ''}>
          <PostCard
            content={content}
            tint={tints[index] ?? 0}
            headingLevel={headingLevel}
            isLead={hasLead && index === 0}
            isFirst={index === 0}
          />
        </li>
      ))}
    </ul>
  );
}

interface Props {
  items: readonly { readonly content: PropBlogPostContent }[];
  headingLevel?: 'h2' | 'h3';
  /** Whether the first card is larger than the rest. */
  hasLead?: boolean;
}
