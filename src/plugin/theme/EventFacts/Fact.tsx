import type { ReactNode } from 'react';
import styles from './styles.module.css';

/** A term and its value in a list of facts. */
export default function Fact({ term, children }: Props): ReactNode {
  return (
    <div className={styles.fact}>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}

interface Props {
  term: string;
  children: ReactNode;
}
