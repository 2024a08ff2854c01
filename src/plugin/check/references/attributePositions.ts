import type { MdxJsxAttribute, MdxJsxExpressionAttribute } from 'mdast-util-mdx-jsx';
import { closingBrace } from '../parsing/braces.ts';
import type { Range } from '../text/source.ts';

/**
 * Finds the positions of a JSX element's attributes. satteri returns their names and values, but not their
 * positions. Between two values are only names, white space and, at the start of a line, a container's prefix (`> `
 * in a quote): the next quote or brace begins the next value.
 *
 * @param text the parsed text
 * @param start offset of the element's `<`
 * @returns for each attribute, the range of its value without quotes or braces; `undefined` if it has none.
 */
export function locateAttributes(
  text: string,
  start: number,
  attributes: readonly (MdxJsxAttribute | MdxJsxExpressionAttribute)[],
): (Range | undefined)[] {
  let index = start;
  return attributes.map(({ value }) => {
    if (value === null || value === undefined) return undefined;
    OPENING.lastIndex = index;
    const open = OPENING.exec(text)?.index ?? text.length;
    const quote = text[open] ?? '"';
    const close = quote === '{' ? closingBrace(text, open) : text.indexOf(quote, open + 1);
    index = close + 1;
    return { start: open + 1, end: close };
  });
}

const OPENING = /["'{]/g;
