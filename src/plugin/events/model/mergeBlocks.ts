import type { EventBlock, TalkBlock } from './event.ts';

/**
 * What several posts say of one event, as one: of what two of them say, the later one's. Lists grow, and a talk is
 * known by its title.
 *
 * @param blocks the oldest post's first
 */
export function mergeBlocks(blocks: readonly EventBlock[]): EventBlock {
  const merged: EventBlock = Object.assign({}, ...blocks);
  for (const name of ['roles', 'photos', 'takeaways', 'links'] as const) {
    const all = blocks.flatMap((block): unknown[] => block[name] ?? []);
    const distinct = new Map(all.map((item) => [JSON.stringify(item), item]));
    if (distinct.size > 0) Object.assign(merged, { [name]: [...distinct.values()] });
  }
  const talks = new Map<string, TalkBlock>();
  for (const talk of blocks.flatMap((block) => block.talks ?? []))
    talks.set(talk.name, { ...talks.get(talk.name), ...talk });
  if (talks.size > 0) merged.talks = [...talks.values()];
  return merged;
}
