/**
 * Returns the offset of the brace that closes the one at `open`, skipping strings, templates and
 * comments.
 */
export function closingBrace(text: string, open: number): number {
  let depth = 0;
  for (let index = open; index < text.length; index++) {
    const character = text[index];
    if (character === '{') depth++;
    else if (character === '}') {
      depth--;
      if (depth === 0) return index;
    } else if (character === '"' || character === "'") index = stringEnd(text, index, character);
    else if (character === '`') index = templateEnd(text, index);
    else if (text.startsWith('/*', index)) {
      const end = text.indexOf('*/', index + 2);
      index = end === -1 ? text.length : end + 1;
    } else if (text.startsWith('//', index)) {
      const end = text.indexOf('\n', index);
      index = end === -1 ? text.length : end;
    }
  }
  return text.length;
}

function stringEnd(text: string, start: number, quote: string): number {
  for (let index = start + 1; index < text.length; index++) {
    if (text[index] === '\\') index++;
    else if (text[index] === quote || text[index] === '\n') return index;
  }
  return text.length;
}

function templateEnd(text: string, start: number): number {
  for (let index = start + 1; index < text.length; index++) {
    if (text[index] === '\\') index++;
    else if (text[index] === '`') return index;
    else if (text.startsWith('${', index)) index = closingBrace(text, index + 1);
  }
  return text.length;
}
