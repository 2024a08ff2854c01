import type { Nodes, Parents, Root } from 'mdast';
import type {} from 'mdast-util-mdx';
import type {} from 'remark-directive';
import { nodesOf } from '../parsing/walkTree.ts';
import type { Range } from '../text/source.ts';

/**
 * Returns the paragraphs, headings and cells of a parsed post as readers see them: text keeps its
 * place, and everything that the parser recognised (code, links, images, expressions, escapes,
 * emphasis markers) is covered. Any markup that's left is printed as typed.
 */
export function readVisibleText(root: Root, text: string): VisibleBlock[] {
  const blocks: VisibleBlock[] = [];
  const quoted = new Set<Nodes>();
  let literalEnd = 0;
  for (const node of nodesOf(root)) {
    if (isLiteralElement(node)) literalEnd = Math.max(literalEnd, rangeOf(node).end);
    if (node.type === 'blockquote' && node.children[0]) quoted.add(node.children[0]);
    if (!isTextBlock(node)) continue;
    const range = rangeOf(node);
    if (range.start < literalEnd) continue;
    const covered = coverBlock(node, text, range);
    if (covered === undefined) continue;
    blocks.push({
      text: covered,
      start: range.start,
      type: node.type,
      opensQuote: quoted.has(node),
    });
  }
  return blocks;
}

/** `undefined` if nothing is left that could be part of a construct. */
function coverBlock(block: Parents, text: string, { start, end }: Range): string | undefined {
  if (!hasMark(text.slice(start, end))) return undefined;
  const shown: Range[] = [];
  const whole: Range[] = [];
  let openTags = 0;
  let isSuspicious = false;
  // Without recursion, so that deep nesting can't overflow the stack.
  const pending: Nodes[] = [...block.children].reverse();
  for (let node = pending.pop(); node; node = pending.pop()) {
    const range = rangeOf(node);
    if (node.type === 'html') openTags = Math.max(0, openTags + literalTags(node.value));
    if (node.type === 'text' && openTags === 0) {
      shown.push(range);
      isSuspicious ||= hasMark(node.value) && SUSPICIOUS.test(node.value);
    }
    // An inline directive that consists of its name only is printed: `:toc`.
    else if (node.type === 'textDirective' && node.children.length === 0) shown.push(range);
    else if (isWhole(node, text)) whole.push(range);
    else if ('children' in node)
      for (const child of [...node.children].reverse()) pending.push(child);
  }
  if (!isSuspicious) return undefined;
  let result = '';
  let index = start;
  for (const piece of shown) {
    result += cover(text.slice(index, piece.start), index, whole);
    result += text.slice(piece.start, piece.end).replace(ESCAPE, COVER + COVER);
    index = piece.end;
  }
  return result + cover(text.slice(index, end), index, whole);
}

function hasMark(text: string): boolean {
  return MARKS.some((mark) => mark.test(text));
}

/**
 * Covers a text. Line ends stay, unless they are inside a construct that must stay whole, and so do
 * spaces at the edge of a cell.
 */
function cover(written: string, start: number, whole: readonly Range[]): string {
  if (/^[ \t]*$/.test(written)) return written;
  if (!written.includes('\n')) return COVER.repeat(written.length);
  let place = start;
  return written
    .split('\n')
    .map((line) => {
      const end = place + line.length;
      place = end + 1;
      const isJoined = whole.some((range) => range.start <= end && end < range.end);
      return COVER.repeat(line.length) + (isJoined ? COVER : '\n');
    })
    .join('')
    .slice(0, written.length);
}

/**
 * Nodes that aren't searched: the text of a link is part of the link, while a bare address is still
 * text.
 */
function isWhole(node: Nodes, text: string): boolean {
  if (node.type === 'link') return /[[<]/.test(text[rangeOf(node).start] ?? '');
  return WHOLE.has(node.type) || isLiteralElement(node);
}

/**
 * Returns how many elements that show their text literally a tag opens: 1 for `<code>`, -1 for
 * `</code>`.
 */
function literalTags(html: string): number {
  if (/^<\/(?:code|pre|kbd|samp|tt|var|script|style)\b/i.test(html)) return -1;
  return /^<(?:code|pre|kbd|samp|tt|var|script|style)\b[^>]*(?<!\/)>$/i.test(html) ? 1 : 0;
}

/** Whether an MDX element shows its text literally, or is a component that may. */
function isLiteralElement(node: Nodes): boolean {
  if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return false;
  return /^(?:pre|kbd|samp|tt|var|script|style|math)$|code|terminal|console|shell|snippet|mermaid|latex|katex|math/i.test(
    node.name ?? '',
  );
}

function isTextBlock(node: Nodes): node is Parents & Nodes {
  return node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell';
}

function rangeOf(node: Nodes): Range {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
}

/** Replaces each character that the parser recognised as markup. */
export const COVER = '\uFFFC';

const ESCAPE = /\\[!-/:-@[-`{-~]/g;

/**
 * Parts of everything that `SUSPICIOUS` looks for, escaped or not: plain words contain none.
 * Testing them one by one is six times as fast.
 */
const MARKS = [/[[{*=%$#:!?|<！&\\]/, /\.\.|port/, /^[ \t>]*[-+\d]/, /[\n\r][ \t>]*[-+\d]/];

/** Matches a text that may contain a construct. Most texts don't, and are skipped. */
const SUSPICIOUS =
  /[[{]|\*\*|==|%%|\$\$|##|:::|!!!|\?\?\?|\|\s*\n|\.\. |:[a-z]+:$|<[A-Za-z]|image:|^[^\S\n\r\u2028\u2029]*[!！][^\S\n\r\u2028\u2029]*$|^[ \t]*(?:import|export)\s|^(?:[-*+]|\d{1,2}[.)])\p{L}{2}|^#\p{Lu}|^: /mu;

const WHOLE = new Set<Nodes['type']>([
  'inlineCode',
  'html',
  'image',
  'imageReference',
  'linkReference',
  'footnoteReference',
  'mdxTextExpression',
]);

export interface VisibleBlock {
  /** Has the same length as the block's source. */
  text: string;
  /** The offset of its start. */
  start: number;
  type: Nodes['type'];
  /** Whether it's the first block of a block quote. */
  opensQuote: boolean;
}
