import type { ReactNode } from 'react';
import type { SeriesPicture } from '../LightboxArea/seriesOf.ts';
import styles from './styles.module.css';

/** A picture as wide as the window, and no wider than it is. */
export default function LargePicture({
  src,
  sources,
  alt,
  width,
  ratio,
}: SeriesPicture): ReactNode {
  return (
    <picture className={styles.picture}>
      {sources.map(({ type, srcset }) => (
        <source key={type} type={type} srcSet={srcset} sizes="100vw" />
      ))}
      <img
        src={src}
        alt={alt}
        className={styles.large}
        style={{ aspectRatio: ratio, ...(width && { width: `min(100%, ${width}px)` }) }}
      />
    </picture>
  );
}
