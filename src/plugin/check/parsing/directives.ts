import type { Nodes, Root } from 'mdast';
import type {} from 'remark-directive';
import { walkTree } from './walkTree.ts';

/**
 * Turns directives that satteri finds but Docusaurus doesn't back into text, such as the `:30` of
 * 12:30. Since micromark-extension-directive 4, directive names may begin with any letter or digit;
 * Docusaurus has version 3.
 *
 * @param root a tree of satteri, which is changed
 * @param text the parsed text
 * @returns false if more than a word is affected: then only remark can tell how the text is read
 */
export function undoDirectives(root: Root, text: string): boolean {
  // In most posts, colons only appear before a space or in addresses.
  if (!/:[^\s/]/.test(text)) return true;
  let certain = true;
  walkTree(root, (parent) => {
    if (!('children' in parent)) return;
    const nodes: Nodes[] = parent.children;
    if (!nodes.some(isWrong)) return;
    const merged: Nodes[] = [];
    for (const [index, node] of nodes.entries()) {
      const last = merged.at(-1);
      const text = isWrong(node) ? asText(node, nodes[index + 1]) : node;
      if (!text) certain = false;
      else if (last?.type === 'text' && text.type === 'text') {
        last.value += text.value;
        if (last.position) last.position.end = text.position?.end ?? last.position.end;
      } else merged.push(text);
    }
    parent.children = merged as typeof parent.children;
  });
  return certain;
}

/**
 * Whether words follow the name or label of an admonition: satteri still opens it, but Docusaurus
 * prints it.
 */
export function hasUnreadTitle(text: string): boolean {
  return text.includes(':::') && UNREAD_TITLE.test(text);
}

/** Any bracket or brace may end the label and the attributes: each with its own pattern would try all pairs. */
const UNREAD_TITLE = /^[ \t>]*:{3,}[a-z][\w-]*(?:[[{].*[\]}])?(?:[ \t]*[^\s\w[{-]|[ \t]+[\w[{-])/im;

/**
 * Returns a text directive that consists of its name only, as text; not when it may be part of an
 * e-mail address.
 */
function asText(node: Directive, next: Nodes | undefined): Nodes | undefined {
  // The first letter of `:Zürich` would be a directive.
  if (/^[a-z]/i.test(node.name)) return undefined;
  if (next?.type === 'text' && /^[\w.+-]*@/.test(next.value)) return undefined;
  const { start, end } = node.position ?? {};
  const length = (end?.offset ?? 0) - (start?.offset ?? 0);
  // A label, attributes or another colon make it longer.
  if (length !== node.name.length + 1) return undefined;
  return { type: 'text', value: `:${node.name}`, position: node.position };
}

function isWrong(node: Nodes): node is Directive {
  switch (node.type) {
    case 'textDirective':
    case 'leafDirective':
    case 'containerDirective':
      return !NAME.test(node.name);
    default:
      return false;
  }
}

/** A directive name in micromark-extension-directive 3. */
const NAME = /^[a-z][a-z\d_-]*$/i;

type Directive = Extract<Nodes, { type: 'containerDirective' | 'leafDirective' | 'textDirective' }>;
