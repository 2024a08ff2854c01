import type { MdxJsxAttribute, MdxJsxExpressionAttribute } from 'mdast-util-mdx-jsx';
import { closingBrace } from '../parsing/braces.ts';
import type { Range } from '../text/source.ts';

/**
 * Finds the positions of a JSX element's attributes. satteri returns their names and values, but not their
 * positions. The scan of the opening tag uses the names, so that a container's prefix at the start of a line (`> `
 * in a quote) isn't mistaken for the end of the tag.
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
  let index = start + 1;
  while (index < text.length && /[^\s/>{]/.test(text[index] ?? '')) index++;
  const found: (Range | undefined)[] = [];
  for (const attribute of attributes) {
    if (attribute.type === 'mdxJsxExpressionAttribute') {
      const open = text.indexOf('{', index);
      if (open === -1) return found;
      index = closingBrace(text, open) + 1;
      found.push({ start: open + 1, end: index - 1 });
      continue;
    }
    const name = text.indexOf(attribute.name, index);
    if (name === -1) return found;
    index = name + attribute.name.length;
    if (attribute.value === null || attribute.value === undefined) {
      found.push(undefined);
      continue;
    }
    while (index < text.length && !/["'{]/.test(text[index] ?? '')) index++;
    const open = index;
    const close =
      text[open] === '{' ? closingBrace(text, open) : text.indexOf(text[open] ?? '"', open + 1);
    if (close === -1) return found;
    found.push({ start: open + 1, end: close });
    index = close + 1;
  }
  return found;
}
