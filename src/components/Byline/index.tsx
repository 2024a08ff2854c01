import Link from '@docusaurus/Link';
import { useBlogPost } from '@docusaurus/plugin-content-blog/client';
import type { ReactNode } from 'react';
import styles from './styles.module.css';

/** Who wrote the post. */
export default function Byline(): ReactNode {
  const { metadata, assets } = useBlogPost();
  if (metadata.authors.length === 0) return null;
  return (
    <ul className={styles.authors} aria-label="Authors">
      {metadata.authors.map(({ key, name, title, url, imageURL, page }, index) => {
        const image = assets.authorsImageUrls[index] ?? imageURL;
        const to = page?.permalink ?? url;
        return (
          <li key={key ?? name ?? index} className={styles.author}>
            {image && <img src={image} alt="" width={40} height={40} />}
            <span>
              <span className={styles.name}>{to ? <Link to={to}>{name}</Link> : name}</span>
              {title && <span className={styles.title}>{title}</span>}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
