import { childrenOf, isFunction, namesInFunction, nodesIn } from './bindings.ts';
import { type AnyNode, isNode } from './javascript.ts';

/**
 * Returns the names that a piece of a post's code uses but doesn't declare, in text order.
 *
 * MDX looks up the components of the post's content and of each exported function when that
 * function starts to run, in whatever branch they are: those are certain. Any other name is certain
 * if no condition decides whether it's reached.
 *
 * @param how `content`: an expression of the text; `call`: a function, and what happens when it's
 * called; `load`: an import or export, and what happens when the post is loaded
 */
export function freeNames(node: AnyNode, how: 'content' | 'call' | 'load'): FreeName[] {
  const found: FreeName[] = [];
  const place: Place = {
    names: new Set(),
    around: undefined,
    isCertain: true,
    isLookedUp: how !== 'load',
  };
  if (how === 'call' && isFunction(node)) visitFunction(node, place, found);
  else visit(node, place, found);
  return found;
}

function visit(node: AnyNode, place: Place, found: FreeName[]): void {
  const go = (child: unknown, isCertain = place.isCertain) => {
    if (isNode(child))
      visit(child, isCertain === place.isCertain ? place : { ...place, isCertain }, found);
  };
  const goAll = (children: unknown) => {
    for (const child of nodesIn(children)) go(child);
  };
  switch (node.type) {
    case 'Identifier':
      use(node, 'variable', place, found);
      return;
    case 'JSXOpeningElement':
      visitElementName(node.name as AnyNode, place, found);
      goAll(node.attributes);
      return;
    case 'JSXAttribute':
      go(node.value);
      return;
    case 'FunctionDeclaration':
    case 'FunctionExpression':
    case 'ArrowFunctionExpression':
      visitFunction(node, { ...place, isCertain: false }, found);
      return;
    case 'CallExpression':
    case 'NewExpression': {
      const called = calledAtOnce(node);
      for (const part of [node.callee, ...nodesIn(node.arguments)])
        if (isNode(part) && part === called) visitFunction(part, place, found);
        else go(part, place.isCertain && !(node.optional && part !== node.callee));
      return;
    }
    case 'MemberExpression':
      go(node.object);
      if (node.computed) go(node.property, place.isCertain && !node.optional);
      return;
    case 'ConditionalExpression':
    case 'IfStatement':
      go(node.test);
      go(node.consequent, false);
      go(node.alternate, false);
      return;
    case 'LogicalExpression':
      go(node.left);
      go(node.right, false);
      return;
    case 'AssignmentExpression':
      if (node.operator === '=') visitPattern(node.left as AnyNode, place, found, true);
      else go(node.left);
      go(node.right, place.isCertain && !/^(?:&&|\|\||\?\?)=$/.test(String(node.operator)));
      return;
    case 'UnaryExpression':
      // `typeof` of an undeclared name is "undefined".
      if (node.operator === 'typeof' && (node.argument as AnyNode).type === 'Identifier') return;
      go(node.argument);
      return;
    case 'VariableDeclarator':
      visitPattern(node.id as AnyNode, place, found, false);
      go(node.init);
      return;
    case 'Property':
    case 'MethodDefinition':
    case 'PropertyDefinition':
      if (node.computed) go(node.key);
      go(
        node.value,
        place.isCertain && (node.type !== 'PropertyDefinition' || Boolean(node.static)),
      );
      return;
    case 'ClassDeclaration':
    case 'ClassExpression':
      go(node.superClass);
      go(node.body);
      return;
    case 'BlockStatement':
    case 'Program':
      visitStatements(nodesIn(node.body), place, found);
      return;
    case 'ForStatement':
      go(node.init);
      go(node.test);
      go(node.update, false);
      go(node.body, false);
      return;
    case 'ForInStatement':
    case 'ForOfStatement':
      visitPattern(node.left as AnyNode, { ...place, isCertain: false }, found, true);
      go(node.right);
      go(node.body, false);
      return;
    case 'WhileStatement':
      go(node.test);
      go(node.body, false);
      return;
    case 'SwitchStatement':
      go(node.discriminant);
      for (const part of nodesIn(node.cases))
        for (const child of childrenOf(part)) go(child, false);
      return;
    case 'TryStatement':
      // Errors in a `try` block may be caught.
      go(node.block, false);
      go(node.handler, false);
      go(node.finalizer, false);
      return;
    case 'CatchClause':
      go(node.body);
      return;
    case 'LabeledStatement':
      go(node.body);
      return;
    case 'ExportNamedDeclaration':
      go(node.declaration);
      return;
    case 'JSXClosingElement':
    case 'BreakStatement':
    case 'ContinueStatement':
    case 'MetaProperty':
    case 'ImportDeclaration':
    case 'ExportAllDeclaration':
      return;
    default:
      for (const child of childrenOf(node)) go(child);
  }
}

