import type { Nodes, Root } from 'mdast';
import { nodesIn } from '../parsing/bindings.ts';
import { type AnyNode, isNode } from '../parsing/javascript.ts';
import { nodesOf } from '../parsing/walkTree.ts';
import { codeIn, codeOf } from './codePieces.ts';

/**
 * Finds what elements in a post's code may add to the anchors of its page: `{list.map((one) => <p id={one} />)}`.
 * Whether they're rendered isn't known.
 *
 * @param end where to stop
 */
export function readCodeAnchors(root: Root, text: string, end: number): CodeAnchors {
  const found: CodeAnchors = { anchors: [], components: [], open: false };
  if (!nodesOf(root).some(mayHaveElement)) return found;
  const pending = codeOf(root, text)
    .filter(({ node, at }) => at(node).start < end)
    .map(({ node }) => node);
  for (let node = pending.pop(); node; node = pending.pop()) {
    if (node.type === 'JSXOpeningElement') readElement(node, found);
    for (const value of Object.values(node))
      pending.push(...(Array.isArray(value) ? nodesIn(value) : nodesIn([value])));
  }
  return found;
}

function readElement(node: AnyNode, found: CodeAnchors): void {
  found.components.push(nameOf(node.name));
  for (const { name, value } of nodesIn(node.attributes)) {
    if (!isNode(name) || !['id', 'name'].includes(String(name.name))) continue;
    const given = isNode(value) && isNode(value.expression) ? value.expression : value;
    if (isNode(given) && typeof given.value === 'string') found.anchors.push(given.value);
    else found.open = true;
  }
}

function nameOf(node: unknown): string {
  if (!isNode(node)) return '';
  return node.type === 'JSXMemberExpression'
    ? `${nameOf(node.object)}.${nameOf(node.property)}`
    : String(node.name);
}

/** Hardly any post has code with elements, and parsing takes time. */
function mayHaveElement(node: Nodes): boolean {
  if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement')
    return node.attributes.some((attribute) => codeIn(attribute)?.includes('<'));
  const isCode =
    node.type === 'mdxjsEsm' ||
    node.type === 'mdxFlowExpression' ||
    node.type === 'mdxTextExpression';
  return isCode && node.value.includes('<');
}

export interface CodeAnchors {
  anchors: string[];
  /** The names of all elements. */
  components: string[];
  /** Whether an anchor has a name that only running the code would tell. */
  open: boolean;
}
