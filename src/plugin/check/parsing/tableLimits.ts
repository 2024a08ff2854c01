/**
 * Whether a row of a table holds something that opens in a cell and doesn't close in it: `{a | b}`, `<b>a | b</b>`.
 * A pipe ends the cell whatever is open, and the parsers of Docusaurus then refuse the text; satteri reads on. Asked of
 * the text alone, because satteri may not even see the table.
 */
export function cutsInCells(text: string): boolean {
  // Found much faster than a whole row, and most texts have none.
  if (!DELIMITER.test(text)) return false;
  for (const { index } of text.matchAll(DELIMITER_ROW)) {
    const header = text.lastIndexOf('\n', index - 2) + 1;
    BLANK_LINE.lastIndex = index;
    const end = BLANK_LINE.exec(text)?.index ?? text.length;
    const rows = text.slice(header, end);
    if (/[{<}]/.test(rows) && rows.split('\n').some(hasCut)) return true;
  }
  return false;
}

function hasCut(row: string): boolean {
  return /[{<}]/.test(row) && row.split(PIPE).some((cell) => !isWhole(cell));
}

/** A pipe that the source escapes ends no cell. */
const PIPE = /(?<!\\)\|/;

/** Counted only: what a string or code holds may make it wrong, and then remark is asked in vain. */
function isWhole(cell: string): boolean {
  const count = (pattern: RegExp) => cell.match(pattern)?.length ?? 0;
  return (
    count(/\{/g) === count(/\}/g) && count(/<(?=[\w$>])/g) === count(/<\//g) + count(/\/\s*>/g)
  );
}

/** `| --- | :-: |`, in a quote or list too. */
const DELIMITER_ROW = /^(?=[ \t>|:-]*-)(?=[ \t>|:-]*[|:])[ \t>|:-]+$/gm;
const DELIMITER = /[|:][ \t>]*-|-[ \t>]*[|:]/;
const BLANK_LINE = /\n[ \t>]*\r?(?:\n|$)/g;
