import type { Range } from '../text/source.ts';

/**
 * Finds the line that Docusaurus makes a post's description of if it has none: the first with text, without elements and marks
 * (utils/src/markdownUtils.ts, `createExcerpt`).
 *
 * @returns the line without these, and its place
 */
export function excerptLine(text: string, bodyStart: number): ExcerptLine | undefined {
  let fence = '';
  let isImport = false;
  for (const { 0: line, index } of text.slice(bodyStart).matchAll(/[^\r\n]+|(?<=\n)\r?\n/g)) {
    const plain = line.trim();
    const [ticks = ''] = /^`{3,}/.exec(plain) ?? [];
    if (plain === '') isImport = false;
    else if (fence === '' && (isImport || /^(?:import|export)\s/.test(line))) isImport = true;
    else if (ticks !== '') fence = fence === '' ? ticks : ticks.length < fence.length ? fence : '';
    else if (fence === '') {
      const cleaned = plain.replace(/<[^<>]*>|^#.*$|[`*_~]/g, '');
      const start = bodyStart + index;
      if (cleaned.trim() !== '')
        return { text: cleaned, range: { start, end: start + line.length } };
    }
  }
  return undefined;
}

interface ExcerptLine {
  text: string;
  range: Range;
}
