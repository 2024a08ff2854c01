import { LightboxContext } from '@theme/EventWriteups/lightboxContext';
import LightboxArea from '@theme/LightboxArea';
import { type ReactNode, useContext } from 'react';
import styles from './styles.module.css';

/**
 * A picture with its caption, which opens in a lightbox when it is clicked:
 *
 *     <Figure caption="The hall before the doors open" credit="Maren Vogt, CC BY 4.0">
 *
 *     ![Rows of empty chairs before a lit stage](./hall.jpg)
 *
 *     </Figure>
 */
export default function Figure({ caption, credit, children }: Props): ReactNode {
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
    <figure className={styles.figure} data-pictures="">
      <LightboxArea>{children}</LightboxArea>
      {words}
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
