import type { Root } from 'mdast';
import type {} from 'mdast-util-mdx';
import type { Range } from '../text/source.ts';
import {
  type AnyNode,
  isNode,
  moduleError,
  nodesIn,
  type Parsed,
  parseModule,
} from './javascript.ts';
import { nodesOf } from './walkTree.ts';

/**
 * Returns the import and export blocks of an MDX text, in text order. Those inside elements are
 * included, because they apply to the whole post too. Each block is parsed once, however often it's
 * needed.
 */
export function modulesOf(root: Root, text: string): readonly Module[] {
  const known = modules.get(root);
  if (known) return known;
  // Most posts have none and needn't be searched.
  const ranges = /import|export/.test(text) ? moduleRanges(root) : [];
  // satteri moves some of those inside elements to the start of its tree.
  ranges.sort((a, b) => a.start - b.start);
  const imported: string[] = [];
  const found = ranges.map((range): Module => {
    // First without the imported names: moduleFault.ts handles names that are declared twice.
    const alone = parseModule(text, range);
    const parsed = alone ?? parseModule(text, range, imported);
    const clash = alone && clashOf(text, range, imported);
    const statements = nodesIn(parsed?.node.body);
    for (const { specifiers } of statements.filter(({ type }) => type === 'ImportDeclaration'))
      for (const specifier of nodesIn(specifiers))
        if (isNode(specifier.local)) imported.push(String(specifier.local.name));
    return { range, parsed, statements, clash };
  });
  modules.set(root, found);
  return found;
}

function moduleRanges(root: Root): Range[] {
  return nodesOf(root)
    .filter(({ type }) => type === 'mdxjsEsm')
    .map(({ position }) => ({
      start: position?.start.offset ?? 0,
      end: position?.end.offset ?? 0,
    }));
}

/** Finds a name in a block that an import before it already declares. */
function clashOf(text: string, range: Range, imported: readonly string[]): Module['clash'] {
  if (imported.length === 0) return undefined;
  const known = `var ${imported.join(',')}\n`;
  const error = moduleError(known + text.slice(range.start, range.end));
  const [, name] = /^Identifier '([^']*)'/.exec(error?.reason ?? '') ?? [];
  if (name === undefined) return undefined;
  const start = range.start + (error?.offset ?? 0) - known.length;
  return { name, range: { start, end: start + name.length } };
}

const modules = new WeakMap<Root, readonly Module[]>();

/** One block of imports and exports. */
export interface Module {
  /** Its range in the parsed text. */
  range: Range;
  /** `undefined` if it isn't JavaScript. */
  parsed: Parsed | undefined;
  statements: readonly AnyNode[];
  /** The first name in it that an earlier block imports. */
  clash: { name: string; range: Range } | undefined;
}
