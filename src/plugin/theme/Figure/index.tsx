import type { ReactNode } from 'react';
import styles from './styles.module.css';

/**
 * A picture with its caption, in a post:
 *
 *     <Figure caption="The hall before the doors open" credit="Maren Vogt, CC BY 4.0">
 *
 *     ![Rows of empty chairs before a lit stage](./hall.jpg)
 *
 *     </Figure>
 */
export default function Figure({ caption, credit, children }: Props): ReactNode {
  return (
    <figure className={styles.figure}>
      {children}
      {(caption || credit) && (
        <figcaption className={styles.caption}>
          {caption}
          {credit && <small className={styles.credit}>{credit}</small>}
        </figcaption>
      )}
    </figure>
  );
}

export interface Props {
  /** What a reader should know of the picture. */
  caption?: ReactNode;
  /** Who took it, and its licence. */
  credit?: ReactNode;
  /** The picture. */
  children: ReactNode;
}
