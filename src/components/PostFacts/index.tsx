import type { ReactNode } from 'react';
import Day from '../Day/index.tsx';
import styles from './styles.module.css';

/** When a post was published, and how long it takes to read. */
export default function PostFacts({ date, readingTime }: Props): ReactNode {
  return (
    <p className={styles.facts}>
      <Day date={date} />
      {readingTime !== undefined && <span>{Math.max(1, Math.round(readingTime))} min read</span>}
    </p>
  );
}

interface Props {
  date: string | Date;
  /** In minutes. */
  readingTime?: number | undefined;
}
