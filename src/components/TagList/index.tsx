import Link from '@docusaurus/Link';
import type { ReactNode } from 'react';
import styles from './styles.module.css';

/** The tags of a post. */
export default function TagList({ tags }: Props): ReactNode {
  if (tags.length === 0) return null;
  return (
    <ul className={styles.tags} aria-label="Tags">
      {tags.map(({ label, permalink }) => (
        <li key={permalink}>
          <Link className={styles.tag} rel="tag" to={permalink}>
            {label}
          </Link>
        </li>
      ))}
    </ul>
  );
}

interface Props {
  tags: readonly { label: string; permalink: string }[];
}
