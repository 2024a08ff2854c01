/** Whether a value is a plain object, as YAML maps and JSON objects become. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return (
    typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date)
  );
}

/**
 * YAML turns some texts into numbers and dates; Docusaurus accepts them as text (`JoiFrontMatter`).
 */
export function isText(value: unknown): value is string | number | Date {
  return typeof value === 'string' || typeof value === 'number' || value instanceof Date;
}

/**
 * Whether a front matter value means yes. Docusaurus also accepts the word in quotes, in any case.
 */
export function isTrue(value: unknown): boolean {
  return value === true || (typeof value === 'string' && /^true$/i.test(value));
}

/**
 * Whether another generator reads a value as yes. Most use YAML 1.1, which has more words for yes
 * and no.
 */
export function isYes(value: unknown): boolean {
  return value === 1 || isTrue(value) || (typeof value === 'string' && /^(?:yes|on)$/i.test(value));
}

/** Whether another generator reads a value as no. */
export function isFalse(value: unknown): boolean {
  return (
    value === false ||
    value === 0 ||
    (typeof value === 'string' && /^(?:false|no|off)$/i.test(value))
  );
}

/** An object's own property: `constructor` and `__proto__` are ordinary keys here. */
export function own(record: Record<string, unknown>, key: string): unknown {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

/** Groups items by key, in the order in which the keys first appear. */
export function groupBy<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

/**
 * A text without lone surrogates, which YAML escapes and Windows file names can contain. No address
 * can encode them.
 */
export function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\ufffd');
}

/**
 * A text with its middle cut out if it's too long to read: a finding may name a path of a megabyte.
 */
export function elided(text: string): string {
  if (text.length <= LONGEST_SHOWN) return text;
  const half = LONGEST_SHOWN / 2;
  return wellFormed(`${text.slice(0, half)} … ${text.slice(-half)}`);
}

/** In UTF-16 units. */
const LONGEST_SHOWN = 2000;

/** `3 posts`, `1 post`. */
export function count(number: number, noun: string, plural = `${noun}s`): string {
  return `${number} ${number === 1 ? noun : plural}`;
}

/** `340 kB`, `3.4 MB`: two or three digits are enough to compare. */
export function weight(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  const isMega = bytes >= 999_500;
  const amount = bytes / (isMega ? 1e6 : 1e3);
  return `${amount < 10 ? Math.round(amount * 10) / 10 : Math.round(amount)} ${isMega ? 'MB' : 'kB'}`;
}

/** `4000 × 3000 pixels`. */
export function dimensions({ width, height }: { width?: number; height?: number }): string {
  return width && height ? `${width} × ${height} pixels` : 'size unknown';
}

/** A value as a message shows it: short, and on one line. */
export function show(value: unknown): string {
  const text = JSON.stringify(shallow(value, 3)) ?? String(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

/**
 * The beginning of a value. YAML aliases can make values that are endless, or a thousand times
 * larger than the file.
 */
function shallow(value: unknown, depth: number): unknown {
  if (typeof value === 'string') return value.slice(0, 100);
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  if (depth === 0) return '…';
  if (Array.isArray(value)) return value.slice(0, 20).map((item) => shallow(item, depth - 1));
  const entries = Object.entries(value).slice(0, 20);
  return Object.fromEntries(entries.map(([key, item]) => [key, shallow(item, depth - 1)]));
}
