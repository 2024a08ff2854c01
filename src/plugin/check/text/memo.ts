/**
 * Remembers what was made for each key for as long as it would be made of the same things. What nobody asked for
 * between two sweeps is forgotten, so that a watcher of a thousand edits holds no more than one of the first.
 */
export function createMemo<Key, Value>(): Memo<Key, Value> {
  const kept = new Map<Key, Entry<Value>>();
  let round = 0;
  let asked = 0;
  return {
    isKept(key, inputs) {
      const entry = kept.get(key);
      return entry !== undefined && sameItems(entry.inputs, inputs);
    },
    keep(key, inputs, make) {
      let entry = kept.get(key);
      if (!entry || !sameItems(entry.inputs, inputs)) {
        const value = make(entry?.value);
        entry = { inputs, value, round: entry?.round ?? round - 1 };
        kept.set(key, entry);
      }
      if (entry.round !== round) {
        entry.round = round;
        asked++;
      }
      return entry.value;
    },
    sweep() {
      if (asked < kept.size) {
        for (const [key, entry] of kept) if (entry.round !== round) kept.delete(key);
      }
      round++;
      asked = 0;
    },
  };
}

function sameItems(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one.length === other.length && one.every((item, index) => item === other[index]);
}

export interface Memo<Key, Value> {
  /** Whether `keep` would make nothing. */
  isKept(key: Key, inputs: readonly unknown[]): boolean;
  /**
   * The value of a key: the one that is remembered when all inputs are the same, else a new one.
   *
   * @param make is given what the key had before, which it may return when the new value would equal it: then what
   *   depends on it stays, too
   */
  keep(key: Key, inputs: readonly unknown[], make: (before: Value | undefined) => Value): Value;
  /** Ends a round. */
  sweep(): void;
}

interface Entry<Value> {
  inputs: readonly unknown[];
  value: Value;
  /** The last in which somebody asked for it. */
  round: number;
}
