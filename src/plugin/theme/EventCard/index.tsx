import Link from '@docusaurus/Link';
import { translate } from '@docusaurus/Translate';
import CallForPapers from '@theme/CallForPapers';
import EventActions from '@theme/EventActions';
import EventFacts, { hasMoreFacts } from '@theme/EventFacts';
import EventStatus from '@theme/EventStatus';
import { useCurrentEvent } from '@theme/EventWriteups/context';
import { coverageLabel, kindLabel } from '@theme/EventWriteups/labels';
import type { EventData } from '@theme/EventWriteups/types';
import type { ReactNode } from 'react';
import styles from './styles.module.css';

/**
 * The facts of an event: what, when, where, who, and the results. It follows the text of each post
 * about an event. With the option `events.card: 'off'`, and in a post that contains it itself, it's
 * only where the post puts it:
 *
 *     <EventCard />
 */
export default function EventCard({
  event,
  post,
  isWhole = false,
  hasTalks = true,
}: Props): ReactNode {
  const current = useCurrentEvent();
  const shown = event ?? current;
  if (!shown) return null;
  const { name, kind, status, permalink } = shown;
  return (
    <section className={`${styles.card} h-event`} aria-label={name}>
      {!isWhole && (
        <p className={styles.head}>
          <span className={styles.kind}>{kindLabel(kind)}</span>
          <EventStatus status={status} />
        </p>
      )}
      {!isWhole && (
        <p className={`${styles.name} p-name`}>
          {permalink ? <Link to={permalink}>{name}</Link> : name}
        </p>
      )}
      <EventFacts event={shown} part={isWhole ? 'all' : 'first'} hasTalks={hasTalks} />
      {!isWhole && hasMoreFacts(shown) && (
        <details className={styles.more}>
          <summary>
            {translate({ id: 'theme.eventWriteups.more', message: 'More about the event' })}
          </summary>
          <EventFacts event={shown} part="rest" />
        </details>
      )}
      <CallForPapers event={shown} />
      <OtherPosts event={shown} post={post} />
      {!isWhole && <EventActions event={shown} className={styles.actions} />}
    </section>
  );
}

/** The other posts about the event. */
function OtherPosts({ event, post }: { event: EventData; post: string | undefined }): ReactNode {
  const others = event.posts.filter(({ permalink }) => permalink !== post);
  if (post === undefined || others.length === 0) return null;
  return (
    <ul className={styles.posts}>
      {others.map(({ title, permalink, coverage }) => (
        <li key={permalink}>
          {coverageLabel(coverage)} ·{' '}
          <bdi>
            <Link to={permalink}>{title}</Link>
          </bdi>
        </li>
      ))}
    </ul>
  );
}

export interface Props {
  /** Default: the event of the post. */
  event?: EventData;
  /** The address of the post around it, which is left out of the event's posts. */
  post?: string;
  /** On the event’s own page: shows all facts at once, without the name, which is the title. */
  isWhole?: boolean;
  /** Whether the facts include its talks; false if a programme beside them shows these. */
  hasTalks?: boolean;
}
