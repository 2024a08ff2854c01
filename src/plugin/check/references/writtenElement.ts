import type { Parsed } from '../parsing/javascript.ts';
import type { Range } from '../text/source.ts';

/** An element as any syntax gives it. */
export interface Element {
  name: string;
  /** Its opening `<name`, where that is known. */
  range?: Range | undefined;
  /** `script`: within an expression. */
  syntax: 'mdx' | 'html' | 'script';
  attributes: Attribute[];
}

export interface Attribute {
  name: string;
  range?: Range | undefined;
  /** `undefined` for an attribute without a value. */
  value: Value | undefined;
}

export type Value = TextValue | CodeValue;

export interface TextValue {
  text: string;
  range: Range;
  /** As it is in the file: with the marks of quotes, the indentation and the entities that a parser takes away. */
  written?: string | undefined;
}

export interface CodeValue {
  code: string;
  range: Range;
  /** `undefined` when it is no JavaScript. */
  parsed: Parsed | undefined;
}
