import type { Root } from 'mdast';
import type {} from 'mdast-util-mdx';
import type { Range } from '../text/source.ts';
import { type AnyNode, isNode, type Parsed, parseModule } from './javascript.ts';
import { walkTree } from './walkTree.ts';

/**
 * The import and export blocks of an MDX text, in the order of the text. Not only those at the top: inside an element
 * they count for the whole post too. Each block is parsed once, however many ask.
 */
export function modulesOf(root: Root, text: string): readonly Module[] {
  const known = modules.get(root);
  if (known) return known;
  const found: Module[] = [];
  walkTree(root, (node) => {
    const { start, end } = node.position ?? {};
    if (node.type !== 'mdxjsEsm' || start?.offset === undefined || end?.offset === undefined)
      return;
    const range = { start: start.offset, end: end.offset };
    const parsed = parseModule(text, range);
    const body = parsed && Array.isArray(parsed.node.body) ? (parsed.node.body as unknown[]) : [];
    found.push({ range, parsed, statements: body.filter(isNode) });
  });
  // satteri puts some that are inside elements at the beginning of its tree.
  found.sort((a, b) => a.range.start - b.range.start);
  modules.set(root, found);
  return found;
}

const modules = new WeakMap<Root, readonly Module[]>();

/** One block of imports and exports. */
export interface Module {
  /** In the parsed text. */
  range: Range;
  /** `undefined` where it isn't JavaScript. */
  parsed: Parsed | undefined;
  statements: readonly AnyNode[];
}
