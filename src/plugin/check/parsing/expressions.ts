import type { MdxFlowExpression, MdxTextExpression } from 'mdast-util-mdx';
import { type Parsed, parseExpression } from './javascript.ts';

/**
 * Returns the code of an expression in braces, parsed once however often it's needed.
 *
 * @param text the parsed text of the post
 * @returns `undefined` when it's empty or isn't JavaScript
 */
export function expressionOf(
  node: MdxFlowExpression | MdxTextExpression,
  text: string,
): Parsed | undefined {
  if (known.has(node)) return known.get(node);
  const { start, end } = node.position ?? {};
  const range = { start: (start?.offset ?? 0) + 1, end: (end?.offset ?? 0) - 1 };
  const parsed = parseExpression(text, range, node.value);
  known.set(node, parsed);
  return parsed;
}

const known = new WeakMap<MdxFlowExpression | MdxTextExpression, Parsed | undefined>();
