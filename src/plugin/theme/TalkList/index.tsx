import Link from '@docusaurus/Link';
import EventWhen from '@theme/EventWhen';
import type { TalkEntry } from '@theme/EventWriteups/types';
import Talk from '@theme/Talk';
import type { ReactNode } from 'react';
import styles from './styles.module.css';

/** Talks, each with its event. */
export default function TalkList({ talks }: { talks: readonly TalkEntry[] }): ReactNode {
  return (
    <ul className={styles.list}>
      {talks.map(({ talk, event }) => (
        <li key={`${event.permalink} ${talk.id}`} className={styles.entry}>
          <span className={styles.event}>
            {event.permalink ? <Link to={event.permalink}>{event.name}</Link> : event.name}
            <span className={styles.facts}>
              <EventWhen when={event.when} showZone={false} />
            </span>
            <span className={styles.facts}>{event.place}</span>
          </span>
          {/* The day is that of the event, which stands beside it. */}
          <Talk talk={{ ...talk, when: undefined }} />
        </li>
      ))}
    </ul>
  );
}
