/** Data from somebody else's file, of unknown structure. */
export type Foreign = Record<string, unknown>;

export function isMap(value: unknown): value is Foreign {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The maps in a list; empty if it isn't a list. */
export function listOf(value: unknown): Foreign[] {
  return Array.isArray(value) ? value.filter(isMap) : [];
}

/** A text on one line; `undefined` if it's empty or not text. */
export function textOf(value: unknown): string | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  return String(value).replace(/\s+/g, ' ').trim() || undefined;
}

/** The texts in a list, or a single one. */
export function textsOf(value: unknown): string[] {
  return (Array.isArray(value) ? value : [value]).flatMap((one) => textOf(one) ?? []);
}

export function numberOf(value: unknown): number | undefined {
  const number = Number(textOf(value));
  return Number.isFinite(number) ? number : undefined;
}

/** The non-empty fields of a map that aren't imported, for the list of losses: `talks: logo`. */
export function unread(map: Foreign, where: string, read: ReadonlySet<string>): string[] {
  return Object.keys(map).flatMap((key) =>
    read.has(key) || !hasContent(map[key]) ? [] : [where === '' ? key : `${where}: ${key}`],
  );
}

function hasContent(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(hasContent);
  // A JSON-LD reference contains no data itself.
  if (isMap(value))
    return Object.entries(value).some(([key, one]) => !key.startsWith('@') && hasContent(one));
  return value === true || textOf(value) !== undefined;
}
