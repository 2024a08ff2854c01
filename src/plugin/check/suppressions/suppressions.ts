// The room suppressions/: ignore comments, and the findings that they hide.

import { createRequire } from 'node:module';
import type { Nodes, Root } from 'mdast';
import type {} from 'mdast-util-mdx';
import type { Locale } from '../site/site.ts';
import { delimited } from '../text/delimited.ts';
import { type Range, type Source, shift } from '../text/source.ts';

/**
 * Reads the ignore comments of a post, such as
 * `event-writeups-ignore image-missing: drawn by the theme`, in MDX (JavaScript comments in braces)
 * or HTML. A comment applies to the next block, or to the paragraph that it's in; inside HTML, to
 * the rest of that element. Ranges are offsets in `text`.
 */
export function readSuppressions(root: Root, text: string): Suppression[] {
  if (!text.includes(MARK)) return [];
  const found: Suppression[] = [];
  const pending: Parent[] = [{ node: root, paragraph: undefined }];
  for (let parent = pending.pop(); parent; parent = pending.pop()) {
    const { node } = parent;
    if (!('children' in node)) continue;
    const children: Nodes[] = node.children;
    const paragraph = PARAGRAPHS.has(node.type) ? node : parent.paragraph;
    let following: Following | undefined;
    children.forEach((child, index) => {
      pending.push({ node: child, paragraph });
      for (const place of commentsOf(child, text)) {
        const comment = readComment(text, place);
        if (!comment) continue;
        const own = paragraph ?? (child.type === 'mdxTextExpression' ? node : undefined);
        following ??= followingIn(children, text);
        found.push({ ...comment, covers: own ? rangeOf(own) : following(index, place) });
      }
    });
  }
  return found;
}

/**
 * The range that a comment between blocks applies to: the rest of its HTML, or the next block that
 * isn't a comment. Each block is visited once, however many comments are above it.
 */
function followingIn(children: readonly Nodes[], text: string): Following {
  const ends = children.map((node) => endOfWords(node, text));
  const next: (Range | undefined)[] = [];
  let block: Range | undefined;
  for (const [index, node] of [...children.entries()].reverse()) {
    next[index] = block;
    if (ends[index] !== undefined) block = rangeOf(node);
  }
  return (index, comment) => {
    const node = children[index];
    if (node && (ends[index] ?? 0) > comment.end)
      return { start: comment.end, end: rangeOf(node).end };
    return next[index] ?? { start: comment.end, end: comment.end };
  };
}

/** The comments in a node. */
function commentsOf(node: Nodes, text: string): Range[] {
  const range = rangeOf(node);
  const written = text.slice(range.start, range.end);
  switch (String(node.type)) {
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      // The parser gets HTML comments as expressions of this form (comments.ts).
      return /^(?:\{\s*\/\*[\s\S]*\*\/\s*\}|<!--[\s\S]*-->)$/.test(written) ? [range] : [];
    case 'comment':
      return [range];
    case 'html':
      return delimited(written, '<!--', '-->').map(({ start, end }) => ({
        start: range.start + start,
        end: range.start + end,
      }));
    default:
      return [];
  }
}

/** Where the last text of a node ends that isn't a comment; `undefined` if there's none. */
function endOfWords(node: Nodes, text: string): number | undefined {
  const { start, end } = rangeOf(node);
  let to = end;
  for (const comment of commentsOf(node, text).reverse()) {
    const words = text.slice(comment.end, to).trimEnd();
    if (words !== '') return comment.end + words.length;
    to = comment.start;
  }
  const words = text.slice(start, to).trimEnd();
  return words === '' ? undefined : start + words.length;
}

/**
 * Reads the ignore comments of YAML (`# event-writeups-ignore author-unknown: …`). A comment
 * applies to its own line if that contains a value, otherwise to the entry that it's above or
 * inside.
 *
 * @param offset where the YAML starts in its file
 */
