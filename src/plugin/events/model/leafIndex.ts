import type { EventLeaf, EventPath } from './readEvent.ts';

/** Finds a value by its path: an event may have ten thousand, and rules ask for the neighbours of each. */
export function leafIndex(leaves: readonly EventLeaf[]): LeafIndex {
  const known = new Map<string, EventLeaf>();
  for (const leaf of leaves) known.set(JSON.stringify(leaf.path), leaf);
  return {
    at: (path) => known.get(JSON.stringify(path)),
    beside: (path, name) => known.get(JSON.stringify([...path.slice(0, -1), name])),
  };
}

export interface LeafIndex {
  at(path: EventPath): EventLeaf | undefined;
  /** The value of another field of the same map. */
  beside(path: EventPath, name: string): EventLeaf | undefined;
}
