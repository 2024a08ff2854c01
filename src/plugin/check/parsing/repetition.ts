import { findParagraphEnd } from './comments.ts';

/**
 * Counts constructs that slow parsers down if a post contains too many: they compare some of them with all earlier
 * ones, and a megabyte can contain half a million.
 */
export function measureRepetition(text: string, format: 'mdx' | 'md'): Repetition {
  const definition = findManyDefinitions(text);
  if (definition !== undefined)
    return { isRepetitive: true, tooMany: { offset: definition, what: TOO_MANY.definitions } };
  const mark = findManyMarks(text, format);
  if (mark !== undefined)
    return { isRepetitive: true, tooMany: { offset: mark, what: TOO_MANY.marks } };
  const open = format === 'md' ? findOpenHtml(text) : undefined;
  if (open !== undefined)
    return { isRepetitive: true, tooMany: { offset: open, what: TOO_MANY.open } };
  return countPieces(text, format);
}

/**
 * Finds a paragraph with too many starts of definitions: every parser compares each with all
 * earlier ones.
 */
function findManyDefinitions(text: string): number | undefined {
  // Each is at least two characters long.
  return text.length < 2 * MANY ? undefined : findCrowd(text, DEFINITIONS);
}

/**
 * Finds the closing bracket that is too many for remark, which looks for the start of each in all of its paragraph.
 */
export function findManyBrackets(text: string): number | undefined {
  return text.length < MANY ? undefined : findCrowd(text, BRACKETS);
}

/**
 * Finds what is too many in its paragraph. Fenced code may contain more, because logs do, but not any number: inside a
 * list or a comment, an apparent fence may not be one.
 */
function findCrowd(text: string, pattern: RegExp): number | undefined {
  let count = 0;
  let most = MANY;
  for (const { index, 0: found } of text.matchAll(pattern)) {
    if (!found.startsWith('\n')) {
      if (++count > most) return index;
      continue;
    }
    count = 0;
    if (found.trim() !== '') most = most === MANY ? MANY_IN_CODE : MANY;
  }
  return undefined;
}

/**
 * Finds the heading, list item, link, element or emphasis that is too many: a megabyte can contain
 * half a million. The asterisks of an MDX comment don't count, but the end of a comment without its
 * start does.
 */
function findManyMarks(text: string, format: 'mdx' | 'md'): number | undefined {
  if (text.length < MOST_MARKS) return undefined;
  let count = 0;
  let isInComment = false;
  for (const { index, 0: found } of text.matchAll(MARK)) {
    const begins = format === 'mdx' && found.startsWith('{/*');
    const ends = isInComment && found.endsWith('*/}');
    if (begins || ends) isInComment = begins;
    else if (++count > MOST_MARKS) return index;
  }
  return undefined;
}

/**
 * Counts the constructs that satteri compares with all earlier ones: some inline constructs per
 * paragraph, and per post the MDX elements, or in CommonMark the addresses in angle brackets. Those
 * in code count too, because only a parser can tell where code ends; remark, which then gets a long
 * listing, reads it as well.
 */
function countPieces(text: string, format: 'mdx' | 'md'): Repetition {
  let inParagraph = 0;
  let elements = 0;
  let all = 0;
  let last = 0;
  let isRepetitive = false;
  if (text.length < SMALL) return { isRepetitive, tooMany: undefined };
  for (const { index, 0: found } of text.matchAll(PIECES[format])) {
    if (found.startsWith('\n')) {
      inParagraph = 0;
      continue;
    }
    if (found.startsWith('<')) elements++;
    isRepetitive ||= ++inParagraph > MANY || elements > ELEMENTS;
    if (++all === MOST_PIECES + 1) last = index;
    if (isRepetitive && all > MOST_PIECES)
      return { isRepetitive, tooMany: { offset: last, what: TOO_MANY.pieces } };
  }
  const bracket = isRepetitive ? findManyBrackets(text) : undefined;
  return {
    isRepetitive,
    tooMany: bracket === undefined ? undefined : { offset: bracket, what: TOO_MANY.brackets },
  };
}

/**
 * Finds a comment or another piece of HTML without an end that is too many for remark, which looks for each end in all
 * that follows in the paragraph (CommonMark 0.31, section 6.6).
 */
function findOpenHtml(text: string): number | undefined {
  const ends = new Map<string, number>();
  let paragraphEnd = -1;
  let steps = 0;
  for (const { index, 0: start } of text.matchAll(OPEN_HTML)) {
    if (paragraphEnd < index) paragraphEnd = findParagraphEnd(text, index);
    const mark = HTML_ENDS[start] ?? '>';
    let end = ends.get(mark) ?? -1;
    if (end < index) {
      const found = text.indexOf(mark, index);
      end = found === -1 ? text.length : found;
      ends.set(mark, end);
    }
    steps += Math.min(end, paragraphEnd) - index;
    if (steps > MOST_STEPS) return index;
  }
  return undefined;
}

/** satteri reads a text of this length at once, whatever it contains; most posts are shorter. */
const SMALL = 10_000;

const MANY = 5000;
const MANY_IN_CODE = 20_000;

/**
 * This many elements, wherever they are, take satteri a second, and four times as many take 15. The same is true of
 * remark if they're nested.
 */
const ELEMENTS = 3000;

/** remark, which then parses the post, takes a second for this many. */
const MOST_PIECES = 20_000;

/** The longest real posts have a thousand. */
const MOST_MARKS = 20_000;

/** remark takes a second for this many characters. */
const MOST_STEPS = 20_000_000;

const OPEN_HTML = /<!--|<\?|<!\[CDATA\[|<!(?=[a-z])/gi;
const HTML_ENDS: Record<string, string> = { '<!--': '-->', '<?': '?>', '<![CDATA[': ']]>' };

const MARK = /^[ \t]*(?:[#=>|+-]|\d{1,9}[.)])|\]\(|[<@]|:\/\/|www\.|`+|~+|\{\/\*+|\*+(?:\/\})?/gm;

/** An empty line, and the start and end of fenced code, where counting starts again. */
const DEFINITIONS = /\]:|\n[ \t>]*(?:```+|~~~+)|\n[ \t>\r]*(?=\n)/g;
const BRACKETS = /\]|\n[ \t>]*(?:```+|~~~+)|\n[ \t>\r]*(?=\n)/g;

const PIECES = {
  mdx: /[{_<:]|&(?=#?\w{1,31};)|\n[ \t>\r]*(?=\n)/g,
  md: /[_:]|<(?=[a-z][a-z\d+.-]{1,31}:)|&(?=#?\w{1,31};)|\n[ \t>\r]*(?=\n)/gi,
};

const TOO_MANY = {
  marks: `more than ${MOST_MARKS} headings, list items, rows, links, elements and other marks are in it`,
  definitions: `more than ${MANY} definitions are in one paragraph`,
  brackets: `more than ${MANY} closing brackets are in one paragraph`,
  open: 'too many comments without an end are in one paragraph',
  pieces: `more than ${MOST_PIECES} elements, expressions, colons, underscores and entities are in it`,
};

export interface Repetition {
  /**
   * Whether a paragraph contains too many expressions, colons, underscores or entities for satteri, or the post too
   * many elements, so that only remark finishes.
   */
  isRepetitive: boolean;
  /** The first construct that is too much for any parser. */
  tooMany: { offset: number; what: string } | undefined;
}