export function readYamlSuppressions(yaml: string, offset = 0): Suppression[] {
  if (!yaml.includes(MARK)) return [];
  return yamlComments(yaml).flatMap((place) => {
    const comment = readComment(yaml, place);
    if (!comment) return [];
    const lineStart = yaml.lastIndexOf('\n', place.start) + 1;
    const before = yaml.slice(lineStart, place.start).trim();
    const covers =
      before === ''
        ? entryAt(yaml, nextEntry(yaml, place.end))
        : before.endsWith(':')
          ? entryAt(yaml, lineStart)
          : { start: lineStart, end: place.start };
    return [{ ...comment, at: shift(comment.at, offset), covers: shift(covers, offset) }];
  });
}

/**
 * Only YAML's own lexer can tell whether a `#` is inside a text. It's loaded only if there may be
 * an ignore comment.
 */
function yamlComments(yaml: string): Range[] {
  const { Lexer } = createRequire(import.meta.url)('yaml') as typeof import('yaml');
  const comments: Range[] = [];
  let offset = 0;
  for (const token of new Lexer().lex(yaml)) {
    if (LEXER_MARKS.has(token)) continue;
    if (token.startsWith('#')) comments.push({ start: offset, end: offset + token.length });
    offset += token.length;
  }
  return comments;
}

/** The first line after an offset that isn't blank or a comment. */
function nextEntry(yaml: string, offset: number): number {
  const skipped = /^[^\n]*\n(?:[ \t]*(?:#[^\n]*|\r?)\n)*/.exec(yaml.slice(offset));
  return offset + (skipped?.[0].length ?? yaml.length);
}

/** An entry: its first line, and the lines below it that are indented or part of its list. */
function entryAt(yaml: string, start: number): Range {
  const [first = '', ...lines] = yaml.slice(start).split('\n');
  const indent = indentOf(first);
  const isItem = first.slice(indent).startsWith('-');
  let end = start + first.length;
  for (const line of lines) {
    const isBelow = indentOf(line) > indent && line.trim() !== '';
    const isListed = !isItem && indentOf(line) === indent && /^\s*-\s/.test(line);
    if (!isBelow && !isListed) break;
    end += 1 + line.length;
  }
  return { start, end };
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}

function readComment(text: string, place: Range): Omit<Suppression, 'covers'> | undefined {
  const written = text.slice(place.start, place.end);
  const opening = OPENING.exec(written)?.[0];
  if (opening === undefined) return undefined;
  const [whole = '', rules = '', reason = ''] = COMMENT.exec(written.slice(opening.length)) ?? [];
  const start = place.start + opening.length;
  return {
    at: { start, end: start + whole.trimEnd().length },
    rules: rules.split(/[\s,]+/).filter(Boolean),
    reason: reason.trim(),
  };
}

function rangeOf(node: Nodes): Range {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
}

/** Markers from yaml's lexer that aren't in the text (yaml/src/parse/cst.ts). */
const LEXER_MARKS = new Set(['\u0002', '\u0018', '\u001f']);

const MARK = 'event-writeups-ignore';
const OPENING = /^(?:#|<!--|\{\s*\/\*)[#*\s-]*(?=event-writeups-ignore(?![\w-]))/;
const COMMENT = /^event-writeups-ignore[ \t]*([a-z\d, \t-]*)(?::[ \t]*((?:(?!\*\/|-->)[\s\S])*))?/;
/** Nodes that contain text: a comment in one applies to all of it. */
const PARAGRAPHS = new Set(['paragraph', 'heading', 'tableCell']);

/** The range that a comment in the child with this index applies to. */
type Following = (index: number, comment: Range) => Range;

interface Parent {
  node: Nodes;
  /** The innermost node around it. */
  paragraph: Nodes | undefined;
}

/** An ignore comment and the range that it applies to. */
export interface Suppression {
  /** The text of the comment. */
  at: Range;
  covers: Range;
  rules: string[];
  /** Empty if there's no reason; the comment then hides nothing. */
  reason: string;
}

/** An ignore comment in its file, with the number of findings that it hid. */
export interface PlacedSuppression {
  source: Source;
  suppression: Suppression;
  locale: Locale;
  /** How many findings it hid. Counted while the rules run. */
  hidden: number;
  /** How many it would have hidden if they didn't stop Docusaurus. */
  refused: number;
  /**
   * Whether it's fine that it hides nothing: its post is a draft, which isn't checked, or its rule
   * is off.
   */
  isMoot: boolean;
}
