/**
 * Returns the first field with which YAML aliases repeat more values than a build can write, or which repeats itself:
 * Docusaurus writes out each of them, as JSON and as JavaScript (mdx-loader/src/loader.ts, `stringifyObject`), and
 * aliases of aliases make millions from a few lines.
 *
 * @param text without "*" there are no aliases
 */
export function endlessField(text: string, data: unknown): EndlessField | undefined {
  if (!text.includes('*') || typeof data !== 'object' || data === null) return undefined;
  const sizes = new Map<unknown, number>();
  let seen = 0;
  /** Counts everything as often as aliases repeat it, but looks at each value only once. */
  const sizeOf = (value: unknown): number => {
    const known = sizes.get(value);
    if (known !== undefined) return known;
    seen++;
    if (typeof value !== 'object' || value === null) return 1;
    // Until it's known, anything that leads back here is endless.
    sizes.set(value, ENDLESS);
    const size = Object.values(value).reduce<number>((sum, item) => sum + sizeOf(item), 1);
    // A thousand doublings aren't endless, however large.
    const counted = size === ENDLESS ? size : Math.min(size, Number.MAX_SAFE_INTEGER);
    sizes.set(value, counted);
    return counted;
  };
  let repeated = 0;
  for (const [key, value] of Object.entries(data)) {
    const before = seen;
    const size = sizeOf(value);
    if (size === ENDLESS) return { kind: 'circular', detail: key };
    repeated += size - (seen - before);
    if (repeated > MOST_REPEATED) return { kind: 'endless', detail: key };
  }
  return undefined;
}

/** Says what to do about it. */
export function describeEndless({ kind, detail }: EndlessField): { message: string; help: string } {
  return kind === 'circular'
    ? {
        message: `"${detail}" contains itself: an alias (*name) is inside the value that it refers to (&name).`,
        help: 'Write the value itself instead of the alias.',
      }
    : {
        message: 'The aliases (*name) expand to more values than a build can write.',
        help: 'Replace the aliases with the values themselves.',
      };
}

const ENDLESS = Number.POSITIVE_INFINITY;

/** Many times what a shared speaker or place needs. A build needs a second for five times as many. */
const MOST_REPEATED = 20_000;

export interface EndlessField {
  kind: 'endless' | 'circular';
  detail: string;
}
