import type { Nodes, Paragraph, Root } from 'mdast';
import type {
  MdxJsxAttribute,
  MdxJsxExpressionAttribute,
  MdxJsxFlowElement,
  MdxJsxTextElement,
} from 'mdast-util-mdx';
import type {} from 'remark-directive';
import { type Module, modulesOf } from './importsAndExports.ts';
import { isExpression, isSpread } from './javascript.ts';
import { cutsInCells } from './tableLimits.ts';
import { nodesOf } from './walkTree.ts';

/**
 * Whether satteri's tree of a text holds what the parsers of Docusaurus may read in another way, or refuse:
 * - a `:::note` that nobody closes, which takes the rest of the text, or one inside of another;
 * - anything but a paragraph in a task (`- [x] …`);
 * - `:name[…]` as text: satteri loses count of code spans with brackets or backticks in tables and headings.
 * In MDX besides:
 * - directives with braces in or behind them;
 * - what opens in a table's cell and doesn't close in it;
 * - elements that don't close in the emphasis, link, heading or cell in which they open;
 * - expressions, imports and exports that acorn refuses, with which Docusaurus reads them;
 * - attributes without a value in their braces;
 * - text that follows an import or export without a blank line, one right below a table, and imports and exports inside of `:::note`;
 * - a line of an element or expression in a quote or list that isn't prefixed or indented as those want;
 * - a line of an inline element or expression that looks like the beginning of a block, and one of code or a link that
 *   begins with an expression or element;
 * - `{` and `<` as text, for the same reason, and where they follow a bare address.
 */
