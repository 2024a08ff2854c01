/**
 * Whether a table row contains something that opens in a cell and doesn't close in it: `{a | b}`,
 * `<b>a | b</b>`. A pipe ends the cell even then, so Docusaurus's parsers refuse the text, but
 * satteri reads on. This only looks at the text, because satteri may not even recognise the table.
 */
export function cutsInCells(text: string): boolean {
  // Found much faster than a whole row, and most texts have no delimiter row.
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

/** An escaped pipe doesn't end a cell. */
const PIPE = /(?<!\\)\|/;

/**
 * Only counts brackets: the content of a string or code may make it wrong, and then remark runs
 * unnecessarily.
 */
function isWhole(cell: string): boolean {
  const count = (pattern: RegExp) => cell.match(pattern)?.length ?? 0;
  return (
    count(/\{/g) === count(/\}/g) && count(/<(?=[\w$>])/g) === count(/<\//g) + count(/\/\s*>/g)
  );
}

/** `| --- | :-: |`, also in a quote or list. */
const DELIMITER_ROW = /^(?=[ \t>|:-]*-)(?=[ \t>|:-]*[|:])[ \t>|:-]+$/gm;
const DELIMITER = /[|:][ \t>]*-|-[ \t>]*[|:]/;
const BLANK_LINE = /\n[ \t>]*\r?(?:\n|$)/g;
