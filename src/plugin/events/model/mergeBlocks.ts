import type { EventBlock } from './event.ts';
import { mergeTalks, type NameOf } from './mergeTalks.ts';

/**
 * What several posts say about one event, as one: of what two of them say, the later one's. Lists grow.
 *
 * @param blocks the oldest post's first
 * @param nameOf who is meant by an author key or a name
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
  if (talks.length > 0) merged.talks = talks;
  return merged;
}

/** Lists of which a later post writes what comes on top. Of tickets and calls it writes what holds now. */
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
