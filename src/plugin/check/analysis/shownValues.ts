import type { Root } from 'mdast';
import type {} from 'mdast-util-mdx';
import { nodesIn } from '../parsing/bindings.ts';
import { declarationsOf } from '../parsing/declarations.ts';
import { expressionOf } from '../parsing/expressions.ts';
import { modulesOf } from '../parsing/importsAndExports.ts';
import { type AnyNode, isNode, type Parsed } from '../parsing/javascript.ts';
import type { Range } from '../text/source.ts';
import { memberPath } from './memberPath.ts';
import { walkRendered } from './walkRendered.ts';

/**
 * Finds the values in braces that React can't show for certain: objects, dates and the like. It
 * leaves out those inside a component, which may do anything with them. Ranges are offsets in the
 * parsed text.
 */
export function unshownValues(root: Root, text: string): UnshownValue[] {
  const found: UnshownValue[] = [];
  if (!text.includes('{')) return found;
  const constants = constantsOf(root, text);
  walkRendered(root, (node, isRendered) => {
    if (!isRendered || (node.type !== 'mdxFlowExpression' && node.type !== 'mdxTextExpression'))
      return;
    const parsed = expressionOf(node, text);
    if (parsed) addUnshown(parsed.node, parsed, constants, found);
  });
  return found;
}

function addUnshown(
  node: AnyNode,
  parsed: Parsed,
  constants: Constants,
  found: UnshownValue[],
): void {
  if (node.type === 'JSXElement' || node.type === 'JSXFragment') {
    if (isNode(node.openingElement) && !isHtml(node.openingElement)) return;
    for (const child of nodesIn(node.children)) {
      const inner = child.type === 'JSXExpressionContainer' ? child.expression : child;
      if (isNode(inner)) addUnshown(inner, parsed, constants, found);
    }
    return;
  }
  const range = parsed.at(node);
  const path = memberPath(node);
  if (path?.[0] === 'frontMatter' && !constants.has('frontMatter'))
    found.push({ kind: 'front-matter', path: path.slice(1), range });
  else {
    const kind = kindOf(node, constants);
    if (kind) found.push({ kind, range });
  }
}

/** Returns the kind of an expression's value if that is certain and can't be shown. */
function kindOf(node: AnyNode, constants: Constants): 'object' | 'date' | 'other' | undefined {
  switch (node.type) {
    case 'ObjectExpression':
      return 'object';
    case 'NewExpression': {
      const name = isNode(node.callee) ? String(node.callee.name) : '';
      if (name === 'Date') return 'date';
      return UNSHOWN_CLASSES.has(name) ? 'other' : undefined;
    }
    case 'Literal':
      return node.regex ? 'other' : undefined;
    case 'ArrayExpression':
      for (const element of nodesIn(node.elements)) {
        const kind = kindOf(element, constants);
        if (kind) return kind;
      }
      return undefined;
    case 'ConditionalExpression': {
      const kind = isNode(node.consequent) ? kindOf(node.consequent, constants) : undefined;
      return isNode(node.alternate) && kindOf(node.alternate, constants) ? kind : undefined;
    }
    case 'SequenceExpression': {
      const last = nodesIn(node.expressions).at(-1);
      return last && kindOf(last, constants);
    }
    case 'Identifier':
    case 'MemberExpression': {
      const [name = '', ...keys] = memberPath(node) ?? [];
      const value = valueAt(constants.get(name), keys);
      if (value) return kindOf(value, new Map());
      return keys.length === 0 && GIVEN_OBJECTS.has(name) && !constants.has(name)
        ? 'object'
        : undefined;
    }
    default:
      return undefined;
  }
}

/** Returns the value at a path of keys in an object literal. */
function valueAt(node: AnyNode | undefined, [key, ...others]: string[]): AnyNode | undefined {
  if (key === undefined || node === undefined) return node;
  const properties = nodesIn(node.properties);
  if (
    !properties.every(
      ({ type, kind, computed }) => type === 'Property' && kind === 'init' && !computed,
    )
  )
    return undefined;
  const property = properties.findLast(
    (one) => isNode(one.key) && (one.key.name ?? one.key.value) === key,
  );
  return isNode(property?.value) ? valueAt(property.value, others) : undefined;
}

/**
 * Returns the initial value of each `export const` of the post; `undefined` for every other name
 * that it declares.
 */
function constantsOf(root: Root, text: string): Constants {
  const constants = new Map<string, AnyNode | undefined>();
  for (const declaration of declarationsOf(modulesOf(root, text))) {
    const { name, statement, identifier } = declaration;
    const declared = isNode(statement.declaration) ? statement.declaration : undefined;
    const declarator = nodesIn(declared?.declarations).find(({ id }) => id === identifier);
    const isConstant = declared?.kind === 'const' && isNode(declarator?.init);
    constants.set(name, isConstant ? (declarator?.init as AnyNode) : undefined);
  }
  return constants;
}

function isHtml({ name }: AnyNode): boolean {
  return isNode(name) && name.type === 'JSXIdentifier' && /^[a-z]/.test(String(name.name));
}

/** Classes of JavaScript itself. A Map or a Set is a list, which React shows. */
const UNSHOWN_CLASSES = new Set(['RegExp', 'Error', 'TypeError', 'RangeError', 'URL', 'Object']);

/** Objects that MDX, Docusaurus or JavaScript provides to every post. */
const GIVEN_OBJECTS = new Set(['props', 'assets', 'Math', 'JSON', 'Intl', 'globalThis']);

type Constants = ReadonlyMap<string, AnyNode | undefined>;

/** A value in braces. A front matter value can't be shown if it's an object or a date there. */
export type UnshownValue =
  | { kind: 'object' | 'date' | 'other'; range: Range }
  | { kind: 'front-matter'; path: string[]; range: Range };
