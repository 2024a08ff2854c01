/**
 * Returns the offset of the brace that closes the one at `open`, skipping strings, templates and
 * comments.
 */
export function closingBrace(text: string, open: number): number {
  let depth = 0;
  CODE.lastIndex = open;
  for (let found = CODE.exec(text); found; found = CODE.exec(text)) {
    const { index, 0: piece } = found;
    if (piece === '{') depth++;
    else if (piece === '`') CODE.lastIndex = templateEnd(text, index) + 1;
    else if (piece === '}') {
      depth--;
      if (depth === 0) return index;
    }
  }
  return text.length;
}

function templateEnd(text: string, start: number): number {
  TEMPLATE.lastIndex = start + 1;
  for (let found = TEMPLATE.exec(text); found; found = TEMPLATE.exec(text)) {
    const { index, 0: piece } = found;
    if (piece === '`') return index;
    if (piece === '${') TEMPLATE.lastIndex = closingBrace(text, index + 1) + 1;
  }
  return text.length;
}

/** A brace, the start of a template, a string or a comment. A string ends with its line. */
const CODE =
  /[{}`]|"(?:\\[\s\S]|[^"\\\n])*["\n]?|'(?:\\[\s\S]|[^'\\\n])*['\n]?|\/\*[\s\S]*?(?:\*\/|$)|\/\/[^\n]*/g;

/** An escaped character, the end of a template, or the start of an expression in it. */
const TEMPLATE = /\\[\s\S]|`|\$\{/g;
