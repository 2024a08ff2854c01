import { createRequire } from 'node:module';
import type { Heading, Html, Nodes, PhrasingContent, Root } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx';
import { toString as textOf } from 'mdast-util-to-string';
import { nodesOf } from '../parsing/walkTree.ts';
import { isComponent } from '../references/addressAttributes.ts';
import type { Range } from '../text/source.ts';
import { readCodeAnchors } from './codeAnchors.ts';
import { type RefusedStyle, refusedStyles } from './jsxStyles.ts';

/**
 * Reads the headings of a parsed post, the anchors of its page with the ids that Docusaurus gives
 * them (mdx-loader/src/remark/headings), and what the post adds to the page's head. Ranges are
 * offsets in the parsed text.
 *
 * @param keepsCase whether ids keep the capitals of their headings
 * @param end where to stop, as lists of posts do at the truncate marker
 */
export function readOutline(
  root: Root,
  text: string,
  keepsCase = false,
  end = text.length,
): Outline {
  const slugger = newSlugger();
  const headings: HeadingPlace[] = [];
  const heads: Range[] = [];
  const styles: RefusedStyle[] = [];
  const anchors = new Set<string>();
  const components = new Set<string>();
  let escapedTitle: Outline['escapedTitle'];
  let open = false;
  let first = true;
  let endOfQuote = 0;
  for (const node of nodesOf(root)) {
    if ((node.position?.start.offset ?? 0) >= end) continue;
    if (node.type === 'heading') {
      const range = rangeOf(node);
      const taken = first && node.depth === 1;
      const id = taken ? undefined : headingId(node, slugger, keepsCase);
      // The theme gives level 1 headings no id (theme-classic/src/theme/Heading).
      if (id !== undefined && node.depth > 1) anchors.add(id);
      if (taken && text.slice(range.start, range.end).includes('\\'))
        escapedTitle = { text: textOf(node), range };
      if (range.start >= endOfQuote)
        headings.push({
          depth: node.depth,
          range,
          title: taken ? titlePlace(node, root) : undefined,
        });
      first = false;
    } else if (node.type === 'thematicBreak') first = false;
    else if (node.type === 'blockquote') endOfQuote = Math.max(endOfQuote, rangeOf(node).end);
    else if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
      const range = openingOf(node);
      if (/^h[1-6]$/.test(node.name ?? '') && range.start >= endOfQuote)
        headings.push({ depth: Number(node.name?.slice(1)), range });
      // Docusaurus turns `<head>` into `<Head>` (mdx-loader/src/remark/head).
      if (node.name === 'head' || node.name === 'Head') heads.push(range);
      styles.push(...refusedStyles(node, text, range));
      for (const attribute of node.attributes) {
        if (attribute.type !== 'mdxJsxAttribute' || !['id', 'name'].includes(attribute.name))
          continue;
        if (typeof attribute.value === 'string') anchors.add(attribute.value);
        else open = true;
      }
      if (node.name && mayHaveAnchors(node.name)) components.add(node.name);
    } else if (node.type === 'html') {
      headings.push(...htmlHeadings(node));
      for (const [, , id = ''] of node.value.matchAll(/\b(?:id|name)\s*=\s*(["'])(.*?)\1/g))
        anchors.add(id);
    } else if (node.type === 'footnoteDefinition') open = true;
  }
  const inCode = readCodeAnchors(root, text, end);
  for (const id of inCode.anchors) anchors.add(id);
  for (const name of inCode.components) if (mayHaveAnchors(name)) components.add(name);
  open ||= inCode.open;
  return { headings, heads, styles, anchors, components: [...components], open, escapedTitle };
}

function mayHaveAnchors(name: string): boolean {
  return isComponent(name) && !PLAIN_COMPONENTS.has(name);
}

/** Returns the range of a JSX element's `<name`. */
export function openingOf(node: MdxJsxFlowElement | MdxJsxTextElement): Range {
  const { start } = rangeOf(node);
  return { start, end: start + 1 + (node.name?.length ?? 1) };
}

/**
 * Docusaurus uses the first heading as the title if it's a level 1 heading, wherever it is
 * (mdx-loader/src/remark/contentTitle).
 */
function titlePlace(heading: Heading, root: Root): HeadingPlace['title'] {
  return root.children.find(({ type }) => type !== 'mdxjsEsm') === heading ? 'top' : 'below';
}

function htmlHeadings(node: Html): HeadingPlace[] {
  if (node.value.startsWith('<!--')) return [];
  const { start } = rangeOf(node);
  return [...node.value.matchAll(/<h([1-6])\b/gi)].map(({ index, 1: depth }) => ({
    depth: Number(depth),
    range: { start: start + index, end: start + index + 3 },
  }));
}

/** Returns the id that Docusaurus gives a heading after others, which may be empty. */
export function headingId(heading: Heading, slugger: Slugger, keepsCase: boolean): string {
  return writtenId(heading) ?? slugger.slug(idText(heading), keepsCase);
}

/** Returns the id that a heading itself gives, in a comment or in the classic syntax: `## Title {#id}`. */
function writtenId(heading: Heading): string | undefined {
  const own = commentId(heading.children.filter((child) => !isDroppedComment(child)).at(-1));
  return own ?? /\{#((?:.(?!\{#|\}))*.)\}$/.exec(idText(heading))?.[1]?.trim();
}

function idText(heading: Heading): string {
  const children = heading.children.filter((child) => !isDroppedComment(child));
  const shown = children.filter((child) => child.type !== 'html');
  return textOf(shown.length > 0 ? shown : children);
}

/** Returns an id given in a comment, in MDX syntax or as `## Title <!-- #id -->`. */
function commentId(node: PhrasingContent | undefined): string | undefined {
  const written = node?.type === 'mdxTextExpression' || node?.type === 'html' ? node.value : '';
  const comment = /^(?:\/\*([\s\S]*)\*\/|<!--([\s\S]*)-->)$/.exec(written.trim());
  const [word = ''] = (comment?.[1] ?? comment?.[2] ?? '').trim().split(' ');
  return word.startsWith('#') ? word.slice(1) || undefined : undefined;
}

/**
 * Whether a node is an HTML comment that was rewritten as MDX (see comments.ts) or that
 * remark-comment parsed: Docusaurus drops both.
 */
function isDroppedComment(node: Nodes): boolean {
  if (node.type === 'mdxTextExpression') return /^\/\*\*\s*\*\/$/.test(node.value);
  return String(node.type) === 'comment';
}

function rangeOf(node: Nodes): Range {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
}

// The CommonJS version, because Docusaurus uses that one.
const require = createRequire(import.meta.url);

/** Kept, because asking for a module again takes longer than making the ids of a post. */
let GithubSlugger: (new () => Slugger) | undefined;

export function newSlugger(): Slugger {
  GithubSlugger ??= require('github-slugger') as new () => Slugger;
  return new GithubSlugger();
}

/** Docusaurus's components that add no anchors of their own to what they hold. */
const PLAIN_COMPONENTS = new Set([
  'Tabs',
  'TabItem',
  'Link',
  'ThemedImage',
  'CodeBlock',
  'Admonition',
  'Details',
]);

export interface Outline {
  /** In text order, including those of HTML elements, but without those in quotes. */
  headings: HeadingPlace[];
  /** The `<head>` elements: Docusaurus moves their content to the page's own head. */
  heads: Range[];
  /** The `style` attributes of JSX elements that aren't objects. */
  styles: RefusedStyle[];
  anchors: ReadonlySet<string>;
  /** The components that may add anchors. */
  components: string[];
  /** Whether other code that can't be seen from here may add anchors. */
  open: boolean;
  /** The text of the heading that Docusaurus uses as the title, if it contains a backslash. */
  escapedTitle: { text: string; range: Range } | undefined;
}

export interface HeadingPlace {
  depth: number;
  range: Range;
  /** For the heading that Docusaurus removes as the title: whether it starts the text. */
  title?: 'top' | 'below' | undefined;
}

export interface Slugger {
  slug(text: string, maintainCase?: boolean): string;
}
