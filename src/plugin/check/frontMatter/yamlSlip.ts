import type { Range } from '../text/source.ts';

/** A mistake in YAML, in words for people who rarely write it. */
export interface YamlSlip {
  range: Range;
  /** Completes "This file isn’t valid YAML: …". */
  cause: string;
  help: string;
}

export interface Line {
  line: string;
  /** Its offset in the text. */
  start: number;
}
