import { translate } from '@docusaurus/Translate';
import type { ReactNode } from 'react';
import styles from './styles.module.css';

/** A long list, of which the rest is behind a line to click: it's on the page, so browsers find words in it. */
export default function FoldedList<Item>({ items, most, children }: Props<Item>): ReactNode {
  // To hide one or two is no gain.
  if (items.length <= most + 2) return children(items, 0);
  return (
    <>
      {children(items.slice(0, most), 0)}
      <details className={styles.rest}>
        <summary className={styles.more}>
          {translate(
            { id: 'theme.eventWriteups.showMore', message: 'Show {count} more' },
            { count: String(items.length - most) },
          )}
        </summary>
        {children(items.slice(most), most)}
      </details>
    </>
  );
}

interface Props<Item> {
  items: readonly Item[];
  /** How many are shown at once. */
  most: number;
  /** A list of some of them. */
  children(items: readonly Item[], start: number): ReactNode;
}
