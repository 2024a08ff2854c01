import type { Nodes, Root } from 'mdast';
import { type MdxPieces, mdxPieces } from '../parsing/mdxPieces.ts';
import { parseMarkdown } from '../parsing/parseMarkdown.ts';
import { nodesOf } from '../parsing/walkTree.ts';
import { isComponent } from '../references/addressAttributes.ts';
import { findReferences } from '../references/findReferences.ts';
import type { Reference } from '../references/reference.ts';
import { readSuppressions, type Suppression } from '../suppressions/suppressions.ts';
import { createRangeSet } from '../text/rangeSet.ts';
import type { Range } from '../text/source.ts';
import { findStartedServers } from './startedServers.ts';

/**
 * Finds what a post that MDX refuses still refers to, by reading it as CommonMark. It leaves out
 * everything that MDX might read differently once the post parses: code in braces, attributes of
 * components, imports and exports.
 */
export function readPlainly(mdx: string): PlainReading {
  const text = withHtmlComments(mdx);
  const { root } = parseMarkdown(text, { format: 'md', comments: false, plugins: [] });
  if (!root) return { references: [], suppressions: [], servers: [] };
  const pieces = mdxPieces(root, text);
  leaveOut(root, text, pieces);
  const { references } = findReferences(root, text, 'mdx');
  const hidden = createRangeSet([...pieces.braces, ...pieces.modules]);
  const tags = createRangeSet(pieces.tags);
  return {
    references: references.filter(
      ({ range, form }) =>
        !hidden.at(range.start) && !(form.startsWith('md') && tags.at(range.start)),
    ),
    suppressions: readSuppressions(root, text),
    servers: findStartedServers(root, text),
  };
}

/**
 * Turns MDX comments into HTML comments of the same length, because some may be ignore comments.
 */
function withHtmlComments(text: string): string {
  let result = '';
  let from = 0;
  let close = 0;
  let arrow = 0;
  for (let open = text.indexOf('{/* '); open !== -1; open = text.indexOf('{/* ', open + 1)) {
    if (open < from) continue;
    const start = open + '{/* '.length;
    // Each closing mark is searched for once, not from every opening mark before it.
    if (close < start) close = text.indexOf('*/', start);
    if (close === -1) break;
    if (arrow !== -1 && arrow < start) arrow = text.indexOf('-->', start);
    if (text[close + 2] !== '}' || (arrow !== -1 && arrow < close)) continue;
    result += `${text.slice(from, open)}<!--${text.slice(start, close)}-->`;
    from = close + '*/}'.length;
  }
  return result + text.slice(from);
}

/** Removes from the raw HTML of a tree whatever isn't an HTML element in MDX. */
function leaveOut(root: Root, text: string, { braces, tags }: MdxPieces): void {
  const leftOut = createRangeSet([...braces, ...tags.filter((tag) => !isPlainTag(text, tag))]);
  for (const node of nodesOf(root)) {
    if (node.type !== 'html') continue;
    const { start, end } = rangeOf(node);
    // In a quote or a list, the lines of the value differ from those of the text.
    if (text.slice(start, end) !== node.value && /[{A-Z]/.test(node.value)) node.value = '';
    for (const range of leftOut.overlapping({ start, end }))
      node.value = blanked(node.value, start, range);
  }
}

/** Whether a tag belongs to an HTML element whose attributes are all strings. */
function isPlainTag(text: string, { start, end }: Range): boolean {
  const tag = text.slice(start, end);
  const [, name = ''] = /^<\/?([\w.$:-]*)/.exec(tag) ?? [];
  return !isComponent(name) && !tag.includes('{') && tag.endsWith('>');
}

function blanked(value: string, start: number, range: Range): string {
  const from = Math.max(0, range.start - start);
  const to = Math.min(value.length, range.end - start);
  return value.slice(0, from) + value.slice(from, to).replace(/[^\r\n]/g, ' ') + value.slice(to);
}

function rangeOf({ position }: Nodes): Range {
  return { start: position?.start.offset ?? 0, end: position?.end.offset ?? 0 };
}

/** What a plain reading finds. Ranges are offsets in the text. */
export interface PlainReading {
  references: Reference[];
  suppressions: Suppression[];
  servers: number[];
}
