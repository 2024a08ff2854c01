import type { Nodes, Root } from 'mdast';
import type {} from 'remark-directive';
import { walkTree } from '../parsing/walkTree.ts';
import type { Range } from '../text/source.ts';

/**
 * Finds the directives of a text, except a plain `:name`, which Docusaurus prints
 * (mdx-loader/src/remark/unusedDirectives).
 *
 * @param text the parsed text, to which ranges are offsets
 */
export function findDirectives(root: Root, text: string): DirectiveUse[] {
  const found: DirectiveUse[] = [];
  if (!DIRECTIVE.test(text)) return found;
  walkTree(root, (node) => {
    if (!isDirective(node)) return;
    const isBare = node.children.length === 0 && Object.keys(node.attributes ?? {}).length === 0;
    if (node.type === 'textDirective' && isBare) return;
    const start = node.position?.start.offset ?? 0;
    const colons = /^:+/.exec(text.slice(start))?.[0].length ?? 0;
    const nameEnd = start + colons + node.name.length;
    const isInline = node.type === 'textDirective';
    const end = isInline ? (node.position?.end.offset ?? nameEnd) : nameEnd;
    found.push({ type: node.type, name: node.name, range: { start, end } });
  });
  return found;
}

function isDirective(node: Nodes): node is Directive {
  return (
    node.type === 'containerDirective' ||
    node.type === 'leafDirective' ||
    node.type === 'textDirective'
  );
}

const DIRECTIVE = /::|:[a-z][\w-]*[[{]/i;

type Directive = Extract<Nodes, { type: 'containerDirective' | 'leafDirective' | 'textDirective' }>;

/** A place where the text says `:::name`, `::name` or `:name[…]`. */
export interface DirectiveUse {
  type: Directive['type'];
  name: string;
  /** The colons and the name; the whole directive if it's part of a line. */
  range: Range;
}
