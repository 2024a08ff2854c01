import Link from '@docusaurus/Link';
import type { ReactNode } from 'react';
import styles from './styles.module.css';

/**
 * Tells readers that a post is an example of a write-up, and links to the page that explains it.
 */
export default function ExampleLabel(): ReactNode {
  return (
    <Link className={styles.label} to="/about-these-examples">
      Example
    </Link>
  );
}

/** Whether a post's front matter marks it as an example. */
export function isExample(frontMatter: Readonly<Record<string, unknown>>): boolean {
  return frontMatter.example === true;
}
