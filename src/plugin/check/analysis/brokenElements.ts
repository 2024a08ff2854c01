import type { Nodes, Root } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx';
import { isFunction, nodesIn } from '../parsing/bindings.ts';
import { expressionOf } from '../parsing/expressions.ts';
import { type AnyNode, isNode, type Parsed, parseExpression } from '../parsing/javascript.ts';
import { locateAttributes } from '../references/attributePositions.ts';
import type { Range } from '../text/source.ts';
import type { RefusedStyle } from './jsxStyles.ts';
import { VOID_ELEMENTS } from './voidElements.ts';
import { walkRendered } from './walkRendered.ts';

/**
 * Finds elements that React refuses to render: void elements with content, such as `<br>`, and a
 * style that isn't an object. The outline finds `style` and `style="…"` on elements in the text
 * itself. Ranges are offsets in the parsed text.
 */
export function brokenElements(root: Root, text: string): BrokenElement[] {
  const found: BrokenElement[] = [];
  walkRendered(root, (node, isRendered) => {
    if (!isRendered) return;
    if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
      const start = (node.position?.start.offset ?? 0) + 1;
      const name = node.name ?? '';
      if (VOID_ELEMENTS.has(name) && hasContent(node, text))
        found.push({ kind: 'void', name, range: { start, end: start + name.length } });
      if (/^[a-z]/.test(name)) found.push(...codedStyles(node, text));
    } else if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') {
      const parsed = expressionOf(node, text);
      if (parsed) visit(parsed.node, parsed, found);
    }
  });
  return found;
}

/** Whether an element needs a closer look: most have neither children nor a style. */
export function mayBeBroken({ name, children, attributes }: JsxElement): boolean {
  return (children.length > 0 && VOID_ELEMENTS.has(name ?? '')) || attributes.some(codedStyle);
}

/** Returns the code of an attribute's value if it's a style. */
function codedStyle(attribute: JsxElement['attributes'][number]): string | undefined {
  if (attribute.type !== 'mdxJsxAttribute' || attribute.name !== 'style') return undefined;
  return typeof attribute.value === 'object' ? attribute.value?.value : undefined;
}

/** Whether an element has content. React ignores `null`, and an expression may evaluate to that. */
function hasContent({ children }: JsxElement, text: string): boolean {
  const shown = (children as Nodes[]).filter(
    (child) =>
      (child.type !== 'mdxTextExpression' && child.type !== 'mdxFlowExpression') ||
      isShown(expressionOf(child, text)?.node),
  );
  return shown.length > 0;
}

function isShown(node: AnyNode | undefined): boolean {
  if (node?.type === 'Literal') return node.value !== null;
  return ['TemplateLiteral', 'JSXElement', 'JSXFragment'].includes(node?.type ?? '');
}

function codedStyles(element: JsxElement, text: string): BrokenElement[] {
  const codes = element.attributes.map(codedStyle);
  if (!codes.some(Boolean)) return [];
  const places = locateAttributes(text, element.position?.start.offset ?? 0, element.attributes);
  return codes.flatMap((code = '', index) => {
    const parsed = parseExpression(text, places[index] ?? NOWHERE, code);
    return parsed ? refusedStyle(parsed.node, parsed) : [];
  });
}

/** React ignores `null`, and takes a regular expression for an object. */
function refusedStyle(node: AnyNode, parsed: Parsed): BrokenElement[] {
  const range = parsed.at(node);
  if (node.type === 'TemplateLiteral' || typeof node.value === 'string')
    return [{ kind: 'style', isText: true, range: { start: range.start + 1, end: range.end - 1 } }];
  const isRefused = node.type === 'Literal' && node.value !== null && !('regex' in node);
  return isRefused ? [{ kind: 'style', isText: false, range }] : [];
}

/** Visits elements in code that always runs: not in functions, and not in branches. */
function visit(node: AnyNode, parsed: Parsed, found: BrokenElement[]): void {
  if (isFunction(node)) return;
  if (node.type === 'LogicalExpression' || node.type === 'ConditionalExpression') return;
  if (node.type !== 'JSXElement') {
    for (const value of Object.values(node))
      for (const child of Array.isArray(value) ? value : [value])
        if (isNode(child)) visit(child, parsed, found);
    return;
  }
  const opening = isNode(node.openingElement) ? node.openingElement : node;
  const tag = isNode(opening.name) ? opening.name : undefined;
  // A component can do anything with its children.
  if (tag?.type !== 'JSXIdentifier' || !/^[a-z]/.test(String(tag.name))) return;
  const name = String(tag.name);
  const children = nodesIn(node.children);
  if (VOID_ELEMENTS.has(name) && children.some(isShownChild))
    found.push({ kind: 'void', name, range: parsed.at(tag) });
  for (const { name: field, value } of nodesIn(opening.attributes)) {
    if (!isNode(field) || field.name !== 'style') continue;
    const inner = isNode(value) ? (value.expression ?? value) : undefined;
    if (isNode(inner)) found.push(...refusedStyle(inner, parsed));
    else found.push({ kind: 'style', isText: false, range: parsed.at(field) });
  }
  for (const child of children) visit(child, parsed, found);
}

function isShownChild(child: AnyNode): boolean {
  if (child.type === 'JSXExpressionContainer')
    return isNode(child.expression) && isShown(child.expression);
  // JSX drops white space that only indents the next line.
  if (child.type === 'JSXText') {
    const text = String(child.value);
    return text.trim() !== '' || !text.includes('\n');
  }
  return true;
}

/** The place of a value that an attribute doesn't have. */
const NOWHERE: Range = { start: 0, end: 0 };

type JsxElement = MdxJsxFlowElement | MdxJsxTextElement;

export type BrokenElement =
  /** `range`: the element's name. */
  | { kind: 'void'; name: string; range: Range }
  /** A style in code. */
  | ({ kind: 'style' } & RefusedStyle);
