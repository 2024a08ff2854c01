import { leafIndex } from '../../events/model/leafIndex.ts';
import { DESCRIBED_IMAGES } from '../../events/model/mediaFields.ts';
import type { ReadEvent } from '../../events/model/readEvent.ts';
import type { FrontMatter } from '../frontMatter/frontMatter.ts';
import type { Reference } from '../references/reference.ts';

/** Returns the image for link previews. Its position is only computed for a finding. */
export function frontMatterReferences({ data, map }: FrontMatter): Reference[] {
  const { image } = data;
  if (typeof image !== 'string') return [];
  return [
    {
      kind: 'image',
      form: 'front',
      target: image,
      get range() {
        return map.content(['image']) ?? { start: 0, end: 3 };
      },
      resolvedBy: 'front-matter',
    },
  ];
}

/** Returns the addresses in an event: the card and the event's page add the base path to them. */
export function eventReferences(event: ReadEvent | undefined, { map }: FrontMatter): Reference[] {
  const addresses = event?.leaves.filter(({ field }) => ADDRESSES.has(field.kind)) ?? [];
  const isDescribed = addresses.some(({ field }) => DESCRIBED_IMAGES.has(field));
  const { beside } = leafIndex(isDescribed ? (event?.leaves ?? []) : []);
  return addresses.map(({ path: place, field, text }) => {
    const isImage = field.kind === 'image';
    return {
      kind: isImage || place.at(-1) === 'thumbnail' ? 'image' : 'link',
      form: 'event',
      target: text,
      get range() {
        return map.content(place) ?? { start: 0, end: 3 };
      },
      // An image beside the post is bundled; everything else gets the base path.
      resolvedBy: isImage && text.startsWith('.') ? 'bundled' : 'based',
      isPicture: isImage,
      // A screen reader reads the name beside a logo.
      alt: DESCRIBED_IMAGES.has(field) ? (beside(place, 'alt')?.text ?? null) : undefined,
      get altRange() {
        return map.content([...place.slice(0, -1), 'alt']);
      },
    };
  });
}

const ADDRESSES = new Set(['url', 'address', 'image']);
