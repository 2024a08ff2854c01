import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { isComponent } from '../references/addressAttributes.ts';
import { locateAttributes } from '../references/attributePositions.ts';
import type { Range } from '../text/source.ts';

/**
 * Finds each `style` of a JSX element that is a string or has no value. A component may accept any style, but React
 * wants an object for HTML elements.
 *
 * @param text the parsed text
 * @param opening the range of the element's `<name`, used when the place of the value isn't found
 */
export function refusedStyles(element: JsxElement, text: string, opening: Range): RefusedStyle[] {
  const { name, attributes } = element;
  if (!name || isComponent(name) || !attributes.some(isRefused)) return [];
  const places = locateAttributes(text, opening.start, attributes);
  return attributes.flatMap((attribute, index): RefusedStyle[] => {
    if (!isRefused(attribute)) return [];
    if (typeof attribute.value === 'string')
      return [{ range: places[index] ?? opening, isText: true }];
    const before = places.slice(0, index).findLast((place) => place !== undefined);
    BARE.lastIndex = before?.end ?? opening.end;
    const start = BARE.exec(text)?.index;
    const range = start === undefined ? opening : { start, end: start + 'style'.length };
    return [{ range, isText: false }];
  });
}

function isRefused(attribute: JsxElement['attributes'][number]): boolean {
  return (
    attribute.type === 'mdxJsxAttribute' &&
    attribute.name === 'style' &&
    (!attribute.value || typeof attribute.value === 'string')
  );
}

const BARE = /(?<=[\s"'}])style(?=[\s/>{]|$)/g;

type JsxElement = MdxJsxFlowElement | MdxJsxTextElement;

/** A style that isn't an object. */
export interface RefusedStyle {
  /** The text without its quotes, another value, or the name of the attribute if it has no value. */
  range: Range;
  isText: boolean;
}
