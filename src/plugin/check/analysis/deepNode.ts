import type { Nodes, Root } from 'mdast';
import { readTags } from '../parsing/htmlTags.ts';
import type { LineColumn } from '../parsing/parsedText.ts';
import { VOID_ELEMENTS } from './voidElements.ts';

/**
 * Finds where a post's elements, emphasis, quotes and lists are nested so deeply that the build overflows its stack:
 * MDX and React call themselves for each level. Raw HTML of a CommonMark post counts as HTML reads it.
 */
export function findDeepNode(root: Root, text: string): LineColumn | undefined {
  const readsHtml = text.split('<').length > FEW;
  const open: string[] = [];
  const pending: Step[] = [{ node: root, depth: 0 }];
  for (let step = pending.pop(); step; step = pending.pop()) {
    const { node, depth, opened } = step;
    if (!node) {
      closeBlock(open, opened);
      continue;
    }
    const most = readsHtml && node.type === 'html' ? readHtml(node.value, open) : open.length;
    if (depth + most > DEEPEST) return node.position?.start;
    if (!('children' in node)) continue;
    if (ENDS_ELEMENTS.has(node.type)) pending.push({ opened: open.length });
    for (let index = node.children.length - 1; index >= 0; index--) {
      const child = node.children[index];
      if (child) pending.push({ node: child, depth: depth + 1 });
    }
  }
  return undefined;
}

/**
 * @param open the names of the elements that are open, which change
 * @returns how many are open at most
 */
function readHtml(html: string, open: string[]): number {
  let most = open.length;
  readTags(html, {
    onStartTag({ tagName: name, selfClosing }) {
      if (VOID_ELEMENTS.has(name) || most > DEEPEST) return;
      // Elsewhere, HTML ignores the slash.
      if (selfClosing && (open.includes('svg') || open.includes('math'))) return;
      if (SINGLE.has(name)) close(open, name);
      const ended = ENDS.get(name);
      while (ended?.includes(open.at(-1) ?? '')) open.pop();
      most = Math.max(most, open.push(name));
    },
    onEndTag({ tagName }) {
      close(open, tagName);
    },
  });
  return most;
}

/** Ends the last element with that name, and those in it. */
function close(open: string[], name: string): void {
  const index = open.lastIndexOf(name);
  if (index !== -1) open.length = index;
}

/** The end of a block ends the elements in it; formatting goes on in the next block. */
function closeBlock(open: string[], opened: number): void {
  const formatting = open.splice(opened).filter((name) => FORMATTING.has(name));
  open.push(...formatting);
}

/** Docusaurus 3.10 builds with 300 levels; with 400 its bundler ends the process, and with 600 MDX stops. */
const DEEPEST = 300;

/** A post with fewer tags isn't nested deeply by them. */
const FEW = 100;

const ENDS_ELEMENTS: ReadonlySet<string> = new Set([
  ...['paragraph', 'heading', 'listItem', 'blockquote', 'tableCell', 'footnoteDefinition'],
]);

/** A new one ends the one that's open (HTML Standard, section 13.2.6.4.7). */
const SINGLE = new Set(['a', 'button', 'nobr']);

/** What a start tag ends, if it's open: their end tags are optional. */
const ENDS: ReadonlyMap<string, readonly string[]> = new Map([
  ['p', ['p']],
  ['li', ['p', 'li']],
  ['dt', ['p', 'dt', 'dd']],
  ['dd', ['p', 'dt', 'dd']],
  ['option', ['option']],
  ['tr', ['p', 'td', 'th', 'tr']],
  ['td', ['p', 'td', 'th']],
  ['th', ['p', 'td', 'th']],
]);

/** HTML Standard, section 13.2.4.3. */
const FORMATTING = new Set([
  ...['a', 'b', 'big', 'code', 'em', 'font', 'i', 's', 'small', 'strike', 'strong', 'tt', 'u'],
]);

type Step =
  | { node: Nodes; depth: number; opened?: never }
  | { node?: never; depth?: never; opened: number };
