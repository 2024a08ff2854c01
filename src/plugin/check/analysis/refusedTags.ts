import { createRequire } from 'node:module';
import memoize from 'lodash/memoize.js';
import type { Root } from 'mdast';
import type { Token } from 'parse5';
import { readTags } from '../parsing/htmlTags.ts';
import { alignLines } from '../parsing/mapOffsets.ts';
import { nodesOf } from '../parsing/walkTree.ts';
import type { Range } from '../text/source.ts';
import { VOID_ELEMENTS } from './voidElements.ts';

/**
 * Finds the tags in raw HTML of a CommonMark post that browsers accept, but not the programs that Docusaurus passes
 * them to: MDX parses styles (hast-util-to-estree), and React checks names and some attributes.
 */
export function findRefusedTags(root: Root, text: string): RefusedTag[] {
  // The content of a template isn't published.
  let templates = 0;
  return nodesOf(root).flatMap((node): RefusedTag[] => {
    if (node.type !== 'html' || !SUSPECT.test(node.value)) return [];
    const html = node.value;
    const start = node.position?.start.offset ?? 0;
    const at = alignLines(html, text, { start, end: node.position?.end.offset ?? start });
    const found: RefusedTag[] = [];
    readTags(html, {
      onStartTag(tag) {
        const refused = templates > 0 ? undefined : readTag(tag, html);
        if (tag.tagName === 'template') templates++;
        if (!refused) return;
        const { range } = refused;
        found.push({ ...refused, range: { start: at(range.start), end: at(range.end - 1) + 1 } });
      },
      onEndTag({ tagName }) {
        if (tagName === 'template' && templates > 0) templates--;
      },
    });
    return found;
  });
}

function readTag(
  { tagName, attrs, location }: Token.TagToken,
  html: string,
): RefusedTag | undefined {
  // A page has its own three, so it drops those of a post.
  if (/^(?:html|head|body)$/.test(tagName)) return undefined;
  const { startOffset: start = 0, endOffset = 0, attrs: places } = location ?? {};
  const whole = { start: start + 1, end: start + 1 + tagName.length };
  if (!/^[a-z][:_a-z.\-\d]*$/.test(tagName)) return { name: tagName, kind: 'name', range: whole };
  for (const { name, value } of attrs) {
    const kind = kindOf(tagName, name, value, html.slice(endOffset));
    const place = places?.[name];
    const range = place ? { start: place.startOffset, end: place.endOffset } : whole;
    const src = attrs.find((attribute) => attribute.name === 'src')?.value;
    if (kind) return { name: tagName, kind, range, src };
  }
  return undefined;
}

/** @param after what follows the tag */
function kindOf(
  tag: string,
  name: string,
  value: string,
  after: string,
): RefusedTag['kind'] | undefined {
  if (name === 'ref') return 'ref';
  if (name === 'style') return isStyle(value) ? undefined : 'style';
  if (name === 'children') return VOID_ELEMENTS.has(tag) ? 'children' : undefined;
  // HTML leaves out a line break at the start of the text.
  const hasText = !/^(?:\r?\n|\r)?(?:$|<\/textarea)/i.test(after);
  return name === 'value' && tag === 'textarea' && hasText ? 'textarea' : undefined;
}

function isStyle(css: string): boolean {
  try {
    styleParser()(css, { reactCompat: true });
    return true;
  } catch {
    return false;
  }
}

// Few posts have such a style.
const require = createRequire(import.meta.url);
const styleParser = memoize(
  () => require('style-to-js') as (css: string, options: object) => unknown,
);

/** A name with other characters, one of the attributes, or a template, in which both don't matter. */
const SUSPECT =
  /<\/?template\b|<[a-z][^\s/>]{0,99}[^\w\s/>:.-]|[\s"'/](?:ref|children|style|value)\b/i;

export interface RefusedTag {
  /** The element's. */
  name: string;
  kind: 'name' | 'style' | 'ref' | 'children' | 'textarea' | 'content';
  /** The name or the attribute. */
  range: Range;
  src?: string | undefined;
}
