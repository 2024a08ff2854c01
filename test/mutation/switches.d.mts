/** One way to break the code of a file: an edit of its source. */
export interface Mutant {
  id: number;
  start: number;
  end: number;
  text: string;
}

export function withSwitches(
  code: string,
  mutants: readonly Mutant[],
): { code: string; switched: number[] };
