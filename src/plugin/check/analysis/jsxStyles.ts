import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { isComponent } from '../references/addressAttributes.ts';
import { locateAttributes } from '../references/attributePositions.ts';
import type { Range } from '../text/source.ts';

/**
 * Finds each `style` of a JSX element that is a string. A component may accept any style, but React
 * wants an object for HTML elements.
 *
 * @param text the parsed text
 * @param opening the range of the element's `<name`, used when the place of the value isn't found
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
