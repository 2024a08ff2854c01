import type { Nodes, Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { createSource, positionAt, type Range } from '../text/source.ts';
import { nodesOf } from './walkTree.ts';

/**
 * remark-gfm turns bare addresses (`www.example.com`) into links after parsing, without positions
 * for them and for the text around them. This function restores the positions.
 *
 * @param root a tree of the remark parsers; positions are added to it
 */
export function placeAutolinks(root: Root, text: string): void {
  const source = createSource('', text);
  const place = (node: Nodes, { start, end }: Range) => {
    node.position = {
      start: { ...positionAt(source, start), offset: start },
      end: { ...positionAt(source, end), offset: end },
    };
  };
  for (const parent of nodesOf(root)) {
    if (!('children' in parent) || parent.children.every(({ position }) => position)) continue;
    const whole = rangeOf(parent) ?? { start: 0, end: text.length };
    const nodes: Nodes[] = parent.children;
    // Links come first, because they can be found by their address. Everything between them is
    // text.
    let cursor = whole.start;
    let starts = startsAfter(nodes, whole.end);
    nodes.forEach((node, index) => {
      const next = starts[index] ?? whole.end;
      if (!node.position && node.type === 'link') {
        place(node, findLabel(textOf(node), text, { start: cursor, end: next }));
        for (const child of node.children) place(child, rangeOf(node) ?? whole);
      }
      cursor = rangeOf(node)?.end ?? cursor;
    });
    cursor = whole.start;
    starts = startsAfter(nodes, whole.end);
    nodes.forEach((node, index) => {
      if (!node.position) place(node, { start: cursor, end: starts[index] ?? whole.end });
      cursor = rangeOf(node)?.end ?? cursor;
    });
  }
}

/**
 * Finds an address as it's shown; the source may contain escapes. Returns the whole range when it
 * can't be found.
 */
function findLabel(label: string, text: string, range: Range): Range {
  const characters = [...label].map((one) => one.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const found = new RegExp(characters.join('\\\\?')).exec(text.slice(range.start, range.end));
  if (!found) return range;
  const start = range.start + found.index;
  return { start, end: start + found[0].length };
}

/** For each node, the start of the first later sibling whose position is known; `end` if there's none. */
function startsAfter(nodes: readonly Nodes[], end: number): number[] {
  let next = end;
  const fromLast = [...nodes].reverse().map((node) => {
    const start = next;
    next = rangeOf(node)?.start ?? next;
    return start;
  });
  return fromLast.reverse();
}

function rangeOf({ position }: Nodes): Range | undefined {
  const start = position?.start.offset;
  return start === undefined ? undefined : { start, end: position?.end.offset ?? start };
}
