import { LightboxContext } from '@theme/EventWriteups/lightboxContext';
import LightboxArea from '@theme/LightboxArea';
import { phoneSizes } from '@theme/Picture/phoneSizes';
import { type ReactNode, useContext } from 'react';
import styles from './styles.module.css';

/**
 * An image with a caption. Clicking it opens the lightbox:
 *
 *     <Figure caption="The hall before the doors open" credit="Maren Vogt, CC BY 4.0">
 *
 *     ![Rows of empty chairs before a lit stage](./hall.jpg)
 *
 *     </Figure>
 *
 * With `wide`, it's wider than the text if the theme has room for it; on a phone it goes from edge
 * to edge.
 */
export default function Figure({ caption, credit, wide = false, children }: Props): ReactNode {
  const gallery = useContext(LightboxContext);
  const words = (caption || credit) && (
    <figcaption className={styles.caption}>
      {caption}
      {credit && <small className={styles.credit}>{credit}</small>}
    </figcaption>
  );
  if (gallery) {
    return (
      <figure className={styles.figure}>
        {children}
        {words}
      </figure>
    );
  }
  return (
    <figure className={styles.figure} {...(wide && { 'data-wide': '' })}>
      <LightboxArea {...(wide && { sizes: WIDE })}>{children}</LightboxArea>
      {words}
    </figure>
  );
}

/** A theme may give a wide figure about 800 pixels. */
const WIDE = phoneSizes('100vw', '(min-width: 800px) 800px, 100vw');

export interface Props {
  /** The image's caption. */
  caption?: ReactNode;
  /** The photographer and the licence. */
  credit?: ReactNode;
  /** Whether it's wider than the text. */
  wide?: boolean;
  /** The image. */
  children: ReactNode;
}
