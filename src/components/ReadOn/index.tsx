import Link from '@docusaurus/Link';
import { useBlogPost } from '@docusaurus/plugin-content-blog/client';
import Heading from '@theme/Heading';
import Picture from '@theme/Picture';
import type { ReactNode } from 'react';
import { relatedCoversOf } from '../../covers/coverOf.ts';
import { relatedOf } from '../../related/relatedOf.ts';
import PostFacts from '../PostFacts/index.tsx';
import styles from './styles.module.css';

/**
 * Links at the end of a post: to posts on the same subject, and to the previous and next posts.
 *
 * @param text the post's own text
 */
export default function ReadOn({ text }: { text: ReactNode }): ReactNode {
  const { metadata } = useBlogPost();
  const { prevItem: newer, nextItem: older } = metadata;
  const related = relatedOf(metadata);
  const covers = relatedCoversOf(text);
  if (related.length === 0 && !newer && !older) return null;
  return (
    <nav className={`${styles.readOn} no-print`} aria-label="More write-ups">
      {related.length > 0 && (
        <>
          <Heading as="h2" className={styles.heading}>
            Related
          </Heading>
          <ul className={styles.related}>
            {related.map(({ title, permalink, date, readingTime, topics }) => (
              <li key={permalink} className={styles.post}>
                <div className={styles.cover}>
                  {covers[permalink] && (
                    <Picture
                      picture={covers[permalink]}
                      src=""
                      alt=""
                      decoding="async"
                      sizes="160px"
                      isLinked
                    />
                  )}
                </div>
                <div>
                  <Link className={styles.title} to={permalink}>
                    {title}
                  </Link>
                  <PostFacts date={date} readingTime={readingTime} />
                  <p className={styles.why}>{topics.join(', ')}</p>
                </div>
              </li>
            ))}
          </ul>
        </>
      )}
      {(newer || older) && (
        <div className={styles.neighbours}>
          {newer && <Neighbour label="Newer" {...newer} />}
          {older && <Neighbour label="Older" {...older} />}
        </div>
      )}
    </nav>
  );
}

function Neighbour({ label, title, permalink }: NeighbourProps): ReactNode {
  return (
    <Link className={styles.neighbour} to={permalink} rel={label === 'Newer' ? 'next' : 'prev'}>
      <span className={styles.label}>{label}</span> {title}
    </Link>
  );
}

interface NeighbourProps {
  label: 'Newer' | 'Older';
  title: string;
  permalink: string;
}
