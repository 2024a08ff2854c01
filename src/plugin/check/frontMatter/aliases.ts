/**
 * Returns the first field whose YAML aliases repeat more values than a build can print, or repeat themselves:
 * Docusaurus writes out each of them, as JSON and as JavaScript (mdx-loader/src/loader.ts, `stringifyObject`).
 *
 * @returns the field, and whether it contains itself
 */
export function endlessField(
  data: Record<string, unknown>,
): { key: string; isCircular: boolean } | undefined {
  const sizes = new Map<unknown, number>();
  for (const [key, value] of Object.entries(data)) {
    const size = sizeOf(value, sizes);
    if (size > MOST_VALUES) return { key, isCircular: size === Number.POSITIVE_INFINITY };
  }
  return undefined;
}

/** Counts a value and everything in it as often as aliases repeat it, but looks at each only once. */
function sizeOf(value: unknown, sizes: Map<unknown, number>): number {
  if (typeof value !== 'object' || value === null) return 1;
  const known = sizes.get(value);
  if (known !== undefined) return known;
  // Until it's known, anything that leads back here is endless.
  sizes.set(value, Number.POSITIVE_INFINITY);
  let size = 1;
  for (const item of Object.values(value)) size += sizeOf(item, sizes);
  sizes.set(value, size);
  return size;
}

/** Docusaurus needs a second for a post with so many, and minutes for ten times as many. */
const MOST_VALUES = 100_000;
