import { parseExpressionAt } from 'acorn';
import type { Expression, Program } from 'estree';
import type { Root } from 'mdast';
import type {} from 'mdast-util-mdx';
import type { MdxJsxAttribute } from 'mdast-util-mdx-jsx';
import { srcsetAddresses } from './check/references/srcset.ts';
import type { Range } from './check/source.ts';
import { walkTree } from './check/walkTree.ts';

/**
 * A remark plugin for `beforeDefaultRemarkPlugins` of a blog: gives the root-relative addresses of raw HTML in
 * MDX posts (`<img src="/img/x.png">`) the site's base path, as Docusaurus gives it to Markdown images and links.
 * Docusaurus's own `useBaseUrl` does so when the page runs: an address written into the module would outlive a
 * change of the base path in the bundler's cache, and be wrong in every other locale.
 *
 * It transforms and never judges: that is what the rules image-missing and image-unbundled are for.
 */
export default function remarkBaseUrl() {
  return (root: Root): void => {
    walkTree(root, (node) => {
      if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return;
      const names = ADDRESSES[node.name ?? ''];
      if (!names) return;
      for (const attribute of node.attributes) {
        if (attribute.type === 'mdxJsxAttribute' && names.includes(attribute.name))
          addBaseUrl(attribute);
      }
    });
  };
}

function addBaseUrl(attribute: MdxJsxAttribute): void {
  const { name, value } = attribute;
  if (typeof value !== 'string') return;
  const whole = { start: 0, end: value.length };
  const ranges = (name === 'srcSet' ? srcsetAddresses(value) : [whole]).filter(({ start }) =>
    isFromRoot(value, start),
  );
  if (ranges.length === 0) return;
  const code = expression(value, ranges);
  const parsed = parseExpressionAt(code, 0, { ecmaVersion: 'latest' }) as unknown as Expression;
  const estree: Program = {
    type: 'Program',
    sourceType: 'module',
    body: [{ type: 'ExpressionStatement', expression: parsed }],
  };
  attribute.value = { type: 'mdxJsxAttributeValueExpression', value: code, data: { estree } };
}

/** `useBaseUrl("/a.png") + " 1x, " + useBaseUrl("/b.png") + " 2x"`. */
function expression(value: string, ranges: readonly Range[]): string {
  const parts: string[] = [];
  let from = 0;
  for (const { start, end } of ranges) {
    if (start > from) parts.push(JSON.stringify(value.slice(from, start)));
    parts.push(
      `require("@docusaurus/useBaseUrl").default(${JSON.stringify(value.slice(start, end))})`,
    );
    from = end;
  }
  if (from < value.length) parts.push(JSON.stringify(value.slice(from)));
  return parts.join(' + ');
}

function isFromRoot(value: string, start: number): boolean {
  return value[start] === '/' && value[start + 1] !== '/';
}

const ADDRESSES: Record<string, string[]> = Object.assign(Object.create(null), {
  a: ['href'],
  audio: ['src'],
  iframe: ['src'],
  img: ['src', 'srcSet'],
  object: ['data'],
  source: ['src', 'srcSet'],
  track: ['src'],
  video: ['src', 'poster'],
});
