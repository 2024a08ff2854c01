import type { Props } from '@theme/BlogLayout';
import Layout from '@theme/Layout';
import type { ReactNode } from 'react';
import styles from './styles.module.css';

/**
 * The frame of every page of the blog. It has no list of posts at the side, unlike Docusaurus's
 * own, because that would only repeat other lists.
 */
export default function BlogLayout({ sidebar: _, toc, children, ...layout }: Props): ReactNode {
  return (
    <Layout {...layout}>
      <div
        className={
          toc ? `container ${styles.page} ${styles.withContents}` : `container ${styles.page}`
        }
      >
        <main className={styles.main}>{children}</main>
        {toc && (
          <aside className={`${styles.contents} no-print`} aria-label="On this page">
            {toc}
          </aside>
        )}
      </div>
    </Layout>
  );
}
