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
 * An image of a post, as the remark transform passes it on; all other properties are those of the
 * `img` in the post. Its space on the page is reserved before its first byte arrives. On the page
 * of a post it opens in the lightbox, unless it's in a link or so small that there's nothing more
 * to see.
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
  // An image that doesn't exist is left as it was written.
  if (!picture) {
    return (
      <Img {...attributes} {...{ title, width, height, style, className }} src={written || src} />
    );
  }
  const { size, cssWidth } = shownSize(picture, width, height);
  const chosen = lightbox?.sizes ?? sizes ?? sizesFor(cssWidth, size.width);
  // Stylesheets select images by their fragment: `[src$='#gh-dark-mode-only']`.
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
  // Not a figure, because Markdown puts several images in one paragraph.
  return (
    <span className={styles.captioned}>
      {link}
      <span className={styles.caption}>{caption}</span>
    </span>
  );
}

/** The name of a link whose image has no alt text. */
function enlarge(): string {
  return translate({ id: 'theme.eventWriteups.picture.enlarge', message: 'Enlarge the image' });
}

/** In pixels: narrower images are icons or badges. */
const LEAST = 320;

/** The most compact first: a browser takes the first format that it supports. */
const FORMATS = ['avif', 'webp'] as const;

/** The data about an image from the bundler's loader (images/loader.ts). */
export interface PictureData {
  /** The image in its original format. */
  src: string;
  /** The original's dimensions; an SVG may have none. */
  width?: number;
  height?: number;
  /** The start of the addresses of all variants. */
  stem?: string;
  /** The available widths in each format. */
  sources?: { avif?: number[]; webp?: number[] };
}

export interface Props extends Omit<ComponentProps<'img'>, 'src'> {
  /** `null` if the file doesn't exist. */
  picture: PictureData | null;
  /** As written in the post. */
  src: string;
  /** Whether it's the first image of its post. */
  isFirst?: boolean;
  /** Whether it's in a link, and so can't be one itself. */
  isLinked?: boolean;
}
