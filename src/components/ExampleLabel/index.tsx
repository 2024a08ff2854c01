import Link from '@docusaurus/Link';
import type { ReactNode } from 'react';
import styles from './styles.module.css';

/** Says that a post shows what a write-up can contain, and leads to the page that explains it. */
export default function ExampleLabel(): ReactNode {
  return (
    <Link className={styles.label} to="/about-these-examples">
      Example
    </Link>
  );
}

/** Whether a post says in its front matter that it's an example. */
export function isExample(frontMatter: Readonly<Record<string, unknown>>): boolean {
  return frontMatter.example === true;
}
