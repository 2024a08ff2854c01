import type { Range } from '../text/source.ts';
import type { Reference } from './reference.ts';
import type { Element, Value } from './writtenElement.ts';

/**
 * Whether an `img` names no picture at all. Not judged where something else may give it one: spread properties, a script
 * that finds it by an `id` or a `data-` attribute.
 */
export function lacksAddress({ name, attributes, range }: Element): boolean {
  return (
    name === 'img' &&
    range !== undefined &&
    !attributes.some((attribute) => /^(?:|src|srcset|id|ref|data-.*)$/i.test(attribute.name))
  );
}

/** Whether React leaves an attribute out, or prints what is no address, for a value such as `undefined` or `{}`. */
export function isNoAddress(value: Value): boolean {
  if ('text' in value || !value.parsed) return false;
  const { node } = value.parsed;
  if (node.type === 'Identifier') return node.name === 'undefined';
  if (node.type === 'Literal') return typeof node.value !== 'string';
  return NEVER_AN_ADDRESS.has(node.type);
}

/** An image without an address, as `src=""` is one. */
export function addressless(
  { name }: Element,
  how: 'none' | 'empty',
  range: Range | undefined,
  alt: Pick<Reference, 'alt' | 'altRange'>,
): Reference {
  return {
    ...alt,
    kind: 'image',
    form: `${name}-${how}`,
    target: '',
    range: range ?? { start: 0, end: 0 },
    resolvedBy: 'verbatim',
  };
}

const NEVER_AN_ADDRESS = new Set([
  'ObjectExpression',
  'ArrowFunctionExpression',
  'FunctionExpression',
  'JSXElement',
]);
