import Link from '@docusaurus/Link';
import type { PropBlogPostContent } from '@docusaurus/plugin-content-blog';
import EventCover from '@theme/EventCover';
import EventStatus from '@theme/EventStatus';
import { kindLabel, placeLabel } from '@theme/EventWriteups/labels';
import type { EventSummary } from '@theme/EventWriteups/types';
import Heading from '@theme/Heading';
import { phoneSizes } from '@theme/Picture/phoneSizes';
import type { ReactNode } from 'react';
import { coverOf } from '../../covers/coverOf.ts';
import ExampleLabel, { isExample } from '../ExampleLabel/index.tsx';
import PostFacts from '../PostFacts/index.tsx';
import TagList from '../TagList/index.tsx';
import styles from './styles.module.css';

/**
 * A post in a list: its cover, its event with date and place, its description and its authors. The
 * first post of a list is larger.
 */
export default function PostCard({
  content,
  tint,
  headingLevel,
  isLead,
  isFirst,
}: Props): ReactNode {
  const { title, permalink, description, date, readingTime, authors, tags, frontMatter } =
    content.metadata;
  const event = summaryOf(content);
  const names = authors.map(({ name }) => name).filter(Boolean);
  return (
    <article className={isLead ? `${styles.card} ${styles.lead}` : styles.card}>
      <div className={styles.picture}>
        <EventCover
          picture={coverOf(content)}
          tint={tint}
          title={event?.name ?? title}
          facts={event ? factsOf(event).slice(1).join(' · ') : undefined}
          sizes={isLead ? LEAD : CARD}
          loading={isFirst ? 'eager' : 'lazy'}
          {...(isFirst && { fetchPriority: 'high' })}
        />
      </div>
      <div className={styles.text}>
        {event ? (
          <p className={styles.kicker}>
            <span>{factsOf(event).join(' · ')}</span>
            <EventStatus status={event.status} />
            {isExample(frontMatter) && <ExampleLabel />}
          </p>
        ) : (
          <PostFacts date={date} readingTime={readingTime} isExample={isExample(frontMatter)} />
        )}
        <Heading as={headingLevel} className={styles.title}>
          <Link to={permalink}>{title}</Link>
        </Heading>
        <p className={styles.description}>{description}</p>
        {names.length > 0 && <p className={styles.names}>{names.join(', ')}</p>}
        <div className={styles.tags}>
          <TagList tags={tags} most={MOST_TAGS} />
        </div>
      </div>
    </article>
  );
}

/**
 * Returns what the plugin's loader adds to the front matter of a post in a list
 * (docusaurus/eventLoader.ts).
 */
function summaryOf({ frontMatter }: PropBlogPostContent): EventSummary | undefined {
  return (frontMatter as { eventSummary?: EventSummary | null }).eventSummary ?? undefined;
}

/** Returns the kind of the event, its city and its dates. */
function factsOf({ kind, place, mode, when }: EventSummary): string[] {
  return [kindLabel(kind), placeLabel(place, mode), when.text.join('')].filter(
    (fact) => fact !== undefined,
  );
}

const MOST_TAGS = 2;

/** As wide as a column of the grid (PostGrid). */
const LEAD = phoneSizes('100vw', '(min-width: 1100px) 605px, (min-width: 992px) 56vw, 100vw');
const CARD = phoneSizes('100vw', '(min-width: 1100px) 360px, (min-width: 700px) 50vw, 100vw');

interface Props {
  /** The module of the post, as Docusaurus passes it to lists. */
  content: PropBlogPostContent;
  /** The colour of its cover if it has no image. */
  tint: number;
  headingLevel: 'h2' | 'h3';
  isLead: boolean;
  /** Whether its image is visible without scrolling. */
  isFirst: boolean;
}
