import minBy from 'lodash/minBy.js';
import type { Definition, Image, ImageReference, Link, LinkReference, Nodes, Root } from 'mdast';
import type {} from 'mdast-util-mdx';
import { expressionOf } from '../parsing/expressions.ts';
import { nodesOf } from '../parsing/walkTree.ts';
import type { Range } from '../text/source.ts';
import { definitionRange, destinationRange } from './destination.ts';
import { expressionReferences } from './elementReferences.ts';
import { readModules } from './esm.ts';
import type { Imports } from './expression.ts';
import { htmlReferences } from './html.ts';
import { jsxReferences } from './jsx.ts';
import type { Reference } from './reference.ts';

/**
 * Finds every reference of a parsed post, in text order. Ranges are offsets in the parsed text.
 *
 * @param rawSyntax how to treat raw HTML: as JSX if the text is read as CommonMark because MDX rejects it
 */
export function findReferences(
  root: Root,
  text: string,
  rawSyntax: 'html' | 'mdx' = 'html',
): FoundReferences {
  const references: Reference[] = [];
  const definitions = new Map<string, Placed<Definition>[]>();
  const uses: Placed<ImageReference | LinkReference>[] = [];
  const directives: Range[] = [];
  const { imports, references: imported } = readModules(root, text);
  references.push(...imported);
  for (const node of nodesOf(root)) {
    const start = node.position?.start.offset ?? 0;
    while (start >= (directives.at(-1)?.end ?? Number.POSITIVE_INFINITY)) directives.pop();
    const depth = directives.length;
    if (node.type === 'containerDirective') directives.push(rangeOf(node));
    else if (node.type === 'image') references.push(imageReference(node, text));
    else if (node.type === 'link') references.push(linkReference(node, text));
    else if (node.type === 'imageReference' || node.type === 'linkReference')
      uses.push({ node, depth });
    else if (node.type === 'definition') {
      const same = definitions.get(node.identifier);
      if (same) same.push({ node, depth });
      else definitions.set(node.identifier, [{ node, depth }]);
    } else if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
      references.push(...jsxReferences(node, text, imports));
    } else if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') {
      const parsed = expressionOf(node, text);
      if (parsed) references.push(...expressionReferences(parsed, imports));
    } else if (node.type === 'html') {
      references.push(...htmlReferences(node.value, text, rangeOf(node), rawSyntax));
    }
  }
  const knownLabels = new Map([...definitions].map(([label, same]) => [label, readLabel(same)]));
  for (const use of uses) {
    const label = knownLabels.get(use.node.identifier);
    if (label?.first && isVisible(label, use))
      references.push(definedReference(use.node, label.first.node, text));
  }
  references.sort((a, b) => a.range.start - b.range.start);
  return { references, markdown: markdownImports(imports) };
}

function imageReference(node: Image, text: string): Reference {
  const { start, end } = rangeOf(node);
  const range = destinationRange(text, start, end, node.url) ?? { start, end };
  return {
    kind: 'image',
    form: 'md',
    target: node.url,
    range,
    resolvedBy: 'bundled',
    isPicture: true,
    alt: node.alt || null,
    altRange: textRange(text, { start, end: range.start }, ']('),
  };
}

/** The text of an image, from `![` to its closing bracket. */
function textRange(text: string, { start, end }: Range, close: string): Range | undefined {
  const length = text.slice(start, end).lastIndexOf(close);
  return length > 2 ? { start: start + 2, end: start + length } : undefined;
}

function linkReference(node: Link, text: string): Reference {
  const { start, end } = rangeOf(node);
  const lastChild = node.children.at(-1);
  const from = lastChild ? rangeOf(lastChild).end : start;
  const range = text[start] === '[' ? destinationRange(text, from, end, node.url) : undefined;
  // An autolink is its own address, with or without angle brackets: <https://example.com>.
  const whole = text[start] === '<' ? { start: start + 1, end: end - 1 } : { start, end };
  return {
    kind: 'link',
    form: 'md-link',
    target: node.url,
    range: range ?? whole,
    resolvedBy: 'page',
  };
}

/** Reads the definitions of a label once, because a post may have thousands of them and of their uses. */
function readLabel(definitions: readonly Placed<Definition>[]): Label {
  const starts = new Map<number, number>();
  for (const { depth, node } of definitions)
    starts.set(depth, Math.min(rangeOf(node).start, starts.get(depth) ?? Number.POSITIVE_INFINITY));
  // The first definition of a label counts (CommonMark 0.31, section 4.7). satteri moves some definitions inside
  // elements to the start of its tree, so they're compared by position.
  const first = minBy(definitions, ({ node }) => rangeOf(node).start);
  return { first, depth: minBy(definitions, ({ depth }) => depth)?.depth ?? 0, starts };
}

/**
 * Whether remark knows a definition when it parses a use of it. It parses the text of directives (`:::note`) one
 * level at a time: a definition inside one isn't known yet in text before that directive, which is printed as text.
 */
function isVisible({ depth, starts }: Label, use: Placed<Nodes>): boolean {
  if (depth <= use.depth) return true;
  const start = starts.get(use.depth + 1);
  return start !== undefined && start < rangeOf(use.node).start;
}

function definedReference(
  use: ImageReference | LinkReference,
  definition: Definition,
  text: string,
): Reference {
  const place = rangeOf(definition);
  const where = definitionRange(text, place.start, place.end, definition.url) ?? place;
  const shared = { target: definition.url, range: rangeOf(use), definition: where };
  const isShortcut = use.referenceType === 'shortcut';
  return use.type === 'imageReference'
    ? {
        ...shared,
        kind: 'image',
        form: 'md-ref',
        resolvedBy: 'verbatim',
        isPicture: true,
        alt: use.alt || null,
        altRange: textRange(text, shared.range, isShortcut ? ']' : ']['),
      }
    : { ...shared, kind: 'link', form: 'md-link-ref', resolvedBy: 'page' };
}

function rangeOf(node: Nodes): Range {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
}

/** What a use of a label depends on. */
interface Label {
  first: Placed<Definition> | undefined;
  /** The lowest of its definitions. */
  depth: number;
  /** Where its first definition at each depth starts. */
  starts: ReadonlyMap<number, number>;
}

/** A node, and the number of directives around it. */
interface Placed<Node> {
  node: Node;
  depth: number;
}

/** The Markdown files that a post imports in order to show them, by component name. */
function markdownImports(imports: Imports): MarkdownImport[] {
  return [...imports].flatMap(([name, { target, part }]) =>
    part?.join('.') === 'default' && /\.mdx?(?:\?|$)/i.test(target) ? [{ name, target }] : [],
  );
}

export interface MarkdownImport {
  name: string;
  target: string;
}

export interface FoundReferences {
  markdown: MarkdownImport[];
  references: Reference[];
}
