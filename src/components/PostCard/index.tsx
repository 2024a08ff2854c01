import Link from '@docusaurus/Link';
import type { PropBlogPostContent } from '@docusaurus/plugin-content-blog';
import Heading from '@theme/Heading';
import Picture from '@theme/Picture';
import type { ReactNode } from 'react';
import { coverOf } from '../../covers/coverOf.ts';
import { isExample } from '../ExampleLabel/index.tsx';
import PostFacts from '../PostFacts/index.tsx';
import TagList from '../TagList/index.tsx';
import styles from './styles.module.css';

/** A post in a list: its picture, what it is about, who wrote it. The first of a list is shown larger. */
export default function PostCard({ content, headingLevel, isLead, isFirst }: Props): ReactNode {
  const { title, permalink, description, date, readingTime, authors, tags, frontMatter } =
    content.metadata;
  const cover = coverOf(content);
  const names = authors.map(({ name }) => name).filter(Boolean);
  return (
    <article className={isLead ? `${styles.card} ${styles.lead}` : styles.card}>
      <div className={cover ? styles.picture : `${styles.picture} ${styles.blank}`}>
        {cover && (
          <Picture
            picture={cover}
            src=""
            alt=""
            decoding="async"
            sizes={isLead ? LEAD : CARD}
            loading={isFirst ? 'eager' : 'lazy'}
            {...(isFirst && { fetchPriority: 'high' })}
          />
        )}
      </div>
      <div className={styles.text}>
        <PostFacts date={date} readingTime={readingTime} isExample={isExample(frontMatter)} />
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

/** As wide as a column of the grid (PostGrid). */
const LEAD = '(min-width: 1100px) 605px, (min-width: 768px) 56vw, 100vw';
const CARD = '(min-width: 1100px) 360px, (min-width: 700px) 50vw, 100vw';

interface Props {
  /** The module of the post, as lists are given it. */
  content: PropBlogPostContent;
  headingLevel: 'h2' | 'h3';
  isLead: boolean;
  /** Whether its picture is one of those that are seen at once. */
  isFirst: boolean;
}
