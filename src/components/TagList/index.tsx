import Link from '@docusaurus/Link';
import type { ReactNode } from 'react';
import styles from './styles.module.css';

/** The tags of a post; in lists only the first ones, and the number of the others. */
export default function TagList({ tags, most = tags.length }: Props): ReactNode {
  if (tags.length === 0) return null;
  return (
    <ul className={styles.tags} aria-label="Tags">
      {tags.slice(0, most).map(({ label, permalink }) => (
        <li key={permalink}>
          <Link className={styles.link} rel="tag" to={permalink}>
            <span className={styles.tag}>{label}</span>
          </Link>
        </li>
      ))}
      {tags.length > most && <li className={styles.rest}>+{tags.length - most}</li>}
    </ul>
  );
}

interface Props {
  tags: readonly { label: string; permalink: string }[];
  most?: number;
}
