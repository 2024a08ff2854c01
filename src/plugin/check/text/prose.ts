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
    NOT_SAID.reduce((left, pattern) => left.replace(pattern, blank), prose)
      // A sentence continues on the next line, unless that line starts an item, a heading, a table
      // or a paragraph.
      .replace(/(?<=[^\n#|])\n(?=[^\n\s#|*+>-]|[ \t]+[^\s#|*+>-])/g, ' ')
  );
}

/** Line ends stay. */
function blank(piece: string): string {
  return piece.replace(/[^\n]/g, ' ');
}

const NOT_SAID = [
  /^(`{3,}|~{3,})[^\n]*\n[\s\S]*?(?:^\1[`~]*[ \t]*$|$(?![\s\S]))/gm,
  /<!--[\s\S]*?-->|\{\/\*[\s\S]*?\*\/\}/g,
  /(`+)[^`][^\n]*?\1/g,
  /(?<=\])\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*(?:\s+"[^"\n]*")?\)/g,
  /^[ \t]*\[[^\]\n]+\]:[ \t]*\S+.*$/gm,
  /<\/?[A-Za-z][^<>]*>|https?:\/\/[^\s)>\]]+/g,
  /^[ \t]*>.*$/gm,
  /[*_[\]]/g,
];
