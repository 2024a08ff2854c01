import {
  type AnyNode,
  isNode,
  type Parsed,
  stringValue,
  walkNodes,
} from '../parsing/javascript.ts';
import type { Range } from '../text/source.ts';

/** Returns `['a', 'b']` for `a.b` and `a['b']`; `undefined` for anything less simple. */
export function memberPath(node: unknown): string[] | undefined {
  if (!isNode(node)) return undefined;
  if (node.type === 'Identifier') return [String(node.name)];
  if (node.type !== 'MemberExpression' || node.optional) return undefined;
  const object = memberPath(node.object);
  const key = keyOf(node);
  return object && key !== undefined ? [...object, key] : undefined;
}

/**
 * Returns the objects that must exist, step by step, so that a property can be read: for `a.b.c`
 * it's `a.b`. A `?.` needs nothing.
 *
 * @param identifier the object, somewhere in `parsed`
 */
export function neededMembers(identifier: AnyNode, parsed: Parsed, root: AnyNode): Member[] {
  const needed: Member[] = [];
  let inner = identifier;
  // From the inside out: a node is visited before its children.
  const around = membersAround(identifier, root).reverse();
  for (const [index, node] of around.entries()) {
    const next = around[index + 1];
    const key = keyOf(node);
    if (node.object !== inner || node.optional || key === undefined) break;
    if (!next || next.object !== node || next.optional) break;
    needed.push({ key, range: parsed.at(node) });
    inner = node;
  }
  return needed;
}

function membersAround({ start, end }: AnyNode, root: AnyNode): AnyNode[] {
  const around: AnyNode[] = [];
  walkNodes(root, (node) => {
    if (node.start > start || node.end < end) return false;
    if (node.type === 'MemberExpression') around.push(node);
    return true;
  });
  return around;
}

function keyOf({ computed, property }: AnyNode): string | undefined {
  if (!isNode(property)) return undefined;
  if (!computed) return String(property.name);
  return typeof property.value === 'number' ? String(property.value) : stringValue(property);
}

/** A property, and the range of the object with all its properties up to this one. */
export interface Member {
  key: string;
  range: Range;
}
