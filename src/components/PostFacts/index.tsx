import type { ReactNode } from 'react';
import Day from '../Day/index.tsx';
import ExampleLabel from '../ExampleLabel/index.tsx';
import styles from './styles.module.css';

/** A post's date, its reading time, and whether it's an example. */
export default function PostFacts({ date, readingTime, isExample = false }: Props): ReactNode {
  return (
    <p className={styles.facts}>
      <Day date={date} />
      {readingTime !== undefined && <span>{Math.max(1, Math.round(readingTime))} min read</span>}
      {isExample && <ExampleLabel />}
    </p>
  );
}

interface Props {
  date: string | Date;
  /** In minutes. */
  readingTime?: number | undefined;
  isExample?: boolean;
}
