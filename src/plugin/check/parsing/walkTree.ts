import type { Nodes, Root } from 'mdast';

/**
 * Calls `visit` for every node, parents first, in text order. It doesn't recurse, so deep nesting
 * can't overflow the stack.
 */
export function walkTree(root: Root, visit: (node: Nodes) => void): void {
  const pending: Nodes[] = [root];
  for (let node = pending.pop(); node; node = pending.pop()) {
    visit(node);
    if ('children' in node) {
      let index = node.children.length;
      while (index--) {
        const child = node.children[index];
        if (child) pending.push(child);
      }
    }
  }
}

/**
 * Returns the same nodes as a list, created once for consecutive requests about one tree: a dozen
 * walks take as long as parsing. Only for trees whose nodes no longer change.
 */
export function nodesOf(root: Root): readonly Nodes[] {
  if (latest?.root === root) return latest.nodes;
  const nodes: Nodes[] = [];
  walkTree(root, (node) => nodes.push(node));
  latest = { root, nodes };
  return nodes;
}

/**
 * Only one tree is kept: a map would keep trees in memory until the next full garbage collection,
 * which takes longer than the walks.
 */
let latest: { root: Root; nodes: readonly Nodes[] } | undefined;
