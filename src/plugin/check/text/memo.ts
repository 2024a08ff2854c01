/**
 * Caches a value for each key as long as its inputs stay the same. Entries that weren't used
 * between two sweeps are dropped, so after a thousand edits a watcher uses no more memory than
 * after one.
 */
export function createMemo<Key, Value>(): Memo<Key, Value> {
  const kept = new Map<Key, Entry<Value>>();
  let round = 0;
  return {
    isKept(key, inputs) {
      const entry = kept.get(key);
      return entry !== undefined && sameItems(entry.inputs, inputs);
    },
    keep(key, inputs, make) {
      let entry = kept.get(key);
      if (!entry || !sameItems(entry.inputs, inputs)) {
        entry = { inputs, value: make(entry?.value), round };
        kept.set(key, entry);
      }
      entry.round = round;
      return entry.value;
    },
    sweep() {
      for (const [key, entry] of kept) if (entry.round !== round) kept.delete(key);
      round++;
    },
  };
}

function sameItems(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one.length === other.length && one.every((item, index) => item === other[index]);
}

export interface Memo<Key, Value> {
  /** Whether `keep` would return the cached value. */
  isKept(key: Key, inputs: readonly unknown[]): boolean;
  /**
   * Returns the value of a key: the cached one if all inputs are the same, otherwise a new one.
   *
   * @param make gets the previous value, and may return it if the new one would be equal. Values
   *   that depend on it then stay cached, too
   */
  keep(key: Key, inputs: readonly unknown[], make: (before: Value | undefined) => Value): Value;
  /** Ends a round. */
  sweep(): void;
}

interface Entry<Value> {
  inputs: readonly unknown[];
  value: Value;
  /** The last round that used it. */
  round: number;
}
