import { useEventPicture } from '@theme/EventWriteups/context';
import Picture from '@theme/Picture';
import type { ComponentProps, ReactNode } from 'react';

/**
 * An image of an event. A file of the site comes from the bundler, with its size and variants for
 * each screen; an image on another host is shown unchanged.
 */
export default function EventImage({ src, alt, sizes, ...attributes }: Props): ReactNode {
  const picture = useEventPicture(src);
  if (!picture) return <img {...attributes} src={src} alt={alt} loading="lazy" />;
  return <Picture {...attributes} alt={alt} picture={picture} src={src} sizes={sizes} />;
}

interface Props extends ComponentProps<'img'> {
  src: string;
  alt: string;
}
