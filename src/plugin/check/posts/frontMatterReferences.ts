import type { ReadEvent } from '../../events/model/readEvent.ts';
import type { FrontMatter } from '../frontMatter/frontMatter.ts';
import type { Reference } from '../references/reference.ts';

/** The picture for previews. Its place is looked for only when something is to be said of it. */
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

/** What the event names: the card and the event's page put the base path before it. */
export function eventReferences(event: ReadEvent | undefined, { map }: FrontMatter): Reference[] {
  const addresses = event?.leaves.filter(({ field }) => ADDRESSES.has(field.kind)) ?? [];
  return addresses.map(({ path: place, text }) => ({
    kind: PICTURES.has(String(place.at(-1))) ? 'image' : 'link',
    form: 'event',
    target: text,
    get range() {
      return map.content(place) ?? { start: 0, end: 3 };
    },
    resolvedBy: 'based',
  }));
}

const ADDRESSES = new Set(['url', 'address']);
const PICTURES = new Set(['image', 'thumbnail', 'src']);
