import Link from '@docusaurus/Link';
import Portrait from '@theme/Portrait';
import type { ReactNode } from 'react';
import { usePostAuthors } from '../Byline/usePostAuthors.ts';
import SocialLinks from '../SocialLinks/index.tsx';
import styles from './styles.module.css';

/** The authors of a post, below it. */
export default function AuthorBox(): ReactNode {
  const authors = usePostAuthors();
  if (authors.length === 0) return null;
  return (
    <ul id="authors" className={styles.authors} aria-label="About the authors">
      {authors.map(({ id, name, title, description, image, to, author }) => (
        <li key={id} className={styles.author}>
          <Portrait name={name} image={image} size={64} />
          <div>
            <p className={styles.name}>{to ? <Link to={to}>{name}</Link> : name}</p>
            {title && <p className={styles.title}>{title}</p>}
            {description && <p className={styles.description}>{description}</p>}
            <SocialLinks socials={author.socials} />
          </div>
        </li>
      ))}
    </ul>
  );
}
