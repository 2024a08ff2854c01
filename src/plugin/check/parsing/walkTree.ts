import type { Nodes, Root } from 'mdast';

/** Calls `visit` for every node, parents first, in the order of the text; without recursion, so that depth is no danger. */
export function walkTree(root: Root, visit: (node: Nodes) => void): void {
  const pending: Nodes[] = [root];
  for (let node = pending.pop(); node; node = pending.pop()) {
    visit(node);
    if ('children' in node) {
      for (let index = node.children.length - 1; index >= 0; index--) {
        const child = node.children[index];
        if (child) pending.push(child);
      }
    }
  }
}
