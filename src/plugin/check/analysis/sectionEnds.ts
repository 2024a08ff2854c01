import type { Nodes, Root } from 'mdast';
import type {} from 'mdast-util-mdx';
import { toString as textOf } from 'mdast-util-to-string';
import { readTags } from '../parsing/htmlTags.ts';
import { nodesOf } from '../parsing/walkTree.ts';
import { isComponent } from '../references/addressAttributes.ts';
import type { Range } from '../text/source.ts';
import { headingLabel } from './headingLabel.ts';
import { headingId, newSlugger } from './outline.ts';

/**
 * Finds each `]]>` in attributes of a post's page, as often as the page contains it. It ends a CDATA section, and feeds
 * consist of those: Docusaurus escapes it in text (cheerio), but in attributes only the first of a page
 * (xml-js/lib/js2xml.js, `writeCdata`). An address in HTML counts too, although Docusaurus encodes most: nobody writes
 * one with it.
 */
export function findSectionEnds(root: Root, text: string): SectionEnd[] {
  // Most posts contain none, not even in their text.
  if (text.search(WRITTEN) === -1) return [];
  const nodes = nodesOf(root);
  // The first definition of a name counts.
  const definitions = nodes.filter((node) => node.type === 'definition').reverse();
  const definitionOf = new Map(definitions.map((one) => [one.identifier, one]));
  const slugger = newSlugger();
  /** How often the page has the text of the open HTML element in attributes, or unescaped. */
  let copies = 0;

  function attributesOf(node: Nodes): Attributes[] {
    switch (node.type) {
      case 'link':
        return FILE.test(node.url) ? [] : [{ node, values: [node.title] }];
      case 'image':
        return LOCAL.test(node.url) ? [] : [{ node, values: [node.alt, node.title] }];
      case 'linkReference':
      case 'imageReference': {
        const definition = definitionOf.get(node.identifier);
        const alt = 'alt' in node ? node.alt : '';
        return [
          { node, values: [alt] },
          { node: definition ?? node, values: [definition?.title] },
        ];
      }
      case 'heading': {
        // Level 1 headings have no id, and no link.
        if (node.depth === 1) return [];
        const id = headingId(node, slugger, true);
        const { label, isText } = headingLabel(node, id);
        const link = { node, values: [label], inHeading: isText };
        return [link, link, { node, values: [id] }];
      }
      case 'code':
        // `language-…` is a class of the block, and of the <pre> in it (theme-classic/src/theme/CodeBlock).
        return Array(2).fill({ node, values: [node.lang] });
      case 'containerDirective': {
        const { class: name, id } = node.attributes ?? {};
        return [{ node, values: [name, id] }];
      }
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement': {
        if (!node.name || isComponent(node.name)) return [];
        const values = node.attributes.map(({ value }) =>
          typeof value === 'object' ? value?.value.replaceAll('\\', '') : value,
        );
        if (RAW.test(node.name)) values.push(textOf(node).replaceAll('\\', ''));
        return [{ node, values }];
      }
      default:
        return [{ node, values: htmlTexts(node) }];
    }
  }

  /** CommonMark returns the tags of a paragraph one by one, with text between them. */
  function htmlTexts(node: Nodes): string[] {
    const found: string[] = [];
    const addText = (text: string) => found.push(...Array<string>(copies).fill(text));
    // The link of a heading repeats neither a paragraph in it nor code.
    if (node.type === 'paragraph') copies = 0;
    if (node.type === 'text' || (node.type === 'inlineCode' && copies === 1)) addText(node.value);
    if (node.type === 'html')
      readTags(node.value, {
        onStartTag({ tagName, attrs }) {
          found.push(...attrs.map(({ value }) => value));
          // Headings with an id get the same link as others.
          const hasLink = /^h[2-6]$/.test(tagName) && attrs.some(({ name }) => name === 'id');
          copies = hasLink ? 2 : Number(RAW.test(tagName));
        },
        onText: ({ chars }) => addText(chars),
        onEndTag() {
          copies = 0;
        },
      });
    return found;
  }

  return nodes.flatMap(attributesOf).flatMap((attributes) => endsIn(attributes, text));
}

/** Each end where it's written, or the whole element if that isn't clear. */
function endsIn({ node, values, inHeading = false }: Attributes, text: string): SectionEnd[] {
  const count = values.join(' ').split(END).length - 1;
  if (count === 0) return [];
  const start = node.position?.start.offset ?? 0;
  const end = node.position?.end.offset ?? 0;
  const written = [...text.slice(start, end).matchAll(WRITTEN)];
  if (written.length !== count) return Array(count).fill({ range: { start, end }, inHeading });
  return written.map(({ index, 0: { length } }) => ({
    range: { start: start + index, end: start + index + length },
    inHeading,
  }));
}

const END = ']]>';

/** An end with escapes and character references. */
const WRITTEN = /(?:\\?\]|&(?:#0*93|#x0*5d|rsqb|rbrack);?){2}(?:\\?>|&(?:#0*62|#x0*3e|gt);?)/gi;

/** Docusaurus escapes the texts of the site's own images, and the titles of links to its files (mdx-loader/src/remark). */
const LOCAL = /^(?!\/\/)[^:]*$/;
const FILE = /^(?!\/\/)[^:?#]*\.(?!mdx?\b|html\b)[a-z]\w*(?:[?#]|$)/i;

/** The elements whose text React and cheerio leave as it is. */
const RAW = /^(?:script|style)$/;

/** Texts that a node's HTML has in attributes. */
interface Attributes {
  node: Nodes;
  values: (string | null | undefined)[];
  inHeading?: boolean;
}

export interface SectionEnd {
  /** The `]]>`, or the element with it. */
  range: Range;
  /** Whether the link of a heading repeats it. */
  inHeading: boolean;
}
