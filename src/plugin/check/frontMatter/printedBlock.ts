import { delimited } from '../text/delimited.ts';
import type { Range } from '../text/source.ts';

/**
 * Finds front matter that Docusaurus doesn't read as such, because it isn't at the start of the
 * file or is of another kind: readers see its fields as text. Examples of front matter in code are
 * ignored.
 *
 * @param bodyStart where the post's text begins, after front matter that is read
 */
export function findPrintedBlock(text: string, bodyStart: number): PrintedBlock | undefined {
  const tail = tailOfClosing(text, bodyStart);
  if (tail) return tail;
  // Most posts have front matter with text below it: only a block that directly follows counts as a
  // second one.
  SECOND.lastIndex = bodyStart;
  if (bodyStart > 0 && !SECOND.test(text)) return undefined;
  OPENING.lastIndex = bodyStart;
  for (let found = OPENING.exec(text); found; found = OPENING.exec(text)) {
    const [, indent = '', fence = ''] = found;
    const start = found.index + indent.length;
    if (start > bodyStart + FURTHEST) return undefined;
    const above = text.slice(bodyStart, found.index);
    const fields = readFields(text.slice(start + fence.length), fence);
    if (/^ {4}|\t/.test(indent) || isHidden(above)) continue;
    const cause = causeOf(above, indent, fence, bodyStart);
    if (fields >= enoughFields(above, fence, bodyStart))
      return { cause, range: { start, end: start + fence.length } };
  }
  return unopenedBlock(text) ?? fencedBlock(text) ?? jsonBlock(text);
}

/**
 * gray-matter treats the rest of the closing line, after the third hyphen, as text (its index.js,
 * `parseMatter`).
 */
function tailOfClosing(text: string, bodyStart: number): PrintedBlock | undefined {
  TAIL.lastIndex = bodyStart;
  const tail = TAIL.exec(text)?.[0].trimEnd();
  return tail
    ? { cause: 'closing', range: { start: bodyStart - 3, end: bodyStart + tail.length } }
    : undefined;
}

/** Finds fields at the top with a line of hyphens below them, but none above. */
function unopenedBlock(text: string): PrintedBlock | undefined {
  const above = ABOVE_FIELDS.exec(text)?.[0] ?? '';
  const lines = text.slice(above.length, above.length + FURTHEST).split('\n');
  const close = lines.findIndex((line) => /^-{3,}\s*$/.test(line));
  const fields = lines.slice(0, Math.max(0, close));
  const isBlock = fields.every((line) => /^(?:[A-Za-z_][\w-]*:(?:\s|$)|[ \t]+\S|- )/.test(line));
  const known = fields.filter((line) => line.match(KNOWN_FIELD)).length;
  if (!isBlock || known < (above.trim() === '' ? 1 : 2)) return undefined;
  const [first = ''] = fields;
  const range = { start: above.length, end: above.length + first.trimEnd().length };
  return { cause: 'unopened', range };
}

/** Finds a block in a code fence, as chatbots return it. */
function fencedBlock(text: string): PrintedBlock | undefined {
  const found = FENCED.exec(text);
  if (!found) return undefined;
  const [, blank = '', fence = '', block = ''] = found;
  if (!block.match(KNOWN_FIELD)) return undefined;
  const start = blank.length;
  return { cause: 'fenced', range: { start, end: start + fence.trimEnd().length } };
}

/**
 * Returns how many fields there are between an opening fence and the next line like it; a negative
 * number if it isn't front matter.
 */
