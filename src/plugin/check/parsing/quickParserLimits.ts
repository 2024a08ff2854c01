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
 * Whether satteri's tree of a text contains something that Docusaurus's parsers may read
 * differently, or refuse:
 * - a `:::note` that is never closed, which takes in the rest of the text, or one inside another;
 * - a character reference in an attribute of a directive, which satteri leaves as it is;
 * - anything but a paragraph in a task (`- [x] …`);
 * - `:name[…]` as text: satteri loses count of code spans with brackets or backticks in tables and
 * headings.
 * In MDX also:
 * - directives with braces in or after them;
 * - constructs that open in a table cell and don't close in it;
 * - elements that don't close in the emphasis, link, heading or cell in which they open;
 * - expressions, imports and exports that acorn, which Docusaurus uses, refuses;
 * - attributes with empty braces;
 * - text directly after an import or export without a blank line, text directly below a table, and
 * imports and exports inside `:::note`;
 * - a line of an element or expression in a quote or list without the required prefix or
 * indentation;
 * - a line of an inline element or expression that looks like the start of a block, and a line of
 * code or of a link that begins with an expression or element;
 * - `{` and `<` as text, for the same reason, and after a bare address.
 */
export function exceedsQuickParser(root: Root, text: string, format: 'mdx' | 'md'): boolean {
  const isMdx = format === 'mdx';
  if (isMdx && (/=\{\s*(?:\}|\/[*/])/.test(text) || cutsInCells(text))) return true;
  if (isMdx && !modulesOf(root, text).every((module) => isModule(module, text))) return true;
  const notText = isMdx ? /(?<!\\)(?:[{<]|:[a-z][\w-]*\[)/i : /(?<!\\):[a-z][\w-]*[[{]/i;
  let directiveEnd = Number.NEGATIVE_INFINITY;
  let containerEnd = Number.NEGATIVE_INFINITY;
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
        if (!isClosed(node, text) || start < directiveEnd || hasReference(node)) return true;
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

/** Whether MDX may read a node differently. */
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
 * Whether a line of an element or expression may begin something else, or belong to a quote or
 * list.
 *
 * @param containerEnd the end of the quote or list that it is in or comes after
 */
function mayEndEarly(node: Nodes, text: string, containerEnd: number): boolean {
  const start = node.position?.start.offset ?? 0;
  const isInline = node.type === 'mdxTextExpression' || node.type === 'mdxJsxTextElement';
  if (isInline && BLOCK_LINE.test(text.slice(start, node.position?.end.offset))) return true;
  return start < containerEnd ? hasLazyLine(node, text) : follows(node, containerEnd);
}

/** Whether an element ends with its own tag, and not within its content. */
function isClosedElement({ position, children }: Element, text: string): boolean {
  const written = text.slice(position?.start.offset, position?.end.offset);
  if (written.endsWith('/>') && children.length === 0) return true;
  const [closing = ''] = /<\/[^<>]*>$/.exec(written) ?? [];
  const inside = children.at(-1)?.position?.end.offset ?? 0;
  return closing !== '' && inside <= (position?.end.offset ?? 0) - closing.length;
}

function isJavaScript(attribute: MdxJsxAttribute | MdxJsxExpressionAttribute): boolean {
  if (attribute.type === 'mdxJsxExpressionAttribute') return isSpread(attribute.value);
  const { value } = attribute;
  if (typeof value !== 'object' || value === null) return true;
  // An HTML comment that was rewritten (comments.ts).
  return !value.value.includes('{/**') && isExpression(value.value);
}

/** Docusaurus doesn't treat an HTML comment inside an expression as a comment. */
function holdsComment(written: string): boolean {
  return written.startsWith('{') && written.includes('<!--');
}

function hasLazyLine({ position }: Nodes, text: string): boolean {
  const [, ...rest] = text.slice(position?.start.offset, position?.end.offset).split('\n');
  const indent = (position?.start.column ?? 1) - 1;
  // `>- `: without a space after it, the quote takes one from the next line.
  const start = position?.start.offset ?? 0;
  if (rest.length > 0 && />[^\s>]/.test(text.slice(start - indent, start))) return true;
  return rest.some(
    (line) => line.trim() !== '' && (/^[ \t>]*/.exec(line)?.[0].length ?? 0) < indent,
  );
}

/**
 * Whether a construct of several lines begins directly below a quote or list: its lines may be read
 * as part of that.
 */
function follows({ position }: Nodes, containerEnd: number): boolean {
  const isLong = (position?.end.line ?? 0) > (position?.start.line ?? 0);
  return isLong && (position?.start.offset ?? 0) - containerEnd <= 2;
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

function hasReference({ attributes }: Container): boolean {
  return Object.values(attributes ?? {}).some((value) => value?.includes('&'));
}

function looksLikeModule({ children: [first], position }: Paragraph): boolean {
  if (position?.start.column !== 1) return false;
  return first?.type === 'text' && /^(?:import|export) /.test(first.value);
}

const BLOCK_LINE = /\n[ \t]*(?:[>#<{|]|[-*+][ \t]|\d+[.)][ \t]|```|~~~|:::)/;

type Container = Extract<Nodes, { type: 'containerDirective' }>;

type Element = MdxJsxFlowElement | MdxJsxTextElement;
