import { translate } from '@docusaurus/Translate';
import useBaseUrl from '@docusaurus/useBaseUrl';
import { LightboxContext } from '@theme/EventWriteups/lightboxContext';
import { PostPageContext } from '@theme/EventWriteups/postPage';
import LightboxArea from '@theme/LightboxArea';
import Img from '@theme/MDXComponents/Img';
import { type ComponentProps, type ReactNode, useContext } from 'react';
import { shownSize } from './shownSize.ts';
import { sizesFor } from './sizesFor.ts';
import styles from './styles.module.css';

/**
 * A picture of a post, as the remark transform hands it over; all other properties are those of the `img` that the post
 * writes. Its place on the page is known before its first byte. On the page of a post it opens in the lightbox, unless it's
 * in a link, or so small that there's nothing more to see.
 */
export default function Picture(props: Props): ReactNode {
  const isInPost = useContext(PostPageContext) === true;
  const lightbox = useContext(LightboxContext);
  const { picture, isLinked } = props;
  const canOpen = picture && !isLinked && (picture.width ?? LEAST) >= LEAST;
  const shown = <Shown {...props} />;
  return isInPost && canOpen && !lightbox ? <LightboxArea>{shown}</LightboxArea> : shown;
}

function Shown({
  picture,
  src,
  sizes,
  isFirst = false,
  isLinked = false,
  width,
  height,
  style,
  className = '',
  title,
  ...attributes
}: Props): ReactNode {
  const isPostPage = useContext(PostPageContext);
  const lightbox = useContext(LightboxContext);
  const written = useBaseUrl(src.startsWith('/') ? src : '');
  // A picture that isn't there stays as it is written.
  if (!picture) {
    return (
      <Img {...attributes} {...{ title, width, height, style, className }} src={written || src} />
    );
  }
  const { size, cssWidth } = shownSize(picture, width, height);
  const chosen = lightbox?.sizes ?? sizes ?? sizesFor(cssWidth, size.width);
  // Styles find a picture by it: `[src$='#gh-dark-mode-only']`.
  const fragment = /#.*/.exec(src)?.[0] ?? '';
  // In a list, the first visible post isn't known, so all images wait.
  const isUrgent = isFirst && isPostPage !== false;
  const image = (
    <picture className={styles.picture}>
      {FORMATS.map((format) => {
        const widths = picture.sources?.[format];
        if (!widths) return null;
        const addresses = widths.map((one) => `${picture.stem}-${one}.${format} ${one}w`);
        return (
          <source
            key={format}
            type={`image/${format}`}
            srcSet={addresses.join(', ')}
            sizes={chosen}
          />
        );
      })}
      <Img
        loading={isUrgent ? 'eager' : 'lazy'}
        {...(isUrgent && { fetchPriority: 'high' })}
        {...attributes}
        {...(!(lightbox?.hasCaptions && !isLinked) && { title })}
        {...size}
        className={`${className} ${styles.img}`.trim()}
        style={cssWidth === undefined ? style : { width: cssWidth, ...style }}
        src={picture.src + fragment}
      />
    </picture>
  );
  if (!lightbox || isLinked) return image;
  const caption = lightbox.hasCaptions ? title : undefined;
  const link = (
    <a
      className={styles.link}
      href={picture.src}
      aria-haspopup="dialog"
      aria-label={attributes.alt ? undefined : enlarge()}
      data-picture={picture.width ?? ''}
      data-caption={caption}
      onClick={lightbox.open}
    >
      {image}
    </a>
  );
  if (!caption) return link;
  // No figure: Markdown puts several pictures into one paragraph.
  return (
    <span className={styles.captioned}>
      {link}
      <span className={styles.caption}>{caption}</span>
    </span>
  );
}

/** The name of a link whose picture says nothing. */
function enlarge(): string {
  return translate({ id: 'theme.eventWriteups.picture.enlarge', message: 'Enlarge the image' });
}

/** In pixels: what's narrower is a sign or a badge. */
const LEAST = 320;

/** The densest first: a browser takes the first that it knows. */
const FORMATS = ['avif', 'webp'] as const;

/** What the bundler's loader knows of a picture (images/loader.ts). */
export interface PictureData {
  /** The picture in its original format. */
  src: string;
  /** The original's dimensions; an SVG may leave them open. */
  width?: number;
  height?: number;
  /** What the addresses of all variants begin with. */
  stem?: string;
  /** The widths that there are of each format. */
  sources?: { avif?: number[]; webp?: number[] };
}

export interface Props extends Omit<ComponentProps<'img'>, 'src'> {
  /** `null` when there is no such file. */
  picture: PictureData | null;
  /** As the post writes it. */
  src: string;
  /** Whether it is the first of its post. */
  isFirst?: boolean;
  /** Whether it is in a link, and so can't be one. */
  isLinked?: boolean;
}
