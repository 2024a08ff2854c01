import path from 'node:path';
import type { EventBlock } from '../model/event.ts';
import type { Field } from '../model/field.ts';
import { eventField } from '../model/fields.ts';

/**
 * The event data of a post, with images beside the post as paths from the site's folder (`@site/blog/…`): the event
 * may have posts in other folders.
 *
 * @param source the post's file, in Docusaurus's form: `@site/blog/…`
 */
export function withImagesFromSite(block: EventBlock, source: string): EventBlock {
  const folder = path.posix.dirname(source);
  const named = mapImages(eventField, block, (image) =>
    image.startsWith('.') ? path.posix.join(folder, image) : image,
  );
  return named as EventBlock;
}

/**
 * Returns the images of an event that are files of the site and shown among its facts, each once.
 * Its cover is an image of its page.
 */
export function localImages({ image: _, ...block }: EventBlock): string[] {
  const images = new Set<string>();
  mapImages(eventField, block, (image) => {
    if (/^(?:@site)?\/(?!\/)/.test(image)) images.add(image);
    return image;
  });
  return [...images];
}

/**
 * Whether an image is beside a post: the bundler then provides it to its page, and only the bundler
 * knows its address.
 */
export function isBundled(image: string): boolean {
  return image.startsWith('@site/');
}

/**
 * Returns the images beside posts that are named in structured data and `/events.json`. Each is
 * published a second time, at an address that is known before the bundler runs. Photos aren't
 * included, because they're large and there are many.
 */
export function imagesForPrograms({ photos: _, ...block }: EventBlock): string[] {
  const images = new Set<string>();
  mapImages(eventField, block, (image) => {
    if (isBundled(image)) images.add(image);
    return image;
  });
  return [...images];
}

function mapImages(field: Field, value: unknown, change: (image: string) => string): unknown {
  if (field.kind === 'image') return change(String(value));
  if (Array.isArray(value)) {
    const item = field.kind === 'list' ? field.of : field;
    return value.map((one) => mapImages(item, one, change));
  }
  const members = field.kind === 'several' ? field.of : field;
  if (members.kind !== 'map') return value;
  return Object.fromEntries(
    Object.entries(value as object).map(([name, one]: [string, unknown]) => {
      const member = name === 'others' ? members : members.fields[name];
      return [name, member ? mapImages(member, one, change) : one];
    }),
  );
}
