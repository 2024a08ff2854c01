/**
 * What is in a post so often that parsers take long over it: they compare some pieces with all before them, and a
 * megabyte can hold half a million of others.
 */
export function measureRepetition(text: string, format: 'mdx' | 'md'): Repetition {
  const definition = findManyDefinitions(text);
  if (definition !== undefined)
    return { isRepetitive: true, tooMany: { offset: definition, what: TOO_MANY.definitions } };
  const mark = findManyMarks(text, format);
  if (mark !== undefined)
    return { isRepetitive: true, tooMany: { offset: mark, what: TOO_MANY.marks } };
  return countPieces(text, format);
}

/**
 * Where a paragraph contains too many starts of definitions: every parser compares each of them with all before it.
 * Fenced code, which holds some in logs, has more room. It has no room without end: what looks like its beginning may be
 * none, in a list or a comment.
 */
function findManyDefinitions(text: string): number | undefined {
  // Each has two characters.
  if (text.length < 2 * MANY) return undefined;
  let count = 0;
  let most = MANY;
  for (const { index, 0: found } of text.matchAll(DEFINITIONS)) {
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
 * Where one heading, list item, link, element or emphasis too many begins: a megabyte can hold half a million of them. The
 * stars of a comment of MDX are none; without its beginning, its end is one.
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
 * Counts what satteri compares with all before it: some pieces of a paragraph, and in the whole post the elements of MDX,
 * and in CommonMark the addresses in angle brackets. Those in code count too: where code ends only a parser can tell, and
 * remark, which a long listing then goes to, reads it as well.
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
  return { isRepetitive, tooMany: undefined };
}

/** Whatever a text of so few characters holds, satteri reads it at once; most posts are shorter. */
const SMALL = 10_000;

const MANY = 5000;
const MANY_IN_CODE = 20_000;

/**
 * So many elements, wherever they stand, take satteri a second, and four times as many a quarter of a minute. So it is
 * with remark when they stand in each other.
 */
const ELEMENTS = 3000;

/** remark, which then reads the post, takes a second for so many. The longest real posts have a thousand. */
const MOST_PIECES = 20_000;

/** The longest real posts have a thousand. */
const MOST_MARKS = 20_000;

const MARK = /^[ \t]*(?:[#=>|+-]|\d{1,9}[.)])|\]\(|[<@]|:\/\/|www\.|`+|~+|\{\/\*+|\*+(?:\/\})?/gm;

/** An empty line, and the beginning and end of fenced code: there the count begins anew. */
const DEFINITIONS = /\]:|\n[ \t>]*(?:```+|~~~+)|\n[ \t>\r]*(?=\n)/g;

const PIECES = {
  mdx: /[{_<:]|&(?=#?\w{1,31};)|\n[ \t>\r]*(?=\n)/g,
  md: /[_:]|<(?=[a-z][a-z\d+.-]{1,31}:)|&(?=#?\w{1,31};)|\n[ \t>\r]*(?=\n)/gi,
};

const TOO_MANY = {
  marks: `more than ${MOST_MARKS} headings, list items, rows, links, elements and other marks are in it`,
  definitions: `more than ${MANY} definitions are in one paragraph`,
  pieces: `more than ${MOST_PIECES} elements, expressions, colons, underscores and entities are in it`,
};

export interface Repetition {
  /**
   * Whether so many expressions, colons, underscores or entities stand in a paragraph, or so many elements in the
   * post, that only remark comes to an end.
   */
  isRepetitive: boolean;
  /** The first that is too much for any parser. */
  tooMany: { offset: number; what: string } | undefined;
}
