import Link from '@docusaurus/Link';
import type { PropBlogPostContent } from '@docusaurus/plugin-content-blog';
import Heading from '@theme/Heading';
import type { ReactNode } from 'react';
import { coverOf } from '../../covers/coverOf.ts';
import PostFacts from '../PostFacts/index.tsx';
import TagList from '../TagList/index.tsx';
import styles from './styles.module.css';

/** A post in a list: its picture, what it is about, who wrote it. The first of a list is shown larger. */
export default function PostCard({ content, headingLevel, isLead, isFirst }: Props): ReactNode {
  const { title, permalink, description, date, readingTime, authors, tags } = content.metadata;
  const cover = coverOf(content);
  const names = authors.map(({ name }) => name).filter(Boolean);
  return (
    <article className={isLead ? `${styles.card} ${styles.lead}` : styles.card}>
      <div className={cover ? styles.picture : `${styles.picture} ${styles.blank}`}>
        {cover && (
          <img
            src={cover}
            alt=""
            decoding="async"
            {...(isFirst ? { fetchPriority: 'high' } : { loading: 'lazy' })}
          />
        )}
      </div>
      <div className={styles.text}>
        <PostFacts date={date} readingTime={readingTime} />
        <Heading as={headingLevel} className={styles.title}>
          <Link to={permalink}>{title}</Link>
        </Heading>
        <p className={styles.description}>{description}</p>
        {names.length > 0 && <p className={styles.names}>{names.join(', ')}</p>}
        <div className={styles.tags}>
          <TagList tags={tags} />
        </div>
      </div>
    </article>
  );
}

interface Props {
  /** The module of the post, as lists are given it. */
  content: PropBlogPostContent;
  headingLevel: 'h2' | 'h3';
  isLead: boolean;
  /** Whether its picture is one of those that are seen at once. */
  isFirst: boolean;
}
