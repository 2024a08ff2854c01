import Link from '@docusaurus/Link';
import type { Props } from '@theme/BlogListPaginator';
import type { ReactNode } from 'react';
import styles from './styles.module.css';

/** Links between the pages of a list of write-ups. */
export default function BlogListPaginator({ metadata }: Props): ReactNode {
  const { page, totalPages, previousPage, nextPage } = metadata;
  if (totalPages < 2) return null;
  return (
    <nav className={styles.pages} aria-label="Pagination">
      <span>{previousPage && <Link to={previousPage}>← Newer write-ups</Link>}</span>
      <span className={styles.here}>
        Page {page} of {totalPages}
      </span>
      <span>{nextPage && <Link to={nextPage}>Older write-ups →</Link>}</span>
    </nav>
  );
}
