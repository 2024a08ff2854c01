import { delimited } from './delimited.ts';

/**
 * Blanks everything in a post that isn't prose: front matter, code, comments, elements, addresses
 * and quotations. It also joins continued lines, so that sentences can be found. Every remaining
 * letter keeps its offset.
 *
 * @param bodyStart where the front matter ends
 */
export function proseOf(text: string, bodyStart: number): string {
  const prose = blank(text.slice(0, bodyStart)) + text.slice(bodyStart);
  return (
    NOT_SAID.reduce(
      (left, pattern) => left.replace(pattern, blank),
      withoutComments(prose.replace(FENCED, blank)),
    )
      // A sentence continues on the next line, unless that line starts an item, a heading, a table
      // or a paragraph.
      .replace(/(?<=[^\n#|])\n(?=[^\n\s#|*+>-]|[ \t]+[^\s#|*+>-])/g, ' ')
  );
}

function withoutComments(text: string): string {
  let left = text;
  for (const [open, close] of COMMENTS) {
    let said = '';
    let index = 0;
    for (const { start, end } of delimited(left, open, close)) {
      said += left.slice(index, start) + blank(left.slice(start, end));
      index = end;
    }
    left = said + left.slice(index);
  }
  return left;
}

/** Line ends stay. */
function blank(piece: string): string {
  return piece.replace(/[^\n]/g, ' ');
}

const FENCED = /^(`{3,}(?!`)|~{3,}(?!~))[^\n]*\n[\s\S]*?(?:^\1[`~]*[ \t]*$|$(?![\s\S]))/gm;
const COMMENTS = [
  ['<!--', '-->'],
  ['{/*', '*/}'],
] as const;
const NOT_SAID = [
  /(?<!`)(`+)[^`][^\n]*?\1/g,
  /(?<=\])\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*(?:\s+"[^"\n]*")?\)/g,
  /^[ \t]*\[[^\]\n]+\]:[ \t]*\S.*$/gm,
  /<\/?[A-Za-z][^<>]*>|https?:\/\/[^\s)>\]]+/g,
  /^[ \t]*>.*$/gm,
  /[*_[\]]/g,
];
