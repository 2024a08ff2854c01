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

/**
 * The same nodes as a list, made once however many ask of one tree before they ask of another: a dozen walks through a
 * tree take as long as parsing it does. Only for trees of which the nodes stay what they are.
 */
export function nodesOf(root: Root): readonly Nodes[] {
  if (latest?.root === root) return latest.nodes;
  const nodes: Nodes[] = [];
  walkTree(root, (node) => nodes.push(node));
  latest = { root, nodes };
  return nodes;
}

/** One alone: a map would keep trees in memory until the next great sweep, which takes longer than the walks. */
let latest: { root: Root; nodes: readonly Nodes[] } | undefined;
