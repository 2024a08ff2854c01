import { parse, parseExpressionAt } from 'acorn';
import type { Expression, Program } from 'estree';
import type { MdxjsEsm } from 'mdast-util-mdx';
import type { MdxJsxAttribute, MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';

/** Returns an attribute with a string, or without a value, which means `true` in JSX. */
export function textAttribute(name: string, value: string | null = null): MdxJsxAttribute {
  return { type: 'mdxJsxAttribute', name, value };
}

/**
 * Returns an attribute with an expression. MDX compiles the tree, not the text, so the node needs
 * its tree.
 */
export function codeAttribute(name: string, code: string): MdxJsxAttribute {
  const expression = parseExpressionAt(code, 0, { ecmaVersion: 'latest' });
  const estree: Program = {
    type: 'Program',
    sourceType: 'module',
    body: [{ type: 'ExpressionStatement', expression: expression as unknown as Expression }],
  };
  return {
    type: 'mdxJsxAttribute',
    name,
    value: { type: 'mdxJsxAttributeValueExpression', value: code, data: { estree } },
  };
}

/** `import name from 'module'`. */
export function importNode(name: string, module: string): MdxjsEsm {
  const value = `import ${name} from ${JSON.stringify(module)};`;
  const estree = parse(value, { ecmaVersion: 'latest', sourceType: 'module' });
  return { type: 'mdxjsEsm', value, data: { estree: estree as unknown as Program } };
}

export type JsxNode = MdxJsxFlowElement | MdxJsxTextElement;
