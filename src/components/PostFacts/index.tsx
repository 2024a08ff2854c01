import { useDateTimeFormat } from '@docusaurus/theme-common/internal';
import type { ReactNode } from 'react';
import styles from './styles.module.css';

/** When a post was published, and how long it takes to read. */
export default function PostFacts({ date, readingTime }: Props): ReactNode {
  // A post's date is a day, written down as its first moment in UTC: read so, it is that day everywhere.
  const format = useDateTimeFormat({
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
  return (
    <p className={styles.facts}>
      <time dateTime={String(date).slice(0, 10)}>{format.format(new Date(date))}</time>
      {readingTime !== undefined && <span>{Math.max(1, Math.round(readingTime))} min read</span>}
    </p>
  );
}

interface Props {
  date: string | Date;
  /** In minutes. */
  readingTime?: number | undefined;
}