function visitFunction(node: AnyNode, place: Place, found: FreeName[]): void {
  const isPlain = node.async !== true && node.generator !== true;
  const inside: Place = {
    ...place,
    names: namesInFunction(node),
    around: place,
    isCertain: place.isCertain && isPlain,
  };
  for (const parameter of nodesIn(node.params))
    visitPattern(parameter, { ...inside, isCertain: false }, found, false);
  if (isNode(node.body)) visit(node.body, inside, found);
}

/** Visits statements in order, up to one after which the next may not be reached. */
function visitStatements(statements: readonly AnyNode[], place: Place, found: FreeName[]): void {
  let isCertain = place.isCertain;
  for (const statement of statements) {
    visit(statement, { ...place, isCertain }, found);
    isCertain &&= !mayLeave(statement);
  }
}

function mayLeave(node: AnyNode): boolean {
  if (isFunction(node)) return false;
  return LEAVING.has(node.type) || childrenOf(node).some(mayLeave);
}

/**
 * Visits the code that a pattern evaluates: its defaults and computed keys.
 *
 * @param assigns whether it assigns to existing names instead of declaring new ones
 */
function visitPattern(pattern: AnyNode, place: Place, found: FreeName[], assigns: boolean): void {
  switch (pattern.type) {
    case 'Identifier':
      if (assigns) use(pattern, 'variable', place, found);
      return;
    case 'ObjectPattern':
      for (const property of nodesIn(pattern.properties)) {
        if (property.computed) visit(property.key as AnyNode, place, found);
        const inner = property.type === 'RestElement' ? property.argument : property.value;
        visitPattern(inner as AnyNode, place, found, assigns);
      }
      return;
    case 'ArrayPattern':
      for (const element of nodesIn(pattern.elements)) visitPattern(element, place, found, assigns);
      return;
    case 'AssignmentPattern':
      visitPattern(pattern.left as AnyNode, place, found, assigns);
      visit(pattern.right as AnyNode, { ...place, isCertain: false }, found);
      return;
    case 'RestElement':
      visitPattern(pattern.argument as AnyNode, place, found, assigns);
      return;
    default:
      if (assigns) visit(pattern, place, found);
  }
}

/**
 * Returns the function that a call runs immediately: `(() => …)()`, or `[1, 2].map((one) => …)`.
 */
function calledAtOnce(call: AnyNode): AnyNode | undefined {
  const callee = call.callee as AnyNode;
  if (isFunction(callee)) return callee;
  if (callee.type !== 'MemberExpression' || callee.computed) return undefined;
  const [first, ...others] = nodesIn((callee.object as AnyNode).elements);
  if (!first || [first, ...others].some(({ type }) => type === 'SpreadElement')) return undefined;
  const isEach = CALLS_EACH.has(String((callee.property as AnyNode).name));
  return nodesIn(call.arguments)
    .slice(0, 1)
    .find((one) => isEach && isFunction(one));
}

/** Visits `<Foo>`, or `Foo` of `<Foo.Bar>`. A name in lower case is an HTML element. */
function visitElementName(name: AnyNode, place: Place, found: FreeName[]): void {
  if (name.type === 'JSXIdentifier') {
    if (isComponentName(String(name.name))) use(name, 'component', place, found);
    return;
  }
  let root = name;
  while (root.type === 'JSXMemberExpression') root = root.object as AnyNode;
  if (root.type === 'JSXIdentifier' && root.name !== 'this') use(root, 'object', place, found);
}

/**
 * Whether a name is a component's, by the rule of MDX (recma-jsx-rewrite): names that begin with a
 * lower-case ASCII letter are HTML elements.
 */
export function isComponentName(name: string): boolean {
  return !/^[a-z]/.test(name) && /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(name);
}

function use(node: AnyNode, kind: FreeName['kind'], place: Place, found: FreeName[]): void {
  const name = String(node.name);
  for (let scope: Place | undefined = place; scope; scope = scope.around)
    if (scope.names.has(name)) return;
  const isCertain = place.isCertain || (kind !== 'variable' && place.isLookedUp);
  found.push({ name, node, kind, isCertain });
}

const LEAVING = new Set([
  'ReturnStatement',
  'ThrowStatement',
  'BreakStatement',
  'ContinueStatement',
  'AwaitExpression',
  'YieldExpression',
]);

const CALLS_EACH = new Set(['map', 'flatMap', 'forEach', 'filter']);

interface Place {
  /** The names that the surrounding function declares. */
  names: ReadonlySet<string>;
  around: Place | undefined;
  isCertain: boolean;
  /** Whether MDX looks components up before any code runs. */
  isLookedUp: boolean;
}

export interface FreeName {
  name: string;
  node: AnyNode;
  /** `object`: the `a` of `<a.B>`. */
  kind: 'variable' | 'component' | 'object';
  /** Whether the name is certainly used. */
  isCertain: boolean;
}
