import type { SeriesPicture } from '@theme/LightboxArea/seriesOf';
import type { CSSProperties, ReactNode } from 'react';
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
      <img src={src} alt={alt} className={styles.large} style={sizeOf(width, ratio)} />
    </picture>
  );
}

/** Known before the picture is: a drawing may leave its width open, and fills the window then. */
function sizeOf(width: number | undefined, ratio: string | undefined): CSSProperties {
  const inHeight = ratio ? `, calc((100dvh - 9rem) * ${ratio})` : '';
  return { width: `min(100%, ${width ? `${width}px` : '100%'}${inHeight})`, aspectRatio: ratio };
}
