/** What a format says about an event: fields as front matter has them, and what no field takes. */
export interface Imported {
  event: Block;
  /** What it says about speakers beside their names, in the fields of the speakers file. */
  speakers?: Block[];
  /** In words, each with what it was about; the same words as often as it was lost. */
  lost: string[];
}

export interface Block {
  [field: string]: Value;
}

export type Value = string | number | boolean | undefined | Block | Value[];

/** A file that can't be imported, in one line for people. */
export class ImportError extends Error {}
