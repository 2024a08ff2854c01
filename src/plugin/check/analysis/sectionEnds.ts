import type { Definition, Html, Nodes, Root } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx';
import { parseUrl } from '../../events/model/parseUrl.ts';
import { readTags } from '../parsing/htmlTags.ts';
import { parseExpression, stringValue } from '../parsing/javascript.ts';
import { alignLines } from '../parsing/mapOffsets.ts';
import { nodesOf } from '../parsing/walkTree.ts';
import { attributeRole, isComponent } from '../references/addressAttributes.ts';
import { locateAttributes } from '../references/attributePositions.ts';
import type { Range } from '../text/source.ts';
import { headingLabel } from './headingLabel.ts';
import { headingId, newSlugger, type Slugger } from './outline.ts';

/**
 * Finds each `]]>` that the attributes of a post's page contain, in text order; one that the page repeats is there
 * several times. It ends a CDATA section, and feeds consist of those: Docusaurus escapes it in text (cheerio), but
 * in attributes only the first of a page (xml-js/lib/js2xml.js, `writeCdata`).
 */
export function findSectionEnds(root: Root, text: string): SectionEnd[] {
  if (!SUSPECT.test(text)) return [];
  const nodes = nodesOf(root);
  const definitions = new Map<string, Definition>();
  for (const node of nodes)
    if (node.type === 'definition' && !definitions.has(node.identifier))
      definitions.set(node.identifier, node);
  const slugger = newSlugger();
  let endOfHead = 0;
  const ends = nodes.flatMap((node): SectionEnd[] => {
    const { start, end } = rangeOf(node);
    // Docusaurus moves it to the page's own head (mdx-loader/src/remark/head).
    if ('name' in node && node.name === 'head') endOfHead = end;
    if (start < endOfHead) return [];
    return attributesOf(node, text, definitions, slugger).flatMap((one) => endsIn(one, text));
  });
  return ends.sort((a, b) => a.range.start - b.range.start);
}

/** The texts of a node that its HTML has in attributes. */
function attributesOf(
  node: Nodes,
  text: string,
  definitions: ReadonlyMap<string, Definition>,
  slugger: Slugger,
): Written[] {
  const range = rangeOf(node);
  switch (node.type) {
    case 'link': {
      const last = node.children.at(-1);
      if (isFile(node.url)) return [];
      return [titleOf(node.title, last ? { ...range, start: rangeOf(last).end } : range)];
    }
    case 'image':
      if (!isElsewhere(node.url)) return [];
      return [altOf(node.alt, range), titleOf(node.title, range)];
    case 'linkReference':
    case 'imageReference': {
      const definition = definitions.get(node.identifier);
      const title = definition ? [titleOf(definition.title, rangeOf(definition))] : [];
      return node.type === 'imageReference' ? [altOf(node.alt, range), ...title] : title;
    }
    case 'heading': {
      // Level 1 headings have no id, and no link.
      if (node.depth === 1) return [];
      const id = headingId(node, slugger, true);
      const { label, isText } = headingLabel(node, id);
      const link = { value: label, range, kind: isText ? 'heading' : 'attribute' } as const;
      const start = { ...link, isFirst: isText };
      return [start, start, { value: id, range, kind: 'attribute' }];
    }
    case 'code': {
      // `language-…` is a class of the block, and of the <pre> in it (theme-classic/src/theme/CodeBlock).
      const language: Written = {
        value: node.lang ?? '',
        range: firstLine(range, text),
        kind: 'attribute',
        isFirst: true,
      };
      return [language, language];
    }
    case 'containerDirective': {
      const { class: name, id } = node.attributes ?? {};
      const line = firstLine(range, text);
      return [name, id].map((value) => ({
        value: (value ?? '').replaceAll(REFERENCED, END),
        range: line,
        kind: 'somewhere',
      }));
    }
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return elementAttributes(node, text);
    case 'html':
      return [...tagAttributes(node, text), ...rawHeadings(range, text)];
    default:
      return [];
  }
}

function titleOf(title: string | null | undefined, range: Range): Written {
  return { value: title ?? '', range, kind: 'attribute' };
}

function altOf(alt: string | null | undefined, range: Range): Written {
  return { value: alt ?? '', range, kind: 'attribute', isFirst: true };
}

function elementAttributes(
  element: MdxJsxFlowElement | MdxJsxTextElement,
  text: string,
): Written[] {
  const { name, attributes } = element;
  if (!name || isComponent(name)) return [];
  const whole = rangeOf(element);
  const places = locateAttributes(text, whole.start, attributes);
  return attributes.flatMap((attribute, index): Written[] => {
    if (attribute.type !== 'mdxJsxAttribute') return [];
    const { value } = attribute;
    const written = typeof value === 'object' ? codedText(value?.value ?? '') : value;
    return [published(name, attribute.name, written ?? '', places[index] ?? whole)];
  });
}

function codedText(code: string): string | undefined {
  return stringValue(parseExpression(code, { start: 0, end: code.length }, code)?.node);
}

