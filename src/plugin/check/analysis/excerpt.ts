import type { Nodes, Root } from 'mdast';
import { nodesOf } from '../parsing/walkTree.ts';
import type { Range } from '../text/source.ts';
import { readOutline } from './outline.ts';

/**
 * Reads what lists of posts show of a post, which is everything above its truncate marker, and what
 * is missing from that.
 *
 * @param marker where the excerpt ends
 * @returns ranges are offsets in the parsed text
 */
export function readExcerpt(root: Root, text: string, marker: Range, keepsCase: boolean): Excerpt {
  const above = text.slice(0, marker.start);
  // Most excerpts have no headings and no components, so there's nothing to compute.
  const outline = /#|<[A-Z]/.test(above)
    ? readOutline(root, text, keepsCase, marker.start)
    : undefined;
  const mayLack = above.includes('[') && DEFINITION.test(text.slice(marker.end));
  return {
    anchors: outline?.anchors ?? new Set(),
    components: outline?.components ?? [],
    open: outline?.open ?? false,
    unresolved: mayLack ? findUnresolved(root, marker.start) : [],
  };
}

/** The references above the marker whose definitions are all below it. */
function findUnresolved(root: Root, end: number): UnresolvedReference[] {
  const defined = new Set<string>();
  const below = new Map<string, Range>();
  const uses: { key: string; found: Omit<UnresolvedReference, 'definition'> }[] = [];
  for (const node of nodesOf(root)) {
    const range = rangeOf(node);
    if (node.type === 'definition' || node.type === 'footnoteDefinition') {
      const key = `${node.type === 'definition' ? '' : '^'}${node.identifier}`;
      if (range.start < end) defined.add(key);
      else if (!below.has(key)) below.set(key, range);
    }
    if (range.start >= end) continue;
    if (node.type === 'footnoteReference')
      uses.push({ key: `^${node.identifier}`, found: { what: 'footnote', range } });
    else if (node.type === 'linkReference' || node.type === 'imageReference')
      uses.push({
        key: node.identifier,
        found: { what: node.type === 'linkReference' ? 'link' : 'image', range },
      });
  }
  return uses.flatMap(({ key, found }) => {
    const definition = below.get(key);
    return definition && !defined.has(key) ? [{ ...found, definition }] : [];
  });
}

function rangeOf(node: Nodes): Range {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
}

const DEFINITION = /^[ \t>]*\[[^\]\r\n]+\]:/m;

export interface Excerpt {
  /** The ids of the elements in it. */
  anchors: ReadonlySet<string>;
  /** Components in it that may add ids, or that are Markdown files themselves. */
  components: readonly string[];
  /** Whether other code that can't be seen from here may add ids. */
  open: boolean;
  /** Syntax that's printed as text because its definition is below the marker. */
  unresolved: UnresolvedReference[];
}

export interface UnresolvedReference {
  what: 'link' | 'image' | 'footnote';
  range: Range;
  /** Where it's defined, below the marker. */
  definition: Range;
}
