import { boundBy } from './declarations.ts';
import { type AnyNode, isNode } from './javascript.ts';

/**
 * Returns the names in a function's scope: its parameters, and everything its body declares. Blocks
 * aren't separate scopes here: a name declared in one counts for the whole function.
 */
export function namesInFunction(node: AnyNode): Set<string> {
  const names = new Set<string>(['arguments']);
  if (node.type === 'FunctionExpression') addNames(node.id, names);
  for (const parameter of nodesIn(node.params)) addNames(parameter, names);
  if (isNode(node.body)) addDeclared(node.body, names);
  return names;
}

function addDeclared(node: AnyNode, names: Set<string>): void {
  if (node.type === 'FunctionDeclaration' || node.type === 'ClassDeclaration')
    addNames(node.id, names);
  if (isFunction(node)) return;
  if (node.type === 'VariableDeclarator') addNames(node.id, names);
  if (node.type === 'CatchClause') addNames(node.param, names);
  for (const child of childrenOf(node)) addDeclared(child, names);
}

function addNames(pattern: unknown, names: Set<string>): void {
  for (const { name } of boundBy(pattern)) names.add(String(name));
}

export function isFunction({ type }: AnyNode): boolean {
  return (
    type === 'FunctionDeclaration' ||
    type === 'FunctionExpression' ||
    type === 'ArrowFunctionExpression'
  );
}

/** Returns the direct children of a node, in text order. */
export function childrenOf(node: AnyNode): AnyNode[] {
  return Object.values(node).flatMap((value) =>
    Array.isArray(value) ? nodesIn(value) : nodesIn([value]),
  );
}

export function nodesIn(list: unknown): AnyNode[] {
  return Array.isArray(list) ? (list as unknown[]).filter(isNode) : [];
}
