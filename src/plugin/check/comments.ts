import type { TextEdit } from './edits.ts';

/**
 * Finds the HTML comments of an MDX text, outside of code, and words them as MDX comments of the same
 * length, so that every other offset stays. Docusaurus reads them with `@slorber/remark-comment` when
 * `markdown.mdx1Compat.comments` is on; MDX itself refuses `<!--`.
 */
export function commentEdits(text: string): TextEdit[] {
  if (!text.includes('<!--')) return [];
  const edits: TextEdit[] = [];
  let paragraphEnd = -1;
  let index = 0;
  while (index < text.length) {
    if (isLineStart(text, index)) {
      const end = fencedCodeEnd(text, index);
      if (end !== undefined) {
        index = end;
        continue;
      }
    }
    const character = text[index];
    if (character === '\\') index += 2;
    else if (character === '`') {
      // Looked for once a paragraph: one with thousands of code spans would take seconds otherwise.
      if (paragraphEnd < index) paragraphEnd = findParagraphEnd(text, index);
      index = inlineCodeEnd(text, index, paragraphEnd);
    } else if (text.startsWith('<!--', index) && !/^-?>/.test(text.slice(index + 4, index + 6))) {
      // A third hyphen is content: `<!---->` does not end yet.
      const close = text.indexOf('-->', index + (text[index + 4] === '-' ? 5 : 4));
      if (close === -1) break;
      const range = { start: index, end: close + 3 };
      // White space stays: a tab may be what keeps the next line in its list item.
      const blank = text.slice(index + 4, close).replace(/\S/g, ' ');
      edits.push({ range, text: `{/**${blank}*/}` });
      index = range.end;
    } else index++;
  }
  return edits;
}

/** The offset after a fenced code block that opens on this line; containers such as quotes and lists may precede it. */
function fencedCodeEnd(text: string, lineStart: number): number | undefined {
  FENCE_OPEN.lastIndex = lineStart;
  const open = FENCE_OPEN.exec(text);
  const fence = open?.[1];
  if (!open || !fence) return undefined;
  const close = new RegExp(
    `\\n[ \\t>]*${fence[0] === '~' ? '~' : '`'}{${fence.length},}[ \\t]*(?=\\r?\\n|$)`,
    'g',
  );
  close.lastIndex = open.index + open[0].length;
  const closed = close.exec(text);
  return closed ? closed.index + closed[0].length : text.length;
}

function findParagraphEnd(text: string, from: number): number {
  PARAGRAPH_END.lastIndex = from;
  return PARAGRAPH_END.exec(text)?.index ?? text.length;
}

/** After the run of backticks that closes this one, within the paragraph; or after this run when none does. */
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

function isLineStart(text: string, index: number): boolean {
  return index === 0 || text[index - 1] === '\n';
}

const FENCE_OPEN =
  /(?:[ \t>]|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))*(`{3,}(?=[^`\n]*(?:\n|$))|~{3,})[^\n]*/y;
const PARAGRAPH_END = /\n[ \t>]*\r?\n/g;
