import type { Root } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx';
import { expressionOf } from '../parsing/expressions.ts';
import { modulesOf } from '../parsing/importsAndExports.ts';
import { type Parsed, parseExpression } from '../parsing/javascript.ts';
import { nodesOf } from '../parsing/walkTree.ts';
import { locateAttributes } from '../references/attributePositions.ts';

/** Returns all the code of a post: imports and exports, expressions, and attributes. */
export function codeOf(root: Root, text: string): Parsed[] {
  const pieces = modulesOf(root, text).flatMap(({ parsed }) => (parsed ? [parsed] : []));
  for (const node of nodesOf(root)) {
    if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') {
      const parsed = expressionOf(node, text);
      if (parsed) pieces.push(parsed);
    } else if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement')
      pieces.push(...attributeCode(node, text));
  }
  return pieces;
}

/** Returns the code of an element's attributes: values in braces, and spreads. */
export function attributeCode({ attributes, position }: JsxElement, text: string): Parsed[] {
  const codes = attributes.map(codeIn);
  if (codes.every((code) => code === undefined)) return [];
  const places = locateAttributes(text, position?.start.offset ?? 0, attributes);
  return codes.flatMap((code, index) => {
    const range = places[index];
    const parsed = code !== undefined && range && parseExpression(text, range, code);
    return parsed ? [parsed] : [];
  });
}

/** Returns the code of one attribute; `undefined` if it can't contain a name. */
export function codeIn(attribute: JsxElement['attributes'][number]): string | undefined {
  if (attribute.type === 'mdxJsxExpressionAttribute')
    return attribute.value.replace(/^\s*\.\.\./, '');
  const { value } = attribute;
  return typeof value !== 'object' || value === null || LITERAL.test(value.value)
    ? undefined
    : value.value;
}

/** Values without a name: most values are numbers, strings, `true` or `false`. */
const LITERAL = /^\s*(?:true|false|null|-?[\d.]+|"[^"\\\n]*"|'[^'\\\n]*'|`[^`$\\]*`)\s*$/;

type JsxElement = MdxJsxFlowElement | MdxJsxTextElement;
