import LightboxArea from '@theme/LightboxArea';
import { phoneSizes } from '@theme/Picture/phoneSizes';
import type { ReactNode } from 'react';
import styles from './styles.module.css';

/**
 * Images side by side. Clicking one opens the lightbox:
 *
 *     <Gallery caption="Saturday" credit="Maren Vogt, CC BY 4.0">
 *
 *     ![The hall before the doors open](./hall.jpg)
 *
 *     ![Two people at a whiteboard](./whiteboard.jpg "The plan for Monday")
 *
 *     </Gallery>
 *
 * An image's title is its caption, below it and in the lightbox.
 */
export default function Gallery({ caption, credit, children }: Props): ReactNode {
  return (
    <figure className={styles.gallery} data-pictures="">
      <LightboxArea sizes={SIZES} hasCaptions>
        <div className={styles.pictures}>{children}</div>
      </LightboxArea>
      {(caption || credit) && (
        <figcaption className={styles.caption}>
          {caption}
          {credit && <small className={styles.credit}>{credit}</small>}
        </figcaption>
      )}
    </figure>
  );
}

/**
 * Matches the columns in styles.module.css: two on a phone, three in the column of text of the
 * classic theme.
 */
const SIZES = phoneSizes('50vw', '(min-width: 997px) 240px, (min-width: 620px) 33vw, 50vw');

export interface Props {
  /** The caption of the whole gallery. */
  caption?: ReactNode;
  /** The photographer and the licence. */
  credit?: ReactNode;
  /** The images. */
  children: ReactNode;
}
