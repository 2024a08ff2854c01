import Picture, { type PictureData } from '@theme/Picture';
import type { ReactNode } from 'react';
import styles from './styles.module.css';

/**
 * The image of an event or a post in a list, or a cover drawn from its name, like a social card.
 * The text beside it says the same, so it has no alt text.
 */
export default function EventCover({ picture, tint, title, facts, ...image }: Props): ReactNode {
  if (picture) {
    return (
      <div className={styles.cover}>
        <Picture
          picture={picture}
          src=""
          alt=""
          decoding="async"
          className={isPoster(picture) ? styles.poster : undefined}
          isLinked
          {...image}
        />
      </div>
    );
  }
  return (
    <div className={`${styles.cover} ${styles.drawn}`} data-tint={tint} aria-hidden="true">
      <div className={styles.words}>
        <span className={styles.title}>{title}</span>
        {facts && <span className={styles.facts}>{facts}</span>}
      </div>
    </div>
  );
}

/**
 * Whether the image probably contains text, so that it mustn't be cropped: a drawing, or a card for
 * link previews.
 */
function isPoster({ src, width, height }: PictureData): boolean {
  if (/\.svg(?:[?#]|$)|^data:image\/svg/.test(src)) return true;
  return !!width && !!height && Math.abs(width / height - CARD_RATIO) < 0.06;
}

/** Open Graph images are 1200 × 630. */
const CARD_RATIO = 1200 / 630;

export interface Props {
  picture?: PictureData | null | undefined;
  /** The colour of a drawn cover (`tintsOf`). */
  tint: number;
  title: string;
  facts?: string | undefined;
  /** The displayed width, if the image is narrower than the text of posts. */
  sizes?: string;
  loading?: 'eager' | 'lazy';
  fetchPriority?: 'high';
}
