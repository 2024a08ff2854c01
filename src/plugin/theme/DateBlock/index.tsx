import type { DateBlock as Data } from '@theme/EventWriteups/types';
import type { ReactNode } from 'react';
import styles from './styles.module.css';

/**
 * A calendar leaf beside the name of an event. Screen readers skip it, because the full date is
 * beside it in words.
 */
export default function DateBlock({ date }: { date: Data }): ReactNode {
  const isLong = date.large.length > LONGEST;
  return (
    <span className={styles.block} aria-hidden="true">
      <span className={isLong ? `${styles.large} ${styles.long}` : styles.large}>{date.large}</span>
      {date.small && <span className={styles.small}>{date.small}</span>}
    </span>
  );
}

/** The longest text that fits in large letters: `28–30`. */
const LONGEST = 3;
