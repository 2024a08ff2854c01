import type { Fix } from '../diagnostic.ts';
import { parseTarget } from '../references/parseTarget.ts';
import type { Range } from '../text/source.ts';
import type { JudgedReference } from './judgeReferences.ts';

/** Where an address is: for a reference-style image or link, in its definition. */
export function addressPlace({ reference }: JudgedReference): Range {
  return reference.definition ?? reference.range;
}

/** A fix that changes the path of an address, and keeps its query and hash. */
export function rewritePath(judged: JudgedReference, path: string): Fix | undefined {
  const range = addressPlace(judged);
  const { target } = judged.reference;
  const { written } = parseTarget(target);
  const source = judged.source.text.slice(range.start, range.end);
  // If the address contains an entity or an escape, the text differs from the path, so there's no fix.
  if (!source.startsWith(written)) return undefined;
  return {
    title: `Write ${path}`,
    edits: [{ range: { start: range.start, end: range.start + written.length }, text: path }],
  };
}
