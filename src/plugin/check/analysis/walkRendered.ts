import type { Nodes, Root } from 'mdast';
import type {} from 'mdast-util-mdx';
import { isComponentName } from '../parsing/freeNames.ts';

/**
 * Calls `visit` for every node, and tells it whether the node is always rendered, because no
 * component around it decides about it.
 */
export function walkRendered(root: Root, visit: (node: Nodes, isRendered: boolean) => void): void {
  const pending: Nodes[] = [root];
  // One entry for each pending node, in parallel arrays: creating an object for every node of a
  // blog is slow.
  const rendered = [true];
  for (let node = pending.pop(); node; node = pending.pop()) {
    const isRendered = rendered.pop() ?? true;
    visit(node, isRendered);
    if (!('children' in node)) continue;
    const below = isRendered && !isComponentElement(node);
    for (const child of [...node.children].reverse()) {
      pending.push(child);
      rendered.push(below);
    }
  }
}

/** Whether a node is an element of a component: `<Foo>`, `<foo.Bar>`. */
export function isComponentElement(node: Nodes): boolean {
  if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return false;
  return node.name !== null && (node.name.includes('.') || isComponentName(node.name));
}
