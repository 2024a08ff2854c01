import type { EventBlock } from './event.ts';
import { mergeTalks, type NameOf } from './mergeTalks.ts';

/**
 * Merges the data of several posts about one event. If two posts set a field, the later one wins;
 * lists are combined.
 *
 * @param blocks the oldest post's first
 * @param nameOf resolves an author key or a name to a person
 */
export function mergeBlocks(blocks: readonly EventBlock[], nameOf?: NameOf): EventBlock {
  const merged: EventBlock = Object.assign({}, ...blocks);
  for (const name of GROWING) {
    const all = blocks.flatMap((block): unknown[] => block[name] ?? []);
    const distinct = new Map(all.map((item) => [JSON.stringify(item), item]));
    if (distinct.size > 0) Object.assign(merged, { [name]: [...distinct.values()] });
  }
  const { talks } = mergeTalks(
    blocks.map((block) => block.talks ?? []),
    nameOf,
  );
  return { ...merged, talks };
}

/** Lists to which a later post adds items. For tickets and calls, the later post replaces the list. */
const GROWING = [
  'roles',
  'photos',
  'takeaways',
  'links',
  'keywords',
  'sameAs',
  'livestream',
  'sponsor',
] as const;
