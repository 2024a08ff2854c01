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
      const attribute = contentAttribute(node);
      if (VOID_ELEMENTS.has(name) && (attribute || hasContent(node, text)))
        found.push({ kind: 'void', name, attribute, range: { start, end: start + name.length } });
      if (/^[a-z]/.test(name)) found.push(...codedStyles(node, text));
    } else if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') {
      const parsed = expressionOf(node, text);
      if (parsed) visit(parsed.node, parsed, found);
    }
  });
  return found;
}

/** Returns the name of an attribute that React reads as content. */
function contentAttribute({ attributes }: JsxElement): string | undefined {
  for (const attribute of attributes) {
    if (attribute.type !== 'mdxJsxAttribute' || !CONTENT.test(attribute.name)) continue;
    const code = typeof attribute.value === 'object' ? attribute.value?.value : undefined;
    if (code === undefined) return attribute.name;
    if (isGiven(parseExpression(code, { start: 0, end: code.length }, code)?.node))
      return attribute.name;
  }
  return undefined;
}

/** Whether the value of an attribute is surely something: an expression may evaluate to `null`. */
function isGiven(node: AnyNode | undefined): boolean {
  return isShown(node) || node?.type === 'ObjectExpression' || node?.type === 'ArrayExpression';
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
  let attribute: string | undefined;
  for (const { name: field, value } of nodesIn(opening.attributes)) {
    if (!isNode(field)) continue;
    const inner = isNode(value) ? (value.expression ?? value) : undefined;
    if (CONTENT.test(String(field.name)) && (!isNode(inner) || isGiven(inner)))
      attribute = String(field.name);
    if (field.name !== 'style') continue;
    if (isNode(inner)) found.push(...refusedStyle(inner, parsed));
    else found.push({ kind: 'style', isText: false, range: parsed.at(field) });
  }
  if (VOID_ELEMENTS.has(name) && (attribute || children.some(isShownChild)))
    found.push({ kind: 'void', name, attribute, range: parsed.at(tag) });
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

const CONTENT = /^(?:children|dangerouslySetInnerHTML)$/;

/** The place of a value that an attribute doesn't have. */
const NOWHERE: Range = { start: 0, end: 0 };

type JsxElement = MdxJsxFlowElement | MdxJsxTextElement;

export type BrokenElement =
  /** `range`: the element's name. `attribute`: the one that is its content, if it's one. */
  | { kind: 'void'; name: string; attribute: string | undefined; range: Range }
  /** A style in code. */
  | ({ kind: 'style' } & RefusedStyle);
