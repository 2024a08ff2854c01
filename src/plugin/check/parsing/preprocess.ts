import type { MarkdownSettings } from '../site/site.ts';
import { applyEdits, composeEdits, type EditedText, type TextEdit } from '../text/edits.ts';

/**
 * Applies what Docusaurus does to a post's text before parsing (mdx-loader/src/preprocessor.ts), as
 * edits, so that every position can be mapped to the file on disk.
 *
 * @param keywords the names of the admonitions whose titles become labels
 */
export function preprocess(
  body: string,
  filePath: string,
  markdown: MarkdownSettings,
  keywords: readonly string[],
): Preprocessed {
  const own = runPreprocessor(body, filePath, markdown);
  let edited: EditedText =
    own.text === body ? { text: body, toOriginal: (offset) => offset } : rewritten(body, own.text);
  if (edited.text.includes('mdx-code-block')) {
    for (const fence of ['```', '````']) {
      edited = composeEdits(edited, (text) => applyEdits(text, codeBlockEdits(text, fence)));
    }
  }
  if (markdown.headingIds && edited.text.includes('{#')) {
    edited = composeEdits(edited, (text) => applyEdits(text, headingIdEdits(text)));
  }
  if (markdown.admonitionTitles && keywords.length > 0 && edited.text.includes(':::')) {
    edited = composeEdits(edited, (text) => applyEdits(text, admonitionEdits(text, keywords)));
  }
  return { ...edited, fault: own.fault };
}

/**
 * Runs the site's own preprocessor. That can be any code: an error in it is reported for the post,
 * and the check continues.
 */
function runPreprocessor(
  body: string,
  filePath: string,
  { preprocessor }: MarkdownSettings,
): { text: string; fault: string | undefined } {
  if (!preprocessor) return { text: body, fault: undefined };
  try {
    const text: unknown = preprocessor({ filePath, fileContent: body });
    return typeof text === 'string'
      ? { text, fault: undefined }
      : { text: body, fault: 'it returned no text' };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const [line = ''] = reason.trim().split(/\r?\n/, 1);
    return { text: body, fault: line.replace(/\.$/, '') || 'it threw an error without a message' };
  }
}

/**
 * Removes ` ```mdx-code-block ` fences but keeps their content (utils/src/markdownUtils.ts,
 * `unwrapMdxCodeBlocks`).
 */
function codeBlockEdits(text: string, fence: string): TextEdit[] {
  const opening = new RegExp(`(^|\\r?\\n)(\\x20*${fence}\\x20*mdx-code-block\\r?\\n)`, 'g');
  const closing = new RegExp(`(\\r?\\n\\x20*${fence})(?:\\r?\\n|$)`, 'g');
  const edits: TextEdit[] = [];
  for (let opened = opening.exec(text); opened; opened = opening.exec(text)) {
    const [, before = '', open = ''] = opened;
    closing.lastIndex = opening.lastIndex;
    const closed = closing.exec(text);
    // If nothing closes this fence, nothing closes a later one: searching again from each would
    // take quadratic time.
    if (!closed) break;
    const start = opened.index + before.length;
    edits.push({ range: { start, end: start + open.length }, text: '' });
    const [, close = ''] = closed;
    edits.push({ range: { start: closed.index, end: closed.index + close.length }, text: '' });
    opening.lastIndex = closing.lastIndex;
  }
  return edits;
}

/**
 * Turns `## Title {#id}` into `## Title \{#id}` (utils/src/markdownHeadingIdUtils.ts,
 * `escapeMarkdownHeadingIds`).
 */
function headingIdEdits(text: string): TextEdit[] {
  const edits: TextEdit[] = [];
  for (const heading of text.matchAll(/(?:^|\n)#{1,6}(?!#).*/g)) {
    const brace = heading[0].indexOf('{#');
    if (brace === -1 || heading[0][brace - 1] === '\\') continue;
    const start = heading.index + brace;
    edits.push({ range: { start, end: start }, text: '\\' });
    // Docusaurus means the backslash that it added, even after another one, and removes the first
    // of the two.
    const doubled = heading[0].indexOf('\\\\{#', brace);
    if (doubled === -1) continue;
    const second = heading.index + doubled;
    edits.push({ range: { start: second, end: second + 1 }, text: '' });
  }
  return edits;
}

/**
 * Turns `:::note Title` into `:::note[Title]` (utils/src/markdownUtils.ts,
 * `admonitionTitleToDirectiveLabel`).
 */
function admonitionEdits(text: string, keywords: readonly string[]): TextEdit[] {
  const names = keywords.map((keyword) => keyword.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
  const title = new RegExp(`^((?:> ?)*(?: +|\\t+)?:{3,}(?:${names}))( +)(.*)$`, 'gm');
  const edits: TextEdit[] = [];
  for (const match of text.matchAll(title)) {
    const [, directive = '', space = '', words = ''] = match;
    const open = match.index + directive.length;
    const end = open + space.length + words.length;
    edits.push({ range: { start: open, end: open + space.length }, text: '[' });
    edits.push({ range: { start: end, end }, text: ']' });
  }
  return edits;
}

/**
 * The site's own preprocessor may change anything: text that is unchanged at both ends keeps its
 * place, and the rest maps to the start of the change.
 */
function rewritten(before: string, after: string): EditedText {
  const limit = Math.min(before.length, after.length);
  let head = 0;
  // The texts differ, so it ends before both do.
  while (before[head] === after[head]) head++;
  let tail = 0;
  while (tail < limit - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  const range = { start: head, end: before.length - tail };
  return applyEdits(before, [{ range, text: after.slice(head, after.length - tail) }]);
}

export interface Preprocessed extends EditedText {
  /** Why the site's own preprocessor failed; the text is then the one before it ran. */
  fault: string | undefined;
}
