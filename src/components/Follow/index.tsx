import Link from '@docusaurus/Link';
import type { ReactNode } from 'react';
import styles from './styles.module.css';

/** Ways to hear about the next write-up and the next event. */
export default function Follow(): ReactNode {
  return (
    <p className={`${styles.follow} no-print`}>
      Get new write-ups in{' '}
      <Link to="pathname:///blog/rss.xml" target="_self">
        your feed reader
      </Link>
      , and upcoming events in{' '}
      <Link to="pathname:///events.ics" target="_self">
        your calendar
      </Link>
      .
    </p>
  );
}