function readFields(below: string, fence: string): Fields {
  const close = below.search(
    fence.startsWith('-') || DASHES.test(fence)
      ? /\n[^\S\n]*(?:-{3,}|[—–][—–-]*)[^\S\n]*(?:\r?\n|$)/
      : new RegExp(`\\n[^\\S\\n]*\\${fence.split('').join('\\')}[^\\S\\n]*(?:\\r?\\n|$)`),
  );
  if (close === -1) return NONE;
  const block = below.slice(0, close).trim();
  if (fence === ';;;') return block.startsWith('{') ? CERTAIN : NONE;
  if (fence === '+++') return /^(?:#.*\n\s*)*[\w.-]+\s*=/.test(block) ? CERTAIN : NONE;
  const [first = ''] = block.split('\n', 1);
  return /^(?:#|[A-Za-z_][\w-]*:(?:\s|$))/.test(first)
    ? [...block.matchAll(KNOWN_FIELD)].length
    : NONE;
}

/** Below blank lines only, any field is enough; within text, only fields that posts have count. */
function enoughFields(above: string, fence: string, bodyStart: number): number {
  const rest = without(without(above, '<!--', '-->'), '{/*', '*/}').replace(
    /^(?:import|export)\b.*$/gm,
    '',
  );
  if (above.replace(INVISIBLE, '').trim() === '') return bodyStart === 0 && fence === '---' ? 0 : 1;
  if (bodyStart > 0) return CERTAIN + 1;
  return rest.replace(/^#{1,6}\s.*$/gm, '').trim() === '' ? 1 : 2;
}

function without(text: string, open: string, close: string): string {
  let rest = '';
  let from = 0;
  for (const { start, end } of delimited(text, open, close)) {
    rest += text.slice(from, start);
    from = end;
  }
  return rest + text.slice(from);
}

function causeOf(above: string, indent: string, fence: string, bodyStart: number): PrintedCause {
  if (fence === '+++') return 'toml';
  if (fence === ';;;') return 'json';
  if (bodyStart > 0) return 'second';
  if (above.replace(INVISIBLE, '').trim() !== '') return 'below-text';
  if (INVISIBLE.test(above + indent)) return 'invisible';
  if (above !== '') return 'below-blank';
  if (fence !== '---') return 'dashes';
  return 'indented';
}

/** Whether the next position is in a code block or a comment. */
function isHidden(above: string): boolean {
  const fences = above.match(/^[ \t>]*(?:```|~~~)/gm) ?? [];
  if (fences.length % 2 === 1) return true;
  return (
    above.lastIndexOf('<!--') > above.lastIndexOf('-->') ||
    above.lastIndexOf('{/*') > above.lastIndexOf('*/}')
  );
}

/** Finds Hugo's third format: an object at the start of the file. */
function jsonBlock(text: string): PrintedBlock | undefined {
  const found = /^\s*\{\s*"(?:title|date|description|slug|tags|draft|authors?)"\s*:/.exec(text);
  if (!found) return undefined;
  const start = found[0].indexOf('{');
  return { cause: 'json', range: { start, end: start + 1 } };
}

const OPENING =
  /^((?:[^\S\n\r\u2028\u2029]|[\u200b\u2060])*)(-{3,}|[—–][—–-]*|\+{3}|;{3})[^\S\n]*\r?$/gm;
const SECOND = /\s*(?:---|[—–]|\+\+\+|;;;)/y;
const DASHES = /^[—–]/;
const TAIL = /(?<=\n---\r?)[^\n]*/y;

/** Lines that may come before fields: blank lines, headings and comments. */
const ABOVE_FIELDS =
  /^(?:[^\S\n]*\n|#{1,6}[ \t][^\n]*\n|<!--(?:(?!-->)[\s\S]){0,1000}-->[^\S\n]*\n)*/;

/** A fence without a language, or with YAML's: in other fences, posts show examples of Markdown. */
const FENCED =
  /^(\s*)((?:```|~~~)(?:ya?ml)?[^\S\n]*\r?\n)---[^\S\n]*\r?\n([^`~]{1,4000}?\n)---[^\S\n]*\r?\n/;

const INVISIBLE = /[\u200b\u2060\ufeff]/;

/** The fields that posts have in common generators, in lower case, as all generators write them. */
const KNOWN_FIELD =
  /^(?:title|authors?|date|tags?|slug|description|draft|unlisted|image|keywords|categor(?:y|ies)|layout|published|permalink|id|sidebar_label|hide_table_of_contents|toc|cover|summary|excerpt|last_update)\s*:(?:\s|$)/gm;

/** Front matter is at the top: further down, three hyphens are a thematic break. */
const FURTHEST = 4000;

const CERTAIN = 1000;
const NONE = -1;

type Fields = number;

/** Why the front matter is printed. */
export type PrintedCause =
  | 'below-blank'
  | 'below-text'
  | 'indented'
  | 'invisible'
  | 'dashes'
  | 'unopened'
  | 'closing'
  | 'fenced'
  | 'toml'
  | 'json'
  | 'second';

export interface PrintedBlock {
  cause: PrintedCause;
  /** Its opening line. */
  range: Range;
}
