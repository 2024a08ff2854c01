import Link from '@docusaurus/Link';
import type { ReactNode } from 'react';
import Portrait from '../Portrait/index.tsx';
import styles from './styles.module.css';
import { usePostAuthors } from './usePostAuthors.ts';

/** Who wrote the post, on one line. Who they are is said at its end (AuthorBox). */
export default function Byline(): ReactNode {
  const authors = usePostAuthors();
  if (authors.length === 0) return null;
  return (
    <div className={styles.byline}>
      <span className={styles.portraits} aria-hidden="true">
        {authors.slice(0, MOST_FACES).map(({ id, name, image }) => (
          <Portrait key={id} name={name} image={image} size={36} />
        ))}
      </span>
      <ul className={styles.names} aria-label="Authors">
        {authors.map(({ id, name, to }, index) => (
          <li key={id}>
            {to ? <Link to={to}>{name}</Link> : name}
            {BETWEEN[authors.length - index - 1] ?? ', '}
          </li>
        ))}
      </ul>
    </div>
  );
}

const MOST_FACES = 4;

/** What follows a name, by how many are to come. */
const BETWEEN = ['', ' and '];
