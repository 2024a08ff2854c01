import type { Nodes, Root } from 'mdast';
import type {} from 'mdast-util-mdx';
import type { Range } from '../text/source.ts';
import { openingOf } from './outline.ts';

/**
 * Finds where Docusaurus cuts a post for lists: at the first marker in its text, wherever that is
 * (plugin-content-blog/src/markdownLoader.ts).
 */
export function findTruncateMarker(
  text: string,
  bodyStart: number,
  marker: RegExp,
): Range | undefined {
  // Without `g` and `y`, because such an expression remembers where it stopped.
  const plain = new RegExp(marker.source, marker.flags.replace(/[gy]/g, ''));
  const found = plain.exec(text.slice(bodyStart));
  if (!found) return undefined;
  const start = bodyStart + found.index;
  return { start, end: start + found[0].length };
}

/**
 * Finds the outermost piece of MDX that contains the truncate marker: the text before the marker
 * lacks its end.
 *
 * @param marker offsets in the parsed text, like the result
 */
export function unclosedAtMarker(root: Root, marker: Range): UnclosedNode | undefined {
  let node: Nodes = root;
  while ('children' in node) {
    const children: Nodes[] = node.children;
    const around = children.find((child) => {
      const { start, end } = rangeOf(child);
      return start < marker.start && end > marker.start;
    });
    if (!around) return undefined;
    node = around;
    if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement')
      return { name: `<${node.name ?? ''}>`, opening: openingOf(node) };
    const name = CODE[node.type];
    const { start } = rangeOf(node);
    if (name !== undefined) return { name, opening: { start, end: start + 1 } };
  }
  return undefined;
}

function rangeOf(node: Nodes): Range {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
}

/** Markdown may end anywhere, but code must be complete. */
const CODE: Partial<Record<Nodes['type'], string>> = {
  mdxFlowExpression: 'an expression in braces',
  mdxTextExpression: 'an expression in braces',
  mdxjsEsm: 'an import or export',
  inlineCode: 'code in backticks',
};

export interface Truncation {
  marker: Range;
  /** The element that the marker cuts in two, if the text before the marker can't be parsed. */
  cut: UnclosedNode | undefined;
}

export interface UnclosedNode {
  /** Its name for messages: `<details>`. */
  name: string;
  /** Where it starts, in the file. */
  opening: Range;
}
