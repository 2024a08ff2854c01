import { createRequire } from 'node:module';
import type { Range } from '../text/source.ts';

/**
 * Finds the values in YAML that are also used elsewhere (`authors: [&name Ada]`, `title: *name`): an edit in one
 * would change the other too.
 *
 * @param text a data file, or a post up to its body
 */
export function sharedValues(text: string): Range[] {
  if (!/[&*]/.test(text)) return [];
  if (text.length > LONGEST) return [{ start: 0, end: text.length }];
  const { isAlias, isNode, parseAllDocuments, visit } = require('yaml') as typeof import('yaml');
  const [first] = parseAllDocuments(text, { prettyErrors: false, strict: false });
  if (!first || !('contents' in first)) return [];
  const anchored = new Map<string, Range>();
  const shared = new Set<Range>();
  visit(first, (_, node) => {
    if (isAlias(node)) {
      const range = anchored.get(node.source);
      if (range) shared.add(range);
    } else if (isNode(node) && node.anchor && node.range)
      anchored.set(node.anchor, { start: node.range[0], end: node.range[1] });
  });
  return [...shared];
}

/** The parser is only loaded for files with anchors. */
const require = createRequire(import.meta.url);

/** In characters. The parser takes long for many anchors. */
const LONGEST = 64_000;
