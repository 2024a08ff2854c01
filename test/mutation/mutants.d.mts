/** One way to break a rule: an edit of its source. */
export interface Mutant {
  /** Its name among all: `author-unknown 3`. */
  key: string;
  rule: string;
  file: string;
  line: number;
  what: string;
  start: number;
  end: number;
  text: string;
}

export function findMutants(): Mutant[];
