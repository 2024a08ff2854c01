import type { Parsed } from '../parsing/javascript.ts';
import type { Range } from '../text/source.ts';

/** An element, independent of its syntax. */
export interface Element {
  name: string;
  /** Its opening `<name`, if it's known. */
  range?: Range | undefined;
  /** `script`: inside an expression. */
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
  /** The text in the file, with the quote markers, indentation and entities that a parser removes. */
  written?: string | undefined;
}

export interface CodeValue {
  code: string;
  range: Range;
  /** `undefined` if it isn't valid JavaScript. */
  parsed: Parsed | undefined;
}
