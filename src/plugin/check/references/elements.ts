import type { Reference } from './reference.ts';

/**
 * Which attributes of which elements name a file, page or URL; names in lower case, as HTML compares them
 * (MDX writes `srcSet`, HTML `srcset`).
 */
export function referenceKind(element: string, attribute: string): Reference['kind'] | undefined {
  return ELEMENTS[element]?.[attribute.toLowerCase()];
}

const ELEMENTS: Record<string, Record<string, Reference['kind']>> = Object.assign(
  Object.create(null),
  {
    img: { src: 'image' },
    source: { src: 'media' },
    video: { src: 'media', poster: 'image' },
    audio: { src: 'media' },
    iframe: { src: 'link' },
    object: { data: 'media' },
    a: { href: 'link' },
  },
);
