import useBaseUrl from '@docusaurus/useBaseUrl';
import type { ReactNode } from 'react';
import styles from './styles.module.css';

/**
 * The check's output for two posts with one problem each; phones get one drawn for a narrow
 * terminal (scripts/draw-terminal.mjs).
 */
export default function Terminal(): ReactNode {
  return (
    <picture>
      <source
        media="(max-width: 600px)"
        srcSet={useBaseUrl('/img/plugin/check-narrow.svg')}
        width={400}
        height={432}
      />
      <img
        className={styles.terminal}
        src={useBaseUrl('/img/plugin/check.svg')}
        width={760}
        height={312}
        alt="The check’s report: an author key that doesn’t match, with the right one, and a missing image, with the nearest file. Each has its file and line."
      />
    </picture>
  );
}
