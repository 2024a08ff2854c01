import Link from '@docusaurus/Link';
import Portrait from '@theme/Portrait';
import type { ReactNode } from 'react';
import styles from './styles.module.css';
import { usePostAuthors } from './usePostAuthors.ts';

/** The authors' names on one line. AuthorBox describes all of them at the end of the post. */
export default function Byline(): ReactNode {
  const authors = usePostAuthors();
  if (authors.length === 0) return null;
  const named = authors.length > MOST_NAMES ? authors.slice(0, MOST_NAMES - 1) : authors;
  const entries = named.length + (named.length < authors.length ? 1 : 0);
  return (
    <div className={styles.byline}>
      <span className={styles.portraits} aria-hidden="true">
        {authors.slice(0, MOST_FACES).map(({ id, name, image }) => (
          <Portrait key={id} name={name} image={image} size={36} />
        ))}
      </span>
      <ul className={styles.names} aria-label="Authors">
        {named.map(({ id, name, to }, index) => (
          <li key={id}>
            {to ? <Link to={to}>{name}</Link> : name}
            {BETWEEN[entries - index - 1] ?? ', '}
          </li>
        ))}
        {named.length < authors.length && (
          <li>
            <a href="#authors">{authors.length - named.length} more</a>
          </li>
        )}
      </ul>
    </div>
  );
}

const MOST_FACES = 4;
const MOST_NAMES = 3;

/** The text after a name, by the number of names that follow. */
const BETWEEN = ['', ' and '];
