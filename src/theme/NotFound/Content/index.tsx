import Head from '@docusaurus/Head';
import Link from '@docusaurus/Link';
import type { Props } from '@theme/NotFound/Content';
import type { ReactNode } from 'react';
import PageHeader from '../../../components/PageHeader/index.tsx';
import { useLatestPosts } from '../../../home/useLatestPosts.ts';
import { openSearch } from '../../../search/openSearch.ts';
import styles from './styles.module.css';

/** The page for a broken address: helps readers find the page they wanted. */
export default function NotFoundContent({ className = '' }: Props): ReactNode {
  const latest = useLatestPosts();
  return (
    <main className={`container ${styles.page} ${className}`}>
      <Head>
        <meta name="robots" content="noindex" />
      </Head>
      <PageHeader
        title="Page not found"
        lead="The address may be mistyped, or the page may have moved."
      >
        <p className={styles.ways}>
          <button
            type="button"
            className="button button--primary needs-script"
            onClick={openSearch}
          >
            Search the blog
          </button>
          <Link to="/blog/archive">Every write-up, by year</Link>
        </p>
      </PageHeader>
      <h2>The latest write-ups</h2>
      <ul className={styles.posts}>
        {latest.map(({ title, permalink }) => (
          <li key={permalink}>
            <Link to={permalink}>{title}</Link>
          </li>
        ))}
      </ul>
    </main>
  );
}
