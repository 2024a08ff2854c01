import type { Fix } from './diagnostic.ts';
import { parseTarget } from './references/target.ts';
import type { JudgedImage } from './rule.ts';
import type { Range } from './source.ts';

/** Where an image's address stands: for a reference-style image in its definition. */
export function addressPlace({ reference }: JudgedImage): Range {
  return reference.definition ?? reference.range;
}

/** Writes another path into an image's address; query and hash stay. Only for images that are written out. */
export function rewritePath(image: JudgedImage, path: string): Fix | undefined {
  const range = addressPlace(image);
  const { target } = image.reference;
  const { written } = parseTarget(target);
  const source = image.post.post.source.text.slice(range.start, range.end);
  // An entity or an escape in the address: the text is not the path, so it is left to a person.
  if (!source.startsWith(written)) return undefined;
  return {
    title: `Write ${path}`,
    edits: [{ range: { start: range.start, end: range.start + written.length }, text: path }],
  };
}
