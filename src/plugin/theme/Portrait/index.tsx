import type { ReactNode } from 'react';
import styles from './styles.module.css';

/**
 * A portrait, or the person's initials if there's no image. Screen readers skip it, because the
 * name is beside it.
 */
export default function Portrait({ name = '', image, size }: Props): ReactNode {
  const square = { width: size, height: size };
  return image ? (
    <img className={styles.portrait} src={image} alt="" loading="lazy" {...square} />
  ) : (
    <span
      className={`${styles.portrait} ${styles.initials}`}
      style={{ ...square, fontSize: size * 0.38 }}
      aria-hidden="true"
    >
      {initialsOf(name)}
    </span>
  );
}

/** Returns the initials of the first and the last name. */
export function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter((word) => /^\p{L}/u.test(word));
  const chosen = words.length > 1 ? [words[0], words.at(-1)] : words;
  return chosen.map((word) => [...(word ?? '')][0]?.toLocaleUpperCase() ?? '').join('');
}

export interface Props {
  name?: string | undefined;
  image?: string | undefined;
  /** In pixels. */
  size: number;
}
