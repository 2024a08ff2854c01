import type { Nodes, Root } from 'mdast';
import type {} from 'mdast-util-mdx';
import type { Range } from './source.ts';

/**
 * Reads the ignore comments of a post's text: `event-writeups-ignore image-missing: drawn by the theme }` in MDX
 * (a JavaScript comment in braces), or the same as an HTML comment. Each is for the block after it, or for its own paragraph when it stands in one.
 * Ranges are offsets in `text`.
 */
export function readSuppressions(root: Root, text: string): Suppression[] {
  if (!text.includes(MARK)) return [];
  const found: Suppression[] = [];
  const pending: Nodes[] = [root];
  for (let node = pending.pop(); node; node = pending.pop()) {
    if (!('children' in node)) continue;
    const children: Nodes[] = node.children;
    children.forEach((child, index) => {
      pending.push(child);
      if (!COMMENTS.has(child.type)) return;
      const place = rangeOf(child);
      const comment = readComment(text, place);
      if (!comment) return;
      const next = children.slice(index + 1).find((sibling) => !COMMENTS.has(sibling.type));
      const inParagraph = child.type === 'mdxTextExpression' || node.type === 'paragraph';
      const end = inParagraph ? rangeOf(node).end : next ? rangeOf(next).end : place.end;
      found.push({ ...comment, covers: { start: place.end, end } });
    });
  }
  return found;
}

/**
 * Reads the ignore comments of YAML (`# event-writeups-ignore author-unknown: …`): each is for its own line when that
 * holds a value too, else for the entry after it.
 *
 * @param offset where the YAML begins in its file
 */
export function readYamlSuppressions(yaml: string, offset = 0): Suppression[] {
  if (!yaml.includes(MARK)) return [];
  const found: Suppression[] = [];
  for (const line of yaml.matchAll(/^(.*?)#([^\n]*)$/gm)) {
    const start = line.index + (line[1]?.length ?? 0);
    const comment = readComment(yaml, { start, end: line.index + line[0].length });
    if (!comment) continue;
    const alone = line[1]?.trim() === '';
    const after = line.index + line[0].length + 1;
    const covers = alone
      ? { start: after, end: after + entryLength(yaml.slice(after)) }
      : { start: line.index, end: start };
    found.push({
      ...comment,
      at: { start: comment.at.start + offset, end: comment.at.end + offset },
      covers: { start: covers.start + offset, end: covers.end + offset },
    });
  }
  return found;
}

/** Whether an ignore comment is for a rule's finding at an offset of its file. */
export function hides(
  { rules, reason, covers }: Suppression,
  rule: string,
  offset: number,
): boolean {
  return reason !== '' && rules.includes(rule) && offset >= covers.start && offset <= covers.end;
}

function readComment(text: string, place: Range): Omit<Suppression, 'covers'> | undefined {
  const written = text.slice(place.start, place.end);
  const match = COMMENT.exec(written);
  if (!match) return undefined;
  const [whole, rules = '', reason = ''] = match;
  const start = place.start + match.index;
  return {
    at: { start, end: start + whole.trimEnd().length },
    rules: rules.split(/[\s,]+/).filter(Boolean),
    reason: reason.trim(),
  };
}

/** The first line and those that are indented below it. */
function entryLength(yaml: string): number {
  return /^[^\n]*(?:\n(?:[ \t]+|-)[^\n]*)*/.exec(yaml)?.[0].length ?? 0;
}

function rangeOf(node: Nodes): Range {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
}

const MARK = 'event-writeups-ignore';
const COMMENT = /event-writeups-ignore\b[ \t]*([a-z\d, \t-]*)(?::[ \t]*((?:(?!\*\/|-->)[\s\S])*))?/;
const COMMENTS = new Set(['mdxFlowExpression', 'mdxTextExpression', 'html', 'comment']);

/** An ignore comment and what it is for. */
export interface Suppression {
  /** The comment's own words. */
  at: Range;
  covers: Range;
  rules: string[];
  /** Empty when none is given: then it hides nothing. */
  reason: string;
}
