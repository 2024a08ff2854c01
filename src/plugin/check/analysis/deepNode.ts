import { createRequire } from 'node:module';
import type { Nodes, Root } from 'mdast';
import type { Dialect, LineColumn } from '../parsing/parsedText.ts';

/**
 * Finds where a post's elements, emphasis, quotes and lists are nested so deeply that the build overflows its stack:
 * MDX and React call themselves for each level. Raw HTML of a CommonMark post is nested as HTML parses it (rehype-raw).
 */
export function findDeepNode(
  root: Root,
  text: string,
  format: Dialect['format'],
): LineColumn | undefined {
  const html = format === 'md' && text.split('<').length > FEW ? createHtmlDepth() : undefined;
  const pending: Step[] = [{ node: root, depth: 0 }];
  for (let step = pending.pop(); step; step = pending.pop()) {
    const { node, depth, end } = step;
    if (!node) {
      html?.write(end);
      continue;
    }
    const tag = TAGS.get(node.type);
    // Docusaurus puts line breaks between blocks. As in any text, formatting that's still open begins again there.
    if (node.type === 'html') html?.write(`${node.value}\n`);
    else if (tag) html?.write(`<${tag}>`);
    if ((html?.most() ?? depth) > DEEPEST) return node.position?.start;
    if (tag) pending.push({ end: `</${tag}>\n` });
    if (!('children' in node)) continue;
    for (const child of [...node.children].reverse())
      pending.push({ node: child, depth: depth + 1 });
  }
  return undefined;
}

/** Parses HTML piece by piece, and knows how many elements were inside each other. */
function createHtmlDepth(): { write(html: string): void; most(): number } {
  const { Parser, defaultTreeAdapter } = require('parse5') as typeof import('parse5');
  let depth = 0;
  let most = 0;
  const treeAdapter = {
    ...defaultTreeAdapter,
    onItemPush() {
      depth++;
      most = Math.max(most, depth);
    },
    onItemPop() {
      depth--;
    },
  };
  const parser = Parser.getFragmentParser(null, { treeAdapter, scriptingEnabled: false });
  return { write: (html) => parser.tokenizer.write(html, false), most: () => most };
}

/** Docusaurus 3.10 builds with 300 levels; with 400 its bundler ends the process, and with 600 MDX stops. */
const DEEPEST = 300;

/** A post with fewer tags isn't nested deeply by them. */
const FEW = 100;

const TAGS = new Map<Nodes['type'], string>([
  ['paragraph', 'p'],
  ['heading', 'h2'],
  ['blockquote', 'blockquote'],
  ['list', 'ul'],
  ['listItem', 'li'],
  ['footnoteDefinition', 'li'],
  ['emphasis', 'em'],
  ['strong', 'strong'],
  ['delete', 'del'],
  ['link', 'a'],
  ['linkReference', 'a'],
  ['table', 'table'],
  ['tableRow', 'tr'],
  ['tableCell', 'td'],
]);

// Few posts have that many tags.
const require = createRequire(import.meta.url);

type Step =
  | { node: Nodes; depth: number; end?: never }
  | { node?: never; depth?: never; end: string };
