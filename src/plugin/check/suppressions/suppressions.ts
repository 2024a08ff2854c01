// The room suppressions/: ignore comments, and which findings they hide.

import { createRequire } from 'node:module';
import type { Nodes, Root } from 'mdast';
import type {} from 'mdast-util-mdx';
import type { Locale } from '../site/site.ts';
import { delimited } from '../text/delimited.ts';
import { type Range, type Source, shift } from '../text/source.ts';

/**
 * Reads the ignore comments of a post's text: `event-writeups-ignore image-missing: drawn by the theme` as a comment of
 * MDX (JavaScript's, in braces) or HTML. Each is for the block after it, or for its own paragraph when it is in one;
 * within HTML for what follows in that. Ranges are offsets in `text`.
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
 * What a comment that stands between blocks is for: the rest of its own HTML, or the next block that is no comment. Each
 * block is looked at once, whatever number of comments stand above each other.
 */
function followingIn(children: readonly Nodes[], text: string): Following {
  const ends = children.map((node) => endOfWords(node, text));
  const next: (Range | undefined)[] = [];
  for (let index = children.length - 1; index >= 0; index--) {
    const node = children[index];
    next[index] = ends[index] !== undefined && node ? rangeOf(node) : next[index + 1];
  }
  return (index, comment) => {
    const node = children[index];
    if (node && (ends[index] ?? 0) > comment.end)
      return { start: comment.end, end: rangeOf(node).end };
    return next[index + 1] ?? { start: comment.end, end: comment.end };
  };
}

/** Where comments stand in a node that can hold some. */
function commentsOf(node: Nodes, text: string): Range[] {
  const range = rangeOf(node);
  const written = text.slice(range.start, range.end);
  switch (String(node.type)) {
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      // Comments of HTML were worded as such expressions for the parser (comments.ts).
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

/** Where the last of a node's words ends that is no comment; `undefined` when it has none. */
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
 * Reads the ignore comments of YAML (`# event-writeups-ignore author-unknown: …`): each is for its own line when that
 * holds a value too, else for the entry that it stands before or in.
 *
 * @param offset where the YAML begins in its file
 */
export function readYamlSuppressions(yaml: string, offset = 0): Suppression[] {
  if (!yaml.includes(MARK)) return [];
  return yamlComments(yaml).flatMap((place) => {
    const comment = readComment(yaml, place);
    if (!comment) return [];
    const lineStart = yaml.lastIndexOf('\n', place.start - 1) + 1;
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

/** Only YAML's own lexer knows whether a `#` is in a text. It is loaded where an ignore comment may be. */
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

/** The first line after an offset that is neither blank nor a comment. */
function nextEntry(yaml: string, offset: number): number {
  const skipped = /^[^\n]*\n(?:[ \t]*(?:#[^\n]*|\r?)\n)*/.exec(yaml.slice(offset));
  return offset + (skipped?.[0].length ?? yaml.length);
}

/** An entry: its first line, and those that are indented below it, or that are its list. */
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

/** What yaml's lexer says between the tokens, and isn't in the text (yaml/src/parse/cst.ts). */
const LEXER_MARKS = new Set(['\u0002', '\u0018', '\u001f']);

const MARK = 'event-writeups-ignore';
const OPENING = /^(?:#|<!--|\{\s*\/\*)[#*\s-]*(?=event-writeups-ignore(?![\w-]))/;
const COMMENT = /^event-writeups-ignore[ \t]*([a-z\d, \t-]*)(?::[ \t]*((?:(?!\*\/|-->)[\s\S])*))?/;
/** What holds text: a comment in it is for all of it. */
const PARAGRAPHS = new Set(['paragraph', 'heading', 'tableCell']);

/** What a comment of the child with this index is for. */
type Following = (index: number, comment: Range) => Range;

interface Parent {
  node: Nodes;
  /** The nearest that it is in. */
  paragraph: Nodes | undefined;
}

/** An ignore comment and what it is for. */
export interface Suppression {
  /** The comment's own words. */
  at: Range;
  covers: Range;
  rules: string[];
  /** Empty when none is given: then it hides nothing. */
  reason: string;
}

/** An ignore comment in its file, with what it hid. */
export interface PlacedSuppression {
  source: Source;
  suppression: Suppression;
  locale: Locale;
  /** How many findings it hid; counted while the rules run. */
  hidden: number;
  /** How many it would have hidden, had Docusaurus not stopped at them. */
  refused: number;
  /** Whether it may hide nothing: its post is a draft, which isn't judged, or its rule is off. */
  isMoot: boolean;
}
