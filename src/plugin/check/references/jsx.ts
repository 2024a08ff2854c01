import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { locateAttributes } from './attributes.ts';
import { referenceKind } from './elements.ts';
import type { Reference } from './reference.ts';

/** The references in the attributes of a JSX element; ranges are offsets in the parsed text. */
export function jsxReferences(
  element: MdxJsxFlowElement | MdxJsxTextElement,
  text: string,
): Reference[] {
  const name = element.name;
  const start = element.position?.start.offset;
  if (!name || start === undefined) return [];
  const named = element.attributes.some(
    (attribute) => attribute.type === 'mdxJsxAttribute' && referenceKind(name, attribute.name),
  );
  if (!named) return [];
  const ranges = locateAttributes(text, start, element.attributes);
  const alt = altText(element);
  return element.attributes.flatMap((attribute, index): Reference[] => {
    if (attribute.type !== 'mdxJsxAttribute') return [];
    const kind = referenceKind(name, attribute.name);
    if (!kind) return [];
    const range = ranges[index] ?? { start, end: start + name.length + 1 };
    const { value } = attribute;
    if (typeof value === 'string') {
      return [{ kind, form: `${name}-string`, target: value, range, travels: 'verbatim', alt }];
    }
    if (!value) return [];
    return [{ kind, form: `${name}-dynamic`, target: value.value, range, travels: 'dynamic', alt }];
  });
}

function altText(element: MdxJsxFlowElement | MdxJsxTextElement): string | null {
  for (const attribute of element.attributes) {
    if (attribute.type !== 'mdxJsxAttribute' || attribute.name !== 'alt') continue;
    if (typeof attribute.value === 'string') return attribute.value;
    return attribute.value?.value ?? '';
  }
  return null;
}
