import type { RuleFinding } from './findings.ts';

/**
 * The findings that a report lists. Of those that one rule has in one file a thousand are: whoever wrote that file has one
 * thing to learn, and a quarter of a million lines say it no better. The rest is counted with the last of them. What
 * `--fix` writes is never left out.
 */
export function createList(): FindingList {
  const found: RuleFinding[] = [];
  const kinds = new Map<string, Counted>();
  return {
    add(kind, isKept, make) {
      if (isKept) {
        found.push(make());
        return;
      }
      const counted = kinds.get(kind) ?? { listed: 0, last: 0, more: 0 };
      kinds.set(kind, counted);
      if (counted.listed === MOST_LISTED) counted.more++;
      else {
        counted.listed++;
        counted.last = found.push(make()) - 1;
      }
    },
    all() {
      for (const { last, more } of kinds.values()) {
        const one = found[last];
        if (one && more > 0) found[last] = { ...one, more: more + (one.more ?? 0) };
      }
      return found;
    },
  };
}

/** The longest real posts have fewer pictures and links than this, all together. */
const MOST_LISTED = 1000;

interface FindingList {
  /**
   * @param kind the same for findings that can be counted with each other
   * @param isKept whether it is listed in any case
   * @param make makes the finding, where it is listed
   */
  add(kind: string, isKept: boolean, make: () => RuleFinding): void;
  /** In the order in which they were found. */
  all(): RuleFinding[];
}

interface Counted {
  listed: number;
  /** The index of the last that is listed. */
  last: number;
  more: number;
}
