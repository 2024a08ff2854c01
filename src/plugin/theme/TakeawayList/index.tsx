import Link from '@docusaurus/Link';
import type { TakeawayEntry } from '@theme/EventWriteups/types';
import FoldedList from '@theme/FoldedList';
import type { ReactNode } from 'react';
import styles from './styles.module.css';

/** Takeaways, each with the events it came from. */
export default function TakeawayList({
  takeaways,
}: {
  takeaways: readonly TakeawayEntry[];
}): ReactNode {
  return (
    <FoldedList items={takeaways} most={MOST}>
      {(some) => (
        <ul className={styles.list}>
          {some.map(({ text, events }) => (
            <li key={text} className={styles.entry}>
              <p className={styles.text}>{text}</p>
              <p className={styles.events}>
                {events.map(({ name, permalink }, index) => (
                  <span key={permalink ?? name}>
                    {index > 0 && ' · '}
                    {permalink ? <Link to={permalink}>{name}</Link> : name}
                  </span>
                ))}
              </p>
            </li>
          ))}
        </ul>
      )}
    </FoldedList>
  );
}

const MOST = 24;
