import type { Code, Html, Root } from 'mdast';
import { nodesOf } from '../parsing/walkTree.ts';
import type { Range } from '../text/source.ts';
import { type Construct, constructs } from './constructs.ts';
import type { PrintedKind } from './printedKind.ts';
import { readVisibleText, type VisibleBlock } from './visibleText.ts';

/**
 * Finds text that was meant as a link, an image, a component or the syntax of another tool, but is
 * printed as typed. It ignores anything that may well be meant as text, and code, escapes and
 * comments.
 *
 * @param text the parsed text, to which ranges are offsets
 */
export function findPrintedText(root: Root, text: string, format: 'mdx' | 'md'): PrintedText[] {
  const found = readVisibleText(root, text).flatMap((block) => readBlock(block, text, format));
  // A MyST fence contains a brace, possibly as an entity.
  if (format === 'md' || /[{&]/.test(text))
    for (const node of nodesOf(root)) {
      if (node.type === 'code') found.push(...mystFence(node, format));
      else if (node.type === 'html' && format === 'md') found.push(...jsxInHtml(node, text));
    }
  return onceEach(closings(found.sort((a, b) => a.range.start - b.range.start)));
}

/** Whether the text was meant as an image. */
export function isPrintedImage({ kind, name }: PrintedText): boolean {
  if (kind === 'element') return name === 'img';
  return kind.startsWith('image-');
}

function readBlock(block: VisibleBlock, text: string, format: 'mdx' | 'md'): PrintedText[] {
  const found: PrintedText[] = [];
  const taken = new Uint8Array(block.text.length);
  for (const construct of constructs) {
    if (construct.format && construct.format !== format) continue;
    if (construct.where && !construct.where(block)) continue;
    for (const match of block.text.matchAll(construct.pattern)) {
      const printed = readMatch(match, construct, block, text, format);
      if (!printed) continue;
      const [start, end] = [printed.range.start - block.start, printed.range.end - block.start];
      if (taken.subarray(start, end).includes(1)) continue;
      taken.fill(1, start, end);
      found.push(printed);
    }
  }
  return found;
}

function readMatch(
  match: RegExpExecArray,
  { kind, accepts }: Construct,
  block: VisibleBlock,
  text: string,
  format: 'mdx' | 'md',
): PrintedText | undefined {
  const groups = match.groups ?? {};
  if (accepts && !accepts(groups)) return undefined;
  const [written] = match;
  const lead = /^\s*/.exec(written)?.[0].length ?? 0;
  const start = block.start + match.index + lead;
  const end = block.start + match.index + written.trimEnd().length;
  const typed = text.slice(start, end);
  const name = groups.name?.trim() ?? typed.replace(/^\[\^|\]$/g, '');
  const isNested = kind === 'link-open' && typed.indexOf('](') !== typed.lastIndexOf('](');
  return {
    kind: isNested ? 'link-nested' : kind,
    range: { start, end },
    written: typed,
    name,
    format,
  };
}

/** MyST writes its directives as fences: ```{note}. */
function mystFence({ lang, position }: Code, format: PrintedText['format']): PrintedText[] {
  const name = /^\{([a-z][\w:-]*)\}$/i.exec(lang ?? '')?.[1];
  const start = position?.start.offset;
  if (name === undefined || start === undefined) return [];
  const range = { start, end: start + 3 + name.length + 2 };
  return [{ kind: 'myst', range, written: `\`\`\`{${name}}`, name, format }];
}

/**
 * In CommonMark every tag is an HTML tag: components are unknown elements, and braces are plain
 * characters.
 */
function jsxInHtml({ value, position }: Html, text: string): PrintedText[] {
  const start = position?.start.offset ?? 0;
  if (value.startsWith('<!--')) return [];
  return [
    ...value.matchAll(/<([A-Z][\w.]*)(?=[\s/>])|<([a-z][\w-]*)(?:\s[^<>]*?)?\s[\w-]+=\{/g),
  ].flatMap(([, component, element = ''], index) => {
    const name = component ?? element;
    const isHtml =
      component !== undefined && (/^[A-Z]+\d?$/.test(name) || HTML.has(name.toLowerCase()));
    if (isHtml || index > 20) return [];
    const at = text.indexOf(`<${name}`, start);
    const range = { start: at, end: at + 1 + name.length };
    const kind = component === undefined ? 'element' : 'component';
    return at < 0 ? [] : [{ kind, range, written: `<${name}>`, name, format: 'md' as const }];
  });
}

/** A fence that closes a block that is already printed isn't a second problem. */
function closings(found: PrintedText[]): PrintedText[] {
  let open = 0;
  return found.filter(({ kind }) => {
    if (kind === 'directive-space' || kind === 'directive-title') open++;
    if (kind !== 'directive-end' || open === 0) return true;
    open--;
    return false;
  });
}

/**
 * A missing definition, or a component in CommonMark, is one problem however often a post uses it.
 */
function onceEach(found: PrintedText[]): PrintedText[] {
  const seen = new Set<string>();
  return found.filter(({ kind, name }) => {
    if (!ONCE.has(kind)) return true;
    const key = `${kind} ${name}`;
    return !seen.has(key) && seen.add(key);
  });
}

const ONCE = new Set<PrintedKind>(['component', 'footnote', 'myst']);

/** HTML elements that posts write with a capital letter; they mean the same in lower case. */
const HTML = new Set(
  'a abbr address article aside audio b blockquote br button caption center cite code col colgroup dd del details div dl dt em embed figcaption figure font footer form h1 h2 h3 h4 h5 h6 header hr i iframe img input ins kbd label li link main map mark meta nav object ol option p picture pre q s samp script section select small source span strong style sub summary sup svg table tbody td textarea tfoot th thead tr track u ul var video admonition mermaid head'.split(
    ' ',
  ),
);

export interface PrintedText {
  kind: PrintedKind;
  range: Range;
  /** The text as typed. */
  written: string;
  /** The part that a message shows: an address, a label, or the name of a component. */
  name: string;
  format: 'mdx' | 'md';
}
