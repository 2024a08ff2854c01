import type { TextEdit } from '../text/edits.ts';

/**
 * Finds the HTML comments of an MDX text, outside of code, and rewrites them as MDX comments of the
 * same length, so that all other offsets stay the same. Docusaurus reads them with
 * `@slorber/remark-comment` when `markdown.mdx1Compat.comments` is on; MDX itself refuses `<!--`.
 */
export function commentEdits(text: string): TextEdit[] {
  if (!text.includes('<!--')) return [];
  const edits: TextEdit[] = [];
  let paragraphEnd = -1;
  let index = 0;
  // Jumps between the places that matter: going character by character would take longer than the
  // parser itself.
  for (let place = nextPlace(text, index); place; place = nextPlace(text, index)) {
    index = place.index;
    const character = text[index];
    const fenceEnd = place[0].length === 3 ? fencedCodeEnd(text, index) : undefined;
    if (fenceEnd !== undefined) index = fenceEnd;
    else if (character === '\\') index += 2;
    else if (character === '`') {
      // Computed once a paragraph: otherwise, a paragraph with thousands of code spans would take
      // seconds.
      if (paragraphEnd < index) paragraphEnd = findParagraphEnd(text, index);
      index = inlineCodeEnd(text, index, paragraphEnd);
    } else if (character === '<') {
      // A third hyphen is part of the content: `<!---->` doesn't end the comment.
      const close = text.indexOf('-->', index + (text[index + 4] === '-' ? 5 : 4));
      if (close === -1) break;
      const range = { start: index, end: close + 3 };
      // Keeps white space: a tab may be what keeps the next line in its list item.
      const blank = text.slice(index + 4, close).replace(/\S/g, ' ');
      edits.push({ range, text: `{/**${blank}*/}` });
      index = range.end;
    } else index++;
  }
  return edits;
}

/** Finds the next escape, backtick, fence or comment. */
function nextPlace(text: string, from: number): RegExpExecArray | null {
  PLACE.lastIndex = from;
  return PLACE.exec(text);
}

/**
 * Whether only `@slorber/remark-comment` can tell what happens to a comment and the text beside it:
 * - after a comment that begins a block, it removes one more character: `<!-- a -->![b](c.png)`
 * becomes a link;
 * - on the line of a block expression or element, MDX refuses the comment; a bare address ends
 * before it; a cell contains it;
 * - a comment of several lines in a paragraph, quote or list may end with that block, or fail to;
 * - a comment that is never closed hides the quotes and lists after it. CommonMark would also read
 * the rest of its line, and a comment in a heading, as HTML.
 */
export function needsRemark(
  text: string,
  comments: readonly TextEdit[],
  format: 'mdx' | 'md',
): boolean {
  const last = text.lastIndexOf('<!--');
  if (last >= (comments.at(-1)?.range.end ?? 0) && !text.includes('-->', last + 5)) return true;
  return comments.some(({ range }) => {
    const before = text.slice(text.lastIndexOf('\n', range.start) + 1, range.start);
    const comment = text.slice(range.start, range.end);
    if (before !== '' && comment.includes('\n')) return true;
    if (format === 'md' && comment.startsWith('<!---')) return true;
    if (BLOCK_START.test(before))
      return !/^[ \t]*(?:\r?\n|$)/.test(text.slice(range.end, range.end + 1000));
    return (
      format === 'md' ||
      comment.includes('|') ||
      /[}>]$/.test(before.trimEnd()) ||
      /\/\/|www\.|@/i.test(lastWord(before))
    );
  });
}

/**
 * Returns the text after the last space, searched from the end: a pattern would start again at each
 * character.
 */
function lastWord(text: string): string {
  let start = text.length;
  while (/\S/.test(text[start - 1] ?? '')) start--;
  return text.slice(start);
}

/**
 * Returns the offset after a fenced code block that opens here; quote and list markers may come
 * before it.
 */
function fencedCodeEnd(text: string, start: number): number | undefined {
  const lineStart = text.lastIndexOf('\n', start) + 1;
  FENCE_OPEN.lastIndex = lineStart;
  const [open = '', fence = ''] = FENCE_OPEN.exec(text) ?? [];
  if (fence === '' || lineStart + open.indexOf(fence) !== start) return undefined;
  const close = new RegExp(
    `\\n[ \\t>]*${fence[0] === '~' ? '~' : '`'}{${fence.length},}[ \\t]*(?=\\r?\\n|$)`,
    'g',
  );
  close.lastIndex = lineStart + open.length;
  const closed = close.exec(text);
  return closed ? closed.index + closed[0].length : text.length;
}

export function findParagraphEnd(text: string, from: number): number {
  PARAGRAPH_END.lastIndex = from;
  return PARAGRAPH_END.exec(text)?.index ?? text.length;
}

/**
 * Returns the offset after the backticks that close this run within the paragraph, or after this
 * run if none do.
 */
function inlineCodeEnd(text: string, start: number, limit: number): number {
  let length = 0;
  while (text[start + length] === '`') length++;
  const after = start + length;
  const runs = /`+/g;
  runs.lastIndex = after;
  for (let run = runs.exec(text); run && run.index < limit; run = runs.exec(text)) {
    if (run[0].length === length) return run.index + length;
  }
  return after;
}

/** HTML also calls `<!-->` and `<!--->` comments, Docusaurus doesn't. */
const PLACE = /```|~~~|[\\`]|<!--(?!-?>)/g;

/** Markers of quotes and lists, which may come before a block on its line. */
const BLOCK_START = /^(?:[ \t>]|[-*+][ \t]|\d+[.)][ \t])*$/;
const FENCE_OPEN =
  /(?:[ \t>]|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))*(`{3,}(?=[^`\n]*(?:\n|$))|~{3,})[^\n]*/y;
const PARAGRAPH_END = /\n[ \t>]*\r?\n/g;
