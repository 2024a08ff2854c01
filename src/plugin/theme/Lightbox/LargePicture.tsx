import type { SeriesPicture } from '@theme/LightboxArea/seriesOf';
import type { CSSProperties, ReactNode } from 'react';
import styles from './styles.module.css';

/**
 * An image as wide as the window, but no wider than its file; or, when zoomed, with its own width.
 */
export default function LargePicture({ picture, zoomed, onToggle }: Props): ReactNode {
  const { src, sources, alt, width, ratio } = picture;
  return (
    <picture className={styles.picture}>
      {sources.map(({ type, srcset }) => (
        <source key={type} type={type} srcSet={srcset} sizes={zoomed ? `${zoomed}px` : '100vw'} />
      ))}
      {/* A double tap works like the button. */}
      <img
        src={src}
        alt={alt}
        className={styles.large}
        style={
          zoomed ? { width: zoomed, maxWidth: 'none', maxHeight: 'none' } : sizeOf(width, ratio)
        }
        onDoubleClick={onToggle}
      />
    </picture>
  );
}

/** Known before the image is loaded. An SVG may have no width; then it fills the window. */
function sizeOf(width: number | undefined, ratio: string | undefined): CSSProperties {
  const inHeight = ratio ? `, calc((100dvh - 9rem) * ${ratio})` : '';
  return { width: `min(100%, ${width ? `${width}px` : '100%'}${inHeight})`, aspectRatio: ratio };
}

interface Props {
  picture: SeriesPicture;
  /** In pixels, if it's zoomed. */
  zoomed: number | undefined;
  onToggle(): void;
}
