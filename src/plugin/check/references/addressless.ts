import type { Range } from '../text/source.ts';
import type { Reference } from './reference.ts';
import type { Element, Value } from './writtenElement.ts';

/**
 * Whether an `img` has no address at all. `false` if something else may set one: spread properties, or a script
 * that finds it by its `id` or a `data-` attribute.
 */
export function lacksAddress({ name, attributes, range }: Element): boolean {
  return (
    name === 'img' &&
    range !== undefined &&
    !attributes.some((attribute) => /^(?:|src|srcset|id|ref|data-.*)$/i.test(attribute.name))
  );
}

/**
 * Whether React leaves out an attribute, or prints something that isn't an address, for a value such as `undefined`
 * or `{}`.
 */
export function isNoAddress(value: Value): boolean {
  const node = 'parsed' in value ? value.parsed?.node : undefined;
  if (!node) return false;
  if (node.type === 'Identifier') return node.name === 'undefined';
  if (node.type === 'Literal') return typeof node.value !== 'string';
  return NEVER_AN_ADDRESS.has(node.type);
}

/** An image without an address, like `src=""`. */
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
