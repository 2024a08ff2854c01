import type { Token } from 'parse5';
import { readTags } from '../parsing/htmlTags.ts';
import { alignLines } from '../parsing/mapOffsets.ts';
import type { Range } from '../text/source.ts';
import { elementReferences } from './elementReferences.ts';
import type { Imports } from './expression.ts';
import type { Reference } from './reference.ts';
import type { Attribute } from './writtenElement.ts';

/**
 * Finds the references in a piece of raw HTML from a CommonMark post.
 *
 * @param html the piece as the Markdown parser read it: without the prefixes of a quote or list
 * @param text the parsed text of the post
 * @param range where the piece is in it
 * @param syntax how it's rendered
 */
export function htmlReferences(
  html: string,
  text: string,
  range: Range,
  syntax: 'html' | 'mdx',
): Reference[] {
  const references: Reference[] = [];
  const at = alignLines(html, text, range);
  readTags(html, {
    onStartTag(tag) {
      references.push(...tagReferences(tag, html, text, at, syntax));
    },
  });
  return references;
}

function tagReferences(
  tag: Token.TagToken,
  html: string,
  text: string,
  at: (offset: number) => number,
  syntax: 'html' | 'mdx',
): Reference[] {
  const attributes = tag.attrs.flatMap(({ name, value }): Attribute[] => {
    const place = tag.location?.attrs?.[name];
    if (!place) return [];
    const written = html.slice(place.startOffset, place.endOffset);
    const [, before = '', quote = ''] = /^([^=]*=\s*)(["']?)/.exec(written) ?? [];
    const from = place.startOffset + before.length + quote.length;
    const start = at(from);
    const end = at(Math.max(from, place.endOffset - quote.length));
    return [
      { name, value: { text: value, range: { start, end }, written: text.slice(start, end) } },
    ];
  });
  const start = at(tag.location?.startOffset ?? 0);
  const range = { start, end: start + 1 + tag.tagName.length };
  return elementReferences({ name: tag.tagName, range, syntax, attributes }, NO_IMPORTS);
}

const NO_IMPORTS: Imports = new Map();
