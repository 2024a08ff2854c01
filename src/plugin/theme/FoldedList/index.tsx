import { translate } from '@docusaurus/Translate';
import type { ReactNode } from 'react';
import styles from './styles.module.css';

/**
 * A long list whose end is folded away. The folded part is in the page, so the browser's search
 * finds it.
 */
export default function FoldedList<Item>({ items, most, children }: Props<Item>): ReactNode {
  // Hiding one or two items saves nothing.
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
  /** The number of items shown at once. */
  most: number;
  /** Renders a part of the list. */
  children(items: readonly Item[], start: number): ReactNode;
}
