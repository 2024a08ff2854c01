import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { isComponent } from '../references/addressAttributes.ts';
import { locateAttributes } from '../references/attributePositions.ts';
import type { Range } from '../text/source.ts';

/**
 * Where a `style` of a JSX element is a text. A component may take any style; an element of the page wants an object of
 * React.
 *
 * @param text the parsed text
 * @param opening the `<name` of the element, which stands for a value whose place isn't found
 */
export function textualStyles(element: JsxElement, text: string, opening: Range): Range[] {
  const { name, attributes } = element;
  if (!name || isComponent(name) || !attributes.some(isTextualStyle)) return [];
  const places = locateAttributes(text, opening.start, attributes);
  return attributes.flatMap((attribute, index) =>
    isTextualStyle(attribute) ? [places[index] ?? opening] : [],
  );
}

function isTextualStyle(attribute: JsxElement['attributes'][number]): boolean {
  return (
    attribute.type === 'mdxJsxAttribute' &&
    attribute.name === 'style' &&
    typeof attribute.value === 'string'
  );
}

type JsxElement = MdxJsxFlowElement | MdxJsxTextElement;
