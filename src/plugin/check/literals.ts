import type { Nodes, Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { createSource, positionAt, type Range } from './source.ts';
import { walkTree } from './walkTree.ts';

/**
 * remark-gfm makes links of bare addresses (`www.example.com`) after parsing, and forgets where they and the
 * text around them stand. This finds their places again.
 *
 * @param root a tree of the remark parsers; positions are added to it
 */
export function placeLiterals(root: Root, text: string): void {
  const source = createSource('', text);
  const place = (node: Nodes, { start, end }: Range) => {
    node.position = {
      start: { ...positionAt(source, start), offset: start },
      end: { ...positionAt(source, end), offset: end },
    };
  };
  walkTree(root, (parent) => {
    if (!('children' in parent) || parent.children.every(({ position }) => position)) return;
    const whole = rangeOf(parent);
    if (!whole) return;
    const nodes: Nodes[] = parent.children;
    // Links first: their address says where they are. What is between them is text.
    let cursor = whole.start;
    nodes.forEach((node, index) => {
      const next = startAfter(nodes, index) ?? whole.end;
      if (!node.position && node.type === 'link') {
        place(node, findLabel(textOf(node), text, { start: cursor, end: next }));
        for (const child of node.children) place(child, rangeOf(node) ?? whole);
      }
      cursor = rangeOf(node)?.end ?? cursor;
    });
    cursor = whole.start;
    nodes.forEach((node, index) => {
      if (!node.position)
        place(node, { start: cursor, end: startAfter(nodes, index) ?? whole.end });
      cursor = rangeOf(node)?.end ?? cursor;
    });
  });
}

/** An address as it reads, which may be written with escapes; the whole range when it cannot be found. */
function findLabel(label: string, text: string, range: Range): Range {
  const characters = [...label].map((one) => one.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const written = new RegExp(characters.join('\\\\?'), 'g');
  written.lastIndex = range.start;
  const found = written.exec(text);
  if (!found || found.index + found[0].length > range.end) return range;
  return { start: found.index, end: found.index + found[0].length };
}

/** Where the first sibling after `index` whose place is known begins. */
function startAfter(nodes: readonly Nodes[], index: number): number | undefined {
  const next = nodes.slice(index + 1).find(({ position }) => position);
  return next && rangeOf(next)?.start;
}

function rangeOf({ position }: Nodes): Range | undefined {
  const { start, end } = position ?? {};
  if (start?.offset === undefined || end?.offset === undefined) return undefined;
  return { start: start.offset, end: end.offset };
}
