import type { Fix } from '../diagnostic.ts';
import { parseTarget } from '../references/parseTarget.ts';
import type { Range } from '../text/source.ts';
import type { JudgedReference } from './judgeReferences.ts';

/** Where an address stands: for a reference-style image or link in its definition. */
export function addressPlace({ reference }: JudgedReference): Range {
  return reference.definition ?? reference.range;
}

/** Writes another path into an address; query and hash stay. */
export function rewritePath(judged: JudgedReference, path: string): Fix | undefined {
  const range = addressPlace(judged);
  const { target } = judged.reference;
  const { written } = parseTarget(target);
  const source = judged.source.text.slice(range.start, range.end);
  // An entity or an escape in the address: the text isn't the path, so it is left to a person.
  if (!source.startsWith(written)) return undefined;
  return {
    title: `Write ${path}`,
    edits: [{ range: { start: range.start, end: range.start + written.length }, text: path }],
  };
}
