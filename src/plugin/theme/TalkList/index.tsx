import Link from '@docusaurus/Link';
import EventWhen from '@theme/EventWhen';
import type { TalkEntry } from '@theme/EventWriteups/types';
import FoldedList from '@theme/FoldedList';
import Talk from '@theme/Talk';
import type { ReactNode } from 'react';
import styles from './styles.module.css';

/** Talks, each with its event. */
export default function TalkList({ talks }: { talks: readonly TalkEntry[] }): ReactNode {
  return (
    <FoldedList items={talks} most={MOST}>
      {(some) => (
        <ul className={styles.list}>
          {some.map(({ talk, event, permalink }) => (
            <li key={`${event.permalink} ${talk.id}`} className={styles.entry}>
              {/* The event beside it shows the day. */}
              <Talk talk={{ ...talk, when: undefined }} to={permalink} />
              <div className={styles.event}>
                {event.permalink ? <Link to={event.permalink}>{event.name}</Link> : event.name}
                <p className={styles.facts}>
                  <EventWhen when={event.when} showZone={false} />
                </p>
                {event.place && <p className={styles.facts}>{event.place}</p>}
              </div>
            </li>
          ))}
        </ul>
      )}
    </FoldedList>
  );
}

const MOST = 30;
