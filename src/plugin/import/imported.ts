/** The result of a format: the event's fields as in front matter, and everything that has no field. */
export interface Imported {
  event: Block;
  /** The speakers' details, in the fields of the speakers file. */
  speakers?: Block[];
  /** In words, with their context; repeated as often as they were lost. */
  lost: string[];
}

export interface Block {
  [field: string]: Value;
}

export type Value = string | number | boolean | undefined | Block | Value[];

/** A file that can't be imported. The message is one line. */
export class ImportError extends Error {}