export function exceedsQuickParser(root: Root, text: string, format: 'mdx' | 'md'): boolean {
  const isMdx = format === 'mdx';
  if (isMdx && (/=\{\s*(?:\}|\/[*/])/.test(text) || cutsInCells(text))) return true;
  if (isMdx && !modulesOf(root, text).every((module) => isModule(module, text))) return true;
  const notText = isMdx ? /(?<!\\)(?:[{<]|:[a-z][\w-]*\[)/i : /(?<!\\):[a-z][\w-]*[[{]/i;
  let directiveEnd = -1;
  let containerEnd = -1;
  for (const node of nodesOf(root)) {
    const start = node.position?.start.offset ?? 0;
    const end = node.position?.end.offset ?? 0;
    switch (node.type) {
      case 'text':
        // Escaped characters are text.
        if (/[{<[]/.test(node.value) && notText.test(text.slice(start, end))) return true;
        break;
      case 'blockquote':
      case 'list':
      case 'footnoteDefinition':
        containerEnd = Math.max(containerEnd, end);
        break;
      case 'containerDirective':
        if (!isClosed(node, text) || start < directiveEnd) return true;
        directiveEnd = end;
        break;
      case 'listItem':
        if (typeof node.checked === 'boolean' && node.children[0]?.type !== 'paragraph')
          return true;
        break;
      default:
        if (isMdx && isDoubtful(node, text, containerEnd)) return true;
    }
  }
  return false;
}

/** Whether MDX may read a node in another way. */
function isDoubtful(node: Nodes, text: string, containerEnd: number): boolean {
  const start = node.position?.start.offset ?? 0;
  const end = node.position?.end.offset ?? 0;
  switch (node.type) {
    case 'paragraph':
      return looksLikeModule(node);
    case 'textDirective':
    case 'leafDirective':
      return text.slice(start, end + 1).includes('{');
    case 'table':
      return /\n(?:import|export) /.test(text.slice(start, end));
    case 'inlineCode':
    case 'link':
    case 'image':
    case 'linkReference':
    case 'imageReference':
      return /\n[ \t>]*[{<]/.test(text.slice(start, end));
    case 'mdxTextExpression':
    case 'mdxFlowExpression':
      return (
        holdsComment(text.slice(start, end)) ||
        !isExpression(node.value) ||
        mayEndEarly(node, text, containerEnd)
      );
    case 'mdxJsxTextElement':
    case 'mdxJsxFlowElement':
      return (
        !isClosedElement(node, text) ||
        !node.attributes.every(isJavaScript) ||
        mayEndEarly(node, text, containerEnd)
      );
    default:
      return false;
  }
}

/**
 * Whether a line of an element or expression may begin something else, or belong to a quote or list.
 *
 * @param containerEnd where the quote or list ends that it is in or behind
 */
function mayEndEarly(node: Nodes, text: string, containerEnd: number): boolean {
  const start = node.position?.start.offset ?? 0;
  const isInline = node.type === 'mdxTextExpression' || node.type === 'mdxJsxTextElement';
  if (isInline && BLOCK_LINE.test(text.slice(start, node.position?.end.offset))) return true;
  return start < containerEnd ? hasLazyLine(node, text) : follows(node, containerEnd);
}

/** Whether an element ends with its tag, and not within what it contains. */
function isClosedElement({ position, children }: Element, text: string): boolean {
  const written = text.slice(position?.start.offset, position?.end.offset);
  if (written.endsWith('/>') && children.length === 0) return true;
  const [closing] = /<\/[^<>]*>$/.exec(written) ?? [];
  const inside = children.at(-1)?.position?.end.offset ?? 0;
  return closing !== undefined && inside <= (position?.end.offset ?? 0) - closing.length;
}

function isJavaScript(attribute: MdxJsxAttribute | MdxJsxExpressionAttribute): boolean {
  if (attribute.type === 'mdxJsxExpressionAttribute') return isSpread(attribute.value);
  const { value } = attribute;
  if (typeof value !== 'object' || value === null) return true;
  // What a comment of HTML became (comments.ts).
  return !value.value.includes('{/**') && isExpression(value.value);
}

/** Docusaurus doesn't treat an HTML comment inside an expression as a comment. */
function holdsComment(written: string): boolean {
  return written.startsWith('{') && written.includes('<!--');
}

function hasLazyLine({ position }: Nodes, text: string): boolean {
  const [, ...rest] = text.slice(position?.start.offset, position?.end.offset).split('\n');
  const indent = (position?.start.column ?? 1) - 1;
  // `>- `: without a space after it the quote takes one of the next line's.
  const start = position?.start.offset ?? 0;
  if (rest.length > 0 && />[^\s>]/.test(text.slice(start - indent, start))) return true;
  return rest.some(
    (line) => line.trim() !== '' && (/^[ \t>]*/.exec(line)?.[0].length ?? 0) < indent,
  );
}

/** Whether something of several lines begins right below a quote or list: its lines may be taken for theirs. */
function follows({ position }: Nodes, containerEnd: number): boolean {
  const isLong = (position?.end.line ?? 0) > (position?.start.line ?? 0);
  return isLong && containerEnd >= 0 && (position?.start.offset ?? 0) - containerEnd <= 2;
}

function isModule({ parsed, statements, range }: Module, text: string): boolean {
  if (!/^(?:import|export) /.test(text.slice(range.start, range.start + 7))) return false;
  return parsed !== undefined && statements.every(({ type }) => /^(?:Import|Export)/.test(type));
}

function isClosed(node: Nodes, text: string): boolean {
  const { start, end } = node.position ?? {};
  const written = text.slice(start?.offset, end?.offset);
  const fence = /^:+/.exec(written)?.[0] ?? ':::';
  return new RegExp(`\\n[ \\t>]*${fence}:*[ \\t]*$`).test(written);
}

function looksLikeModule({ children: [first], position }: Paragraph): boolean {
  if (position?.start.column !== 1) return false;
  return first?.type === 'text' && /^(?:import|export) /.test(first.value);
}

const BLOCK_LINE = /\n[ \t]*(?:[>#<{|]|[-*+][ \t]|\d+[.)][ \t]|```|~~~|:::)/;

type Element = MdxJsxFlowElement | MdxJsxTextElement;