function tagAttributes(html: Html, text: string): Written[] {
  const found: Written[] = [];
  const at = alignLines(html.value, text, rangeOf(html));
  const toText = (start: number, end: number) => ({ start: at(start), end: at(end - 1) + 1 });
  let raw = '';
  readTags(html.value, {
    onStartTag({ tagName, attrs, location }) {
      raw = /^(?:script|style)$/.test(tagName) ? tagName : '';
      for (const { name, value } of attrs) {
        const { startOffset = 0, endOffset = 1 } = location?.attrs?.[name] ?? {};
        found.push(published(tagName, name, value, toText(startOffset, endOffset)));
      }
    },
    onText({ chars, location }) {
      // The only elements whose text React and cheerio leave as it is.
      const { startOffset = 0, endOffset = 1 } = location ?? {};
      if (raw)
        found.push({ value: chars, range: toText(startOffset, endOffset), kind: 'attribute' });
    },
    onEndTag() {
      raw = '';
    },
  });
  return found;
}

/** Headings with an id in HTML get the same link as others. */
function rawHeadings({ start, end }: Range, text: string): Written[] {
  return [...text.slice(start, end).matchAll(/<h[2-6]\b/gi)].flatMap(({ index }): Written[] => {
    RAW_HEADING.lastIndex = start + index;
    const [, before = '', , label] = RAW_HEADING.exec(text) ?? [];
    if (label === undefined) return [];
    const from = start + index + before.length;
    const range = { start: from, end: from + label.length };
    // Outside of the tag, in running text, it's Markdown.
    const value = label.replaceAll(range.start < end ? REFERENCED : WRITTEN, END);
    return [
      { value, range, kind: 'attribute' },
      { value, range, kind: 'attribute' },
    ];
  });
}

/** An attribute as feeds contain it: React leaves some out, and Docusaurus makes addresses absolute. */
function published(element: string, name: string, value: string, range: Range): Written {
  const isAddress = attributeRole(element, name) !== undefined || /^(?:form)?action$/i.test(name);
  const kind = isAddress ? 'address' : 'attribute';
  const isLeftOut =
    NOT_IN_HTML.test(name) || /^(?:meta|link)$/.test(element) || /^\s*javascript:/i.test(value);
  if (isLeftOut || !value.includes(END)) return { value: '', range, kind };
  const isAbsolute = /^(?:a href|img src|img srcset)$/i.test(`${element} ${name}`);
  return { value: isAbsolute ? absolute(value) : value, range, kind };
}

/** plugin-content-blog/src/feed.ts, `toAbsoluteUrl`. It only leaves the sign in addresses such as `mailto:`. */
function absolute(address: string): string {
  return String(parseUrl(address, 'https://example.com') ?? '');
}

/** mdx-loader/src/remark/transformLinks: titles of links to files are escaped. */
function isFile(url: string): boolean {
  const [, file = ''] = /^(?![a-z][a-z\d+.-]*:|\/\/)([^?#]*)/i.exec(url) ?? [];
  return file.startsWith('@site/') || /\.(?!mdx?$|html$)[^./]+$/.test(file);
}

/** mdx-loader/src/remark/transformImage: texts of the site's own images are escaped. */
function isElsewhere(url: string): boolean {
  return /^(?:[a-z][a-z\d+.-]*:|\/\/|[?#])/i.test(url);
}

/** Each end in an attribute, where it's written. */
function endsIn({ value, range, kind, isFirst }: Written, text: string): SectionEnd[] {
  const count = value.split(END).length - 1;
  if (count === 0) return [];
  const written = [...text.slice(range.start, range.end).matchAll(WRITTEN)];
  const ends = isFirst ? written.slice(0, count) : written.slice(-count);
  if (kind === 'somewhere' || ends.length < count)
    return Array.from({ length: count }, () => ({ range, kind: 'somewhere' }));
  return ends.map(({ index, 0: { length } }) => {
    const start = range.start + index;
    return { range: { start, end: start + length }, kind };
  });
}

function firstLine({ start, end }: Range, text: string): Range {
  const [line = ''] = text.slice(start, end).split('\n');
  return { start, end: start + line.length };
}

function rangeOf(node: Nodes): Range {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
}

const END = ']]>';

/** An end with escapes and character references. */
const WRITTEN = /(?:\\?\]|&(?:#0*93|#x0*5d|rsqb|rbrack);){2}(?:\\?>|&(?:#0*62|#x0*3e|gt|GT);)/gi;

/** The same without escapes. The native parser leaves character references in directives as they are. */
const REFERENCED = new RegExp(WRITTEN.source.replaceAll('\\\\?', ''), 'gi');

/** An element that contains nothing but text. */
const RAW_HEADING = /(<(h[2-6])\b[^<>]*\sid\s*=[^<>]*>)([^<]*)<\/\2/iy;

/** Most posts contain none, not even in their text. */
const SUSPECT = new RegExp(WRITTEN.source, 'i');

/** Properties of React that aren't attributes. */
const NOT_IN_HTML = /^(?:key|ref|children|on.+)$/i;

/** A text that a page has in an attribute. */
interface Written {
  value: string;
  /** Where it is, perhaps with other texts of the element. */
  range: Range;
  kind: SectionEnd['kind'];
  /** Whether it's before the other texts. */
  isFirst?: boolean;
}

export interface SectionEnd {
  /** The `]]>`, or the element around it if its own place isn't known. */
  range: Range;
  /** `heading`: its link repeats it. `somewhere`: the place isn't known. */
  kind: 'attribute' | 'address' | 'heading' | 'somewhere';
}
