import { useEventPicture } from '@theme/EventWriteups/context';
import Picture from '@theme/Picture';
import type { ComponentProps, ReactNode } from 'react';

/**
 * An image of an event: as the bundler has it where it's a file of the site, with its size and for each screen. An image
 * on another host is shown as it is.
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
