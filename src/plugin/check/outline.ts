import { createRequire } from 'node:module';
import type { Heading, Nodes, PhrasingContent, Root } from 'mdast';
import type {} from 'mdast-util-mdx';
import { toString as textOf } from 'mdast-util-to-string';
import { isComponent } from './references/elements.ts';
import type { Range } from './source.ts';
import { walkTree } from './walkTree.ts';

/**
 * The headings of a parsed post and the anchors that its page will have, with the ids that Docusaurus gives
 * (mdx-loader/src/remark/headings). Ranges are offsets in the parsed text.
 */
export function readOutline(root: Root): Outline {
  const slugger = newSlugger();
  const headings: HeadingPlace[] = [];
  const anchors = new Set<string>();
  let open = false;
  let title: Heading | undefined;
  let first = true;
  walkTree(root, (node) => {
    if (node.type === 'heading') {
      headings.push({ depth: node.depth, range: rangeOf(node) });
      // Docusaurus takes a first-level heading at the top as the title, and away (mdx-loader/src/remark/contentTitle).
      if (first && node.depth === 1) title = node;
      else anchors.add(headingId(node, slugger));
      first = false;
    } else if (node.type === 'thematicBreak') first = false;
    else if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
      for (const attribute of node.attributes) {
        if (attribute.type !== 'mdxJsxAttribute' || !['id', 'name'].includes(attribute.name))
          continue;
        if (typeof attribute.value === 'string') anchors.add(attribute.value);
        else open = true;
      }
      if (node.name && isComponent(node.name) && !PLAIN_COMPONENTS.has(node.name)) open = true;
    } else if (node.type === 'html') {
      for (const [, , id = ''] of node.value.matchAll(/\b(?:id|name)\s*=\s*(["'])(.*?)\1/g))
        anchors.add(id);
    } else if (node.type === 'footnoteDefinition') open = true;
  });
  return { headings, hasTitle: title !== undefined, anchors, open };
}

function headingId(heading: Heading, slugger: Slugger): string {
  const own = commentId(heading.children.at(-1));
  if (own) return own;
  const shown = heading.children.filter((child) => child.type !== 'html' && !isBlankComment(child));
  const text = textOf(shown.length > 0 ? shown : heading);
  // The classic syntax: ## Title {#id}
  const written = /\s*\{#((?:.(?!\{#|\}))*.)\}$/.exec(text);
  return written?.[1]?.trim() ?? slugger.slug(text);
}

/** An id in a comment, in the syntax of MDX or `## Title <!-- #id -->`. */
function commentId(node: PhrasingContent | undefined): string | undefined {
  if (node?.type !== 'mdxTextExpression' && node?.type !== 'html') return undefined;
  const comment = /^(?:\/\*([\s\S]*)\*\/|<!--([\s\S]*)-->)$/.exec(node.value.trim());
  const [word = ''] = (comment?.[1] ?? comment?.[2] ?? '').trim().split(' ');
  return word.startsWith('#') ? word.slice(1) || undefined : undefined;
}

/** An HTML comment that was worded as MDX (see comments.ts): Docusaurus drops it. */
function isBlankComment(node: Nodes): boolean {
  return node.type === 'mdxTextExpression' && /^\/\*\*\s*\*\/$/.test(node.value);
}

function rangeOf(node: Nodes): Range {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
}

// The version that Docusaurus uses, which is CommonJS.
const require = createRequire(import.meta.url);

function newSlugger(): Slugger {
  const GithubSlugger = require('github-slugger') as new () => Slugger;
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
  headings: HeadingPlace[];
  /** Whether the text begins with a title of its own. */
  hasTitle: boolean;
  anchors: ReadonlySet<string>;
  /** Whether components may add anchors that cannot be seen from here. */
  open: boolean;
}

export interface HeadingPlace {
  depth: number;
  range: Range;
}

interface Slugger {
  slug(text: string, maintainCase?: boolean): string;
}
