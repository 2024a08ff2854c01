/**
 * How deeply a post's text is nested, in one pass before any parser sees it. Parsers go down a level for each
 * bracket, quote and list: far beyond what people write they take hours, or the stack ends, and the process
 * with it. Brackets in text and code count too, which does no harm at these limits.
 */
export function measureNesting(text: string, format: 'mdx' | 'md'): Nesting {
  const containers = DEEP_CONTAINERS.exec(text);
  if (containers) {
    const tooDeep = { offset: containers.index, what: DEEPEST.containers };
    return { braces: 0, isCrowded: false, tooDeep };
  }
  const directive = findDeepDirective(text);
  if (directive !== undefined) {
    const tooDeep = { offset: directive, what: DEEPEST.directives };
    return { braces: 0, isCrowded: false, tooDeep };
  }
  const crowd = findCrowd(text);
  if (crowd !== undefined)
    return { braces: 0, isCrowded: true, tooDeep: { offset: crowd, what: DEEPEST.crowd } };
  const pieces = countPieces(text, format);
  if (pieces.tooMany !== undefined)
    return {
      braces: 0,
      isCrowded: true,
      tooDeep: { offset: pieces.tooMany, what: DEEPEST.pieces },
    };
  const { isCrowded } = pieces;
  let depth = 0;
  let braces = 0;
  let tags = 0;
  let elements = 0;
  let classes = 0;
  let deepest = 0;
  BRACKET.lastIndex = 0;
  for (let found = BRACKET.exec(text); found; found = BRACKET.exec(text)) {
    const { index: offset } = found;
    switch (found[0]) {
      case '{':
        braces++;
        depth++;
        classes = 0;
        deepest = Math.max(deepest, braces);
        if (braces > 200) return { braces, isCrowded, tooDeep: { offset, what: DEEPEST.braces } };
        break;
      case '[':
      case '(':
        depth++;
        if (depth > 1000) return { braces, isCrowded, tooDeep: { offset, what: DEEPEST.brackets } };
        break;
      case '}':
        if (braces > 0) braces--;
        if (depth > 0) depth--;
        if (braces === 0) tags = 0;
        break;
      case 'extends':
        classes++;
        if (classes > 500) return { braces, isCrowded, tooDeep: { offset, what: DEEPEST.classes } };
        break;
      case '</':
      case '/>':
        if (tags > 0) tags--;
        if (elements > 0) elements--;
        break;
      case '<':
        if (braces > 0) tags++;
        if (++elements > ELEMENTS && format === 'mdx')
          return { braces, isCrowded, tooDeep: { offset, what: DEEPEST.elements } };
        deepest = Math.max(deepest, tags);
        break;
      default:
        if (depth > 0) depth--;
    }
  }
  return { braces: deepest, isCrowded, tooDeep: undefined };
}

/** Where one `:::note` too many opens in others: a thousand take the parsers a minute. */
function findDeepDirective(text: string): number | undefined {
  if (!text.includes(':::')) return undefined;
  let depth = 0;
  for (const { index, groups } of text.matchAll(DIRECTIVE_FENCE)) {
    if (groups?.name) depth++;
    else if (depth > 0) depth--;
    if (depth > 200) return index;
  }
  return undefined;
}

/**
 * Where a paragraph holds one too many beginnings of definitions: every parser compares each of them with all before it.
 * Fenced code, which holds some in logs, has more room. It has no room without end: what looks like its beginning may be
 * none, in a list or a comment.
 */
function findCrowd(text: string): number | undefined {
  if (text.length < CROWD) return undefined;
  let count = 0;
  let most = CROWD;
  for (const { index, 0: found } of text.matchAll(DEFINITIONS)) {
    if (!found.startsWith('\n')) {
      if (++count > most) return index;
      continue;
    }
    count = 0;
    if (found.trim() !== '') most = most === CROWD ? CROWD_IN_CODE : CROWD;
  }
  return undefined;
}

/**
 * Counts what satteri compares with all before it: some pieces of a paragraph, and in the whole post the elements of MDX,
 * and in CommonMark the addresses in angle brackets. Those in code count too: where code ends only a parser can tell, and
 * remark, which a long listing then goes to, reads it as well.
 */
function countPieces(
  text: string,
  format: 'mdx' | 'md',
): { isCrowded: boolean; tooMany: number | undefined } {
  let inParagraph = 0;
  let elements = 0;
  let all = 0;
  let last = 0;
  let isCrowded = false;
  if (text.length < SMALL) return { isCrowded, tooMany: undefined };
  for (const { index, 0: found } of text.matchAll(PIECES[format])) {
    if (found.startsWith('\n')) {
      inParagraph = 0;
      continue;
    }
    if (found.startsWith('<')) elements++;
    isCrowded ||= ++inParagraph > CROWD || elements > ELEMENTS;
    if (++all === MOST_PIECES + 1) last = index;
    if (isCrowded && all > MOST_PIECES) return { isCrowded, tooMany: last };
  }
  return { isCrowded, tooMany: undefined };
}

/** Whatever a text of so few characters holds, satteri reads it at once; most posts are shorter. */
const SMALL = 10_000;

const CROWD = 5000;
const CROWD_IN_CODE = 20_000;

/**
 * So many elements, wherever they stand, take satteri a second, and four times as many a quarter of a minute. So it is
 * with remark when they stand in each other.
 */
const ELEMENTS = 3000;

/** remark, which then reads the post, takes a second for so many. The longest real posts have a thousand. */
const MOST_PIECES = 20_000;

/** An empty line, and the beginning and end of fenced code: there the count begins anew. */
const DEFINITIONS = /\]:|\n[ \t>]*(?:```+|~~~+)|\n[ \t>\r]*(?=\n)/g;

const PIECES = {
  mdx: /[{_<]|:(?=[\p{L}\p{N}])|&(?=#?\w{1,31};)|\n[ \t>\r]*(?=\n)/gu,
  md: /_|:(?=[\p{L}\p{N}])|<(?=[a-z][a-z\d+.-]{1,31}:)|&(?=#?\w{1,31};)|\n[ \t>\r]*(?=\n)/giu,
};

const DIRECTIVE_FENCE = /^[ \t>]*:{3,}(?:(?<name>[A-Za-z])|[ \t]*$)/gm;

/** An element begins with a `<` before a name, or before the `>` of a fragment. */
const BRACKET = /[{}[\]()]|<\/|\/>|<(?=[\w$>])|\bextends\b/g;

const DEEPEST = {
  braces: 'more than 200 braces are open at once',
  brackets: 'more than 1000 brackets are open at once',
  classes: 'more than 500 classes extend each other',
  crowd: 'more than 5000 definitions stand in one paragraph',
  elements: `more than ${ELEMENTS} elements are open at once`,
  pieces: `more than ${MOST_PIECES} elements, expressions, directives, underscores and entities stand in it`,
  directives: 'more than 200 admonitions stand inside each other',
  containers: 'more than 200 quotes and lists stand inside each other',
};

const DEEP_CONTAINERS = /^(?:[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t]))){201}/m;

export interface Nesting {
  /** How many braces are open at once at most, or elements within braces. */
  braces: number;
  /**
   * Whether so many expressions, directives, underscores or entities stand in a paragraph, or so many elements in the post, that only
   * remark comes to an end.
   */
  isCrowded: boolean;
  tooDeep: { offset: number; what: string } | undefined;
}
