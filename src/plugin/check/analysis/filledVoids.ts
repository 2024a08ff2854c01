import { createRequire } from 'node:module';
import type { Html, Nodes, Parents, Root } from 'mdast';
import type { DefaultTreeAdapterTypes } from 'parse5';
import { alignLines } from '../parsing/mapOffsets.ts';
import { nodesOf } from '../parsing/walkTree.ts';
import { countBefore } from '../text/binarySearch.ts';
import type { RefusedTag } from './refusedTags.ts';
import { VOID_ELEMENTS } from './voidElements.ts';

/**
 * Finds the elements in raw HTML of a CommonMark post that have content, although React lets them have none. HTML
 * gives no content to most of these, but to `<menuitem>`, and to all of them in a drawing or a formula.
 */
export function findFilledVoids(root: Root, text: string): RefusedTag[] {
  if (!MAY_HAVE_CONTENT.test(text)) return [];
  return nodesOf(root).flatMap((node) =>
    'children' in node && node.children.some(({ type }) => type === 'html')
      ? filledIn(node, text)
      : [],
  );
}

function filledIn(parent: Parents, text: string): RefusedTag[] {
  // remark-rehype writes a line break before and after each block.
  const between = FLOW.has(parent.type) ? '\n' : '';
  let html = '';
  const pieces: { start: number; node: Html }[] = [];
  for (const node of parent.children) {
    if (node.type === 'html') pieces.push({ start: html.length, node });
    html += htmlOf(node) + between;
  }
  const { parseFragment } = require('parse5') as typeof import('parse5');
  const fragment = parseFragment(html, { sourceCodeLocationInfo: true });
  return elementsIn(fragment.childNodes).flatMap(({ tagName: name, childNodes, ...element }) => {
    const isFilled = childNodes.some(({ nodeName }) => nodeName !== '#comment');
    if (!VOID_ELEMENTS.has(name) || !isFilled) return [];
    const { startOffset = 0 } = element.sourceCodeLocation ?? {};
    const after = countBefore(pieces.length, (index) => (pieces[index]?.start ?? 0) <= startOffset);
    const piece = pieces[after - 1];
    if (!piece) return [];
    const { position, value } = piece.node;
    const start = position?.start.offset ?? 0;
    const at = alignLines(value, text, { start, end: position?.end.offset ?? start });
    const from = startOffset - piece.start + 1;
    return [{ name, kind: 'content', range: { start: at(from), end: at(from) + name.length } }];
  });
}

/** In an element's place, another one that also ends a drawing around it. */
function htmlOf(node: Nodes): string {
  if (node.type === 'html') return node.value;
  if (node.type === 'text') return 'text';
  // Docusaurus drops comments.
  return String(node.type) === 'comment' ? '' : '<b>text</b>';
}

/** The content of a template isn't among them: it isn't published. */
function elementsIn(nodes: readonly DefaultTreeAdapterTypes.ChildNode[]): Element[] {
  const found: Element[] = [];
  const pending = nodes.toReversed();
  for (let node = pending.pop(); node; node = pending.pop()) {
    if (!('childNodes' in node)) continue;
    if ('tagName' in node) found.push(node);
    pending.push(...node.childNodes.toReversed());
  }
  return found;
}

// Hardly any post has one of these.
const require = createRequire(import.meta.url);
const MAY_HAVE_CONTENT = /<(?:menuitem|svg|math)[\s/>]/i;
const FLOW = new Set(['root', 'blockquote', 'listItem', 'footnoteDefinition']);

type Element = DefaultTreeAdapterTypes.Element;
