import type { Root } from 'mdast';
import { readTags } from '../parsing/htmlTags.ts';
import { alignLines } from '../parsing/mapOffsets.ts';
import { nodesOf } from '../parsing/walkTree.ts';
import type { Range } from '../text/source.ts';

/**
 * Finds the first element of a CommonMark post that has no end tag and takes in what follows: HTML reads the content
 * of some elements as text, and shows nothing of others. `<iframe … />` is only a start tag there. Docusaurus then
 * loses the next block; after the last one it loses the page's own exports, and the build stops (rehype-raw).
 */
export function findUnclosedElement(root: Root, text: string): UnclosedElement | undefined {
  if (!TAKES_IN.test(text)) return undefined;
  const blocks = new Set<unknown>(root.children);
  const pieces = nodesOf(root).filter((node) => node.type === 'html');
  const lastEnds = new Map<string, number>();
  for (const [index, { value }] of pieces.entries())
    for (const [, name = ''] of value.matchAll(END_TAGS)) lastEnds.set(name.toLowerCase(), index);
  for (const [index, node] of pieces.entries()) {
    const tag = lastOpened(node.value);
    // Within a paragraph, a list or a quote, the end of that closes it.
    if (!tag || (!blocks.has(node) && tag.name !== 'template')) continue;
    if ((lastEnds.get(tag.name) ?? -1) > index) continue;
    const start = node.position?.start.offset ?? 0;
    const at = alignLines(node.value, text, { start, end: node.position?.end.offset ?? start });
    return {
      name: tag.name,
      src: tag.src,
      range: { start: at(tag.start), end: at(tag.start) + 1 + tag.name.length },
      slash: tag.isClosed ? { start: at(tag.end - 2), end: at(tag.end - 1) + 1 } : undefined,
    };
  }
  return undefined;
}

/** Returns the last of these elements that a piece of HTML opens and doesn't close. */
function lastOpened(html: string): OpenTag | undefined {
  let open: OpenTag | undefined;
  readTags(html, {
    onStartTag({ tagName, selfClosing, attrs, location }) {
      if (!TAKES_IN.test(`<${tagName} `)) return;
      const { startOffset: start = 0, endOffset: end = 0 } = location ?? {};
      const src = attrs.find(({ name }) => name === 'src')?.value;
      open = { name: tagName, src, start, end, isClosed: selfClosing };
    },
    onEndTag({ tagName }) {
      if (tagName === open?.name) open = undefined;
    },
  });
  return open;
}

/** Their content is text, or isn't shown (HTML Standard, sections 13.2.6.4.7 and 4.12.3). */
const TAKES_IN = /<(?:iframe|noembed|noframes|script|style|template|textarea|title|xmp)[\s/>]/i;

const END_TAGS = /<\/(iframe|noembed|noframes|script|style|template|textarea|title|xmp)[\s/>]/gi;

interface OpenTag {
  name: string;
  src: string | undefined;
  start: number;
  end: number;
  /** Whether it ends with `/>`. */
  isClosed: boolean;
}

/** Ranges are offsets in the parsed text. */
export interface UnclosedElement {
  name: string;
  src: string | undefined;
  /** Its `<name`. */
  range: Range;
  /** The `/>` of its start tag, if any. */
  slash: Range | undefined;
}
