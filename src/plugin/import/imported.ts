/** What a format says of an event: fields as front matter has them, and what no field takes. */
export interface Imported {
  event: Block;
  /** In words, each with what it was about. */
  lost: string[];
}

export interface Block {
  [field: string]: Value;
}

export type Value = string | number | boolean | undefined | Block | Value[];

/** A file that can't be imported, in one line for people. */
export class ImportError extends Error {}

/** Something read of somebody else's file: nothing is known of it. */
export type Foreign = Record<string, unknown>;

export function isMap(value: unknown): value is Foreign {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function listOf(value: unknown): Foreign[] {
  return Array.isArray(value) ? value.filter(isMap) : [];
}

/** A text of one line; `undefined` for what is none, and for an empty one. */
export function textOf(value: unknown): string | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  return String(value).replace(/\s+/g, ' ').trim() || undefined;
}

/** Texts of a list, or one alone. */
export function textsOf(value: unknown): string[] {
  return (Array.isArray(value) ? value : [value]).flatMap((one) => textOf(one) ?? []);
}

/** The text of HTML or Markdown, as a description can have it. */
export function plainText(value: unknown): string | undefined {
  return textOf(typeof value === 'string' ? value.replace(/<[^>]*>/g, ' ') : value);
}

/** What is left out in a list of losses, said once: `3 talks: licence of the recording`. */
export function countLost(words: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].map(([word, count]) => (count === 1 ? word : `${word} (${count}×)`));
}
