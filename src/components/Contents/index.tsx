import { useBlogPost } from '@docusaurus/plugin-content-blog/client';
import TOCItems from '@theme/TOCItems';
import type { ReactNode } from 'react';
import styles from './styles.module.css';

/**
 * The table of contents of a post, for screens without room beside the text: one word on the line
 * of the date, which unfolds. So the contents don't come between the title and the story. It needs
 * no JavaScript.
 */
export default function Contents(): ReactNode {
  const { toc, frontMatter } = useBlogPost();
  if (frontMatter.hide_table_of_contents || toc.length < 2) return null;
  return (
    <details className={`${styles.contents} no-print`}>
      <summary className={styles.summary}>On this page</summary>
      <TOCItems toc={toc} className={`table-of-contents ${styles.list}`} />
    </details>
  );
}
