import { type AnyNode, type Parsed, stringValue, walkNodes } from '../parsing/javascript.ts';
import type { Range } from '../text/source.ts';

/** Returns `['a', 'b']` for `a.b` and `a['b']`; `undefined` for anything less simple. */
export function memberPath(node: AnyNode): string[] | undefined {
  if (node.type === 'Identifier') return [String(node.name)];
  // An optional one is in a ChainExpression.
  if (node.type !== 'MemberExpression') return undefined;
  const object = memberPath(node.object as AnyNode);
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

function keyOf(node: AnyNode): string | undefined {
  const { computed } = node;
  const property = node.property as AnyNode;
  if (!computed) return String(property.name);
  return typeof property.value === 'number' ? String(property.value) : stringValue(property);
}

/** A property, and the range of the object with all its properties up to this one. */
export interface Member {
  key: string;
  range: Range;
}
