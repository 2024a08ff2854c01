/**
 * The text of a post without what nobody says: front matter, code, comments, elements, addresses and quotations. All of
 * that is blank, and lines that go on are joined, so that sentences can be looked for; every letter stays where it is.
 *
 * @param bodyStart where the front matter ends
 */
export function proseOf(text: string, bodyStart: number): string {
  const prose = blank(text.slice(0, bodyStart)) + text.slice(bodyStart);
  return (
    NOT_SAID.reduce((left, pattern) => left.replace(pattern, blank), prose)
      // A sentence goes on in the next line, unless that begins something: an item, a heading, a table, a paragraph.
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
