import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { parseExpression } from '../parsing/javascript.ts';
import type { Range } from '../text/source.ts';
import { attributeRole, isComponent } from './addressAttributes.ts';
import { locateAttributes } from './attributePositions.ts';
import { elementReferences } from './elementReferences.ts';
import type { Imports } from './expression.ts';
import type { Reference } from './reference.ts';
import type { Attribute, Value } from './writtenElement.ts';

/** Finds the references in the attributes of an MDX JSX element. Ranges are offsets in the parsed text. */
export function jsxReferences(element: JsxElement, text: string, imports: Imports): Reference[] {
  const { name } = element;
  const start = element.position?.start.offset ?? 0;
  if (!name || !mayName(element, name)) return [];
  const ranges = locateAttributes(text, start, element.attributes);
  const whole = { start, end: start + name.length + 1 };
  const attributes = element.attributes.map((attribute, index): Attribute => {
    const range = ranges[index] ?? whole;
    if (attribute.type === 'mdxJsxExpressionAttribute') {
      return {
        name: '',
        value: toValue({ value: `(${attribute.value.replace(/^\s*\.\.\./, '')})` }, range, text),
      };
    }
    return { name: attribute.name, range, value: toValue(attribute.value, range, text) };
  });
  return elementReferences({ name, range: whole, syntax: 'mdx', attributes }, imports);
}

function toValue(
  value: string | { value: string } | null | undefined,
  range: Range,
  text: string,
): Value | undefined {
  if (value === null || value === undefined) return undefined;
  if (typeof value === 'string')
    return { text: value, range, written: text.slice(range.start, range.end) };
  return { code: value.value, range, parsed: parseExpression(text, range, value.value) };
}

/** Most elements have no address, so they're skipped before their attributes are located. */
function mayName(element: JsxElement, name: string): boolean {
  if (name === 'img') return true;
  return element.attributes.some((attribute) => {
    if (attribute.type === 'mdxJsxExpressionAttribute')
      return /require|useBaseUrl/.test(attribute.value);
    if (attributeRole(name, attribute.name)) return true;
    if (typeof attribute.value === 'string') return isComponent(name);
    return attribute.value ? /["'`<]/.test(attribute.value.value) : false;
  });
}

type JsxElement = MdxJsxFlowElement | MdxJsxTextElement;
