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
  let lastRuns = new Map<number, number>();
  let index = 0;
  // Jumps between the places that matter: going character by character would take longer than the
  // parser itself.
  for (let place = nextPlace(text, index); place; place = nextPlace(text, index)) {
    const [found, fence] = place;
    index = place.index;
    if (fence !== undefined) index = fencedCodeEnd(text, index + found.length, fence);
    else if (found === '\\') index += 2;
    else if (found === '`') {
      // Once a paragraph: otherwise, one with thousands of code spans would take seconds.
      if (paragraphEnd < index) {
        paragraphEnd = findParagraphEnd(text, index);
        lastRuns = findLastRuns(text, index, paragraphEnd);
      }
      index = inlineCodeEnd(text, index, lastRuns);
    } else {
      // A third hyphen is part of the content: `<!---->` doesn't end the comment.
      const close = text.indexOf('-->', index + (text[index + 4] === '-' ? 5 : 4));
      if (close === -1) break;
      const range = { start: index, end: close + 3 };
      // Keeps white space: a tab may be what keeps the next line in its list item.
      const blank = text.slice(index + 4, close).replace(/\S/g, ' ');
      edits.push({ range, text: `{/**${blank}*/}` });
      index = range.end;
    }
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
  return comments.some(({ range }, index) => {
    // A line with thousands of comments would otherwise be read thousands of times.
    const between = text.slice(comments[index - 1]?.range.end ?? 0, range.start);
    const before = between.slice(between.lastIndexOf('\n') + 1);
    const isFirst = index === 0 || before.length < between.length;
    const comment = text.slice(range.start, range.end);
    if ((!isFirst || before !== '') && comment.includes('\n')) return true;
    if (format === 'md' && comment.startsWith('<!---')) return true;
    if (isFirst && BLOCK_START.test(before))
      return !/^[ \t]*(?:\r?\n|$)/.test(text.slice(range.end, range.end + 1000));
    return (
      format === 'md' ||
      comment.includes('|') ||
      /(?:^|[}>])$/.test(before.trimEnd()) ||
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

/** Returns the offset after a fenced code block, which opens on a line that ends here. */
function fencedCodeEnd(text: string, lineEnd: number, fence: string): number {
  const close = new RegExp(
    `\\n[ \\t>]*${fence[0] === '~' ? '~' : '`'}{${fence.length},}[ \\t]*(?=\\r?\\n|$)`,
    'g',
  );
  close.lastIndex = lineEnd;
  const closed = close.exec(text);
  return closed ? closed.index + closed[0].length : text.length;
}

export function findParagraphEnd(text: string, from: number): number {
  PARAGRAPH_END.lastIndex = from;
  return PARAGRAPH_END.exec(text)?.index ?? text.length;
}

/** Finds where the last run of backticks of each length begins in a part of a text. */
function findLastRuns(text: string, start: number, end: number): Map<number, number> {
  const runs = text.slice(start, end).matchAll(/`+/g);
  return new Map(Array.from(runs, ({ 0: run, index }) => [run.length, start + index]));
}

/**
 * Returns the offset after the backticks that close this run within the paragraph, or after this
 * run if none do.
 */
function inlineCodeEnd(text: string, start: number, lastRuns: ReadonlyMap<number, number>): number {
  let length = 0;
  while (text[start + length] === '`') length++;
  const close = new RegExp(`(?<!\`)\`{${length}}(?!\`)`, 'g');
  close.lastIndex = start + length;
  const isClosed = (lastRuns.get(length) ?? start) > start;
  return ((isClosed ? close.exec(text)?.index : undefined) ?? start) + length;
}

/**
 * The start of fenced code, with its line: quote and list markers may come before it. Or an escape, a backtick or a
 * comment; HTML also calls `<!-->` and `<!--->` comments, Docusaurus doesn't.
 */
const PLACE =
  /(?<![^\n])(?:[ \t>]|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))*(`{3,}(?=[^`\n]*(?:\n|$))|~{3,})[^\n]*|[\\`]|<!--(?!-?>)/g;

/** Markers of quotes and lists, which may come before a block on its line. */
const BLOCK_START = /^(?:[ \t>]|[-*+][ \t]|\d+[.)][ \t])*$/;
const PARAGRAPH_END = /\n[ \t>]*\r?\n/g;
