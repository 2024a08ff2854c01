import {
  type AnyNode,
  isNode,
  nodesIn,
  type Parsed,
  stringValue,
  walkNodes,
} from '../parsing/javascript.ts';
import { type Range, shift } from '../text/source.ts';
import { attributeRole, isAsset, isComponent, isPicture, type Role } from './addressAttributes.ts';
import { addressless, isNoAddress, lacksAddress } from './addressless.ts';
import {
  callValue,
  cssAddresses,
  type Imports,
  kindOfFile,
  type StaticValue,
  staticValues,
} from './expression.ts';
import type { Reference } from './reference.ts';
import { srcsetAddresses } from './srcset.ts';
import type { Attribute, Element, TextValue, Value } from './writtenElement.ts';

/** Finds the references of one element, in any syntax. Ranges are offsets in the parsed text. */
export function elementReferences(element: Element, imports: Imports): Reference[] {
  const alt = readAlt(element);
  if (lacksAddress(element)) return [addressless(element, 'none', element.range, alt)];
  return element.attributes.flatMap((attribute): Reference[] => {
    const { name, value, range } = attribute;
    const role = attributeRole(element.name, name);
    if (role === 'image' && name === 'src' && (!value || isNoAddress(value)))
      return [addressless(element, 'empty', range ?? element.range, alt)];
    if (value === undefined) return [];
    if (!role) return otherReferences(element, attribute, value, imports);
    const form = formOf(element.name, name);
    if ('text' in value) return textReferences(role, form, value, alt, element);
    if (!value.parsed) return [dynamic(role, form, value.code, value.range, alt)];
    if (role === 'image-map') return mapReferences(value.parsed, form, imports);
    const found = staticValues(value.parsed.node, value.parsed, imports);
    const isPicture = element.syntax === 'mdx' && role === 'image' && isTransformed(element, found);
    return found
      .flatMap((one) => valueReferences(one, role, form, value.code, alt, element.name))
      .map((reference) => (isPicture ? { ...reference, isPicture } : reference));
  });
}

/** Finds the references in an expression that isn't the value of an address attribute: calls, and JSX inside it. */
export function expressionReferences(parsed: Parsed, imports: Imports): Reference[] {
  const references: Reference[] = [];
  walkNodes(parsed.node, (node) => {
    if (node.type === 'JSXOpeningElement') {
      const element = jsxElement(node, parsed);
      for (const reference of element ? elementReferences(element, imports) : [])
        references.push({ ...reference, isInExpression: true });
      return false;
    }
    const call = callValue(node, parsed);
    if (!call || call.resolvedBy === 'dynamic') return true;
    if (call.resolvedBy === 'module' && !isAsset(call.target)) return false;
    references.push({ ...pick(call), kind: kindOfFile(call.target), form: `call-${call.how}` });
    return false;
  });
  return references;
}

function textReferences(
  role: Role,
  form: string,
  value: TextValue,
  alt: Alt,
  element: Element,
): Reference[] {
  const one: StaticValue = {
    how: 'string',
    resolvedBy: 'verbatim',
    target: value.text,
    range: value.range,
    written: value.written,
  };
  const references = valueReferences(one, role, form, value.text, alt, element.name);
  if (element.syntax === 'script') return references;
  // In CommonMark, a raw <a> becomes Docusaurus's own link; an <img> stays as it is.
  if (element.syntax === 'html' && element.name === 'a')
    return references.map((reference) => ({ ...reference, resolvedBy: 'page' }));
  const isPicture = role === 'image' && element.name === 'img';
  return references.map((reference) => ({
    ...reference,
    plain: true,
    ...(isPicture ? { isPicture } : undefined),
  }));
}

/** Whether the transform can tell which image an `img` shows: it needs a path, not an import. */
function isTransformed({ name }: Element, values: readonly StaticValue[]): boolean {
  const [only, ...others] = values;
  return name === 'img' && others.length === 0 && TRANSFORMED.has(only?.how ?? '');
}

function valueReferences(
  value: StaticValue,
  role: Role,
  form: string,
  code: string,
  alt: Alt,
  element: string,
): Reference[] {
  if (value.resolvedBy === 'dynamic') return [dynamic(role, form, code, value.range, alt)];
  const reference = {
    ...pick(value),
    ...(value.part && !isComponent(element) ? { part: value.part } : undefined),
    kind: kindOf(role),
    form: `${form}-${value.how}`,
    ...(role === 'image' ? alt : undefined),
  };
  if (role === 'image-set' && value.resolvedBy === 'verbatim') {
    const written = value.written ?? value.target;
    let cursor = 0;
    return srcsetAddresses(value.target).map(({ start, end }) => {
      const target = value.target.slice(start, end);
      const found = written.indexOf(target, cursor);
      if (found === -1) return { ...reference, target };
      cursor = found + target.length;
      return {
        ...reference,
        target,
        range: shift({ start: found, end: cursor }, value.range.start),
      };
    });
  }
  // Docusaurus's <Link> adds the base path to an address, as for Markdown links.
  const isLink = element === 'Link' && value.resolvedBy === 'verbatim';
  return [isLink ? { ...reference, resolvedBy: 'page' } : reference];
}

/** `sources={{light: …, dark: …}}`: each value is an image. */
function mapReferences(parsed: Parsed, form: string, imports: Imports): Reference[] {
  const { node } = parsed;
  if (node.type !== 'ObjectExpression') return [dynamic('image', form, '', parsed.at(node), {})];
  return nodesIn(node.properties).flatMap(({ value }) => {
    // Another object that is spread in has none.
    if (!isNode(value)) return [];
    const values = staticValues(value, parsed, imports);
    return values.flatMap((one) => valueReferences(one, 'image', form, '', {}, 'ThemedImage'));
  });
}

/** Attributes without an address of their own: styles, and any calls and JSX in an expression. */
function otherReferences(
  element: Element,
  { name, range }: Attribute,
  value: Value,
  imports: Imports,
): Reference[] {
  if ('text' in value) {
    if (name === 'style') return styleOf(value.text, value.range.start);
    // What a component does with a path isn't known, so it's counted as unchecked.
    if (!isComponent(element.name) || !isPicture(value.text)) return [];
    return [dynamic('image', formOf(element.name, name), value.text, value.range, {})];
  }
  const { parsed } = value;
  if (!parsed) return [];
  const references = expressionReferences(parsed, imports);
  if (name === 'style') references.push(...styleReferences(parsed));
  else if (isComponent(element.name) && references.length === 0) {
    const [only] = staticValues(parsed.node, parsed, imports);
    if (only?.how === 'string' && isPicture(only.target)) {
      references.push(
        dynamic('image', formOf(element.name, name), only.target, range ?? only.range, {}),
      );
    }
  }
  return references;
}

/** `style={{backgroundImage: 'url(/img/x.png)'}}`. */
function styleReferences(parsed: Parsed): Reference[] {
  const references: Reference[] = [];
  walkNodes(parsed.node, (node) => {
    const css = stringValue(node);
    if (css === undefined) return true;
    references.push(...styleOf(css, parsed.at(node).start + 1));
    return false;
  });
  return references;
}

function styleOf(css: string, offset: number): Reference[] {
  return cssAddresses(css).map(({ target, range }) => ({
    kind: 'image',
    form: 'style-url',
    target,
    range: shift(range, offset),
    resolvedBy: 'verbatim',
  }));
}

/** A JSX element inside an expression, parsed by acorn. */
function jsxElement(opening: AnyNode, parsed: Parsed): Element | undefined {
  const name = jsxName(opening.name as AnyNode);
  if (name === undefined) return undefined;
  const { start } = parsed.at(opening);
  const range = { start, end: start + 1 + name.length };
  const attributes = nodesIn(opening.attributes).flatMap((attribute): Attribute[] => {
    if (attribute.type === 'JSXSpreadAttribute') return [{ name: '', value: undefined }];
    const attributeName = jsxName(attribute.name as AnyNode);
    if (attributeName === undefined) return [];
    const value = jsxValue(attribute.value, parsed);
    return [{ name: attributeName, range: parsed.at(attribute), value }];
  });
  return { name, range, syntax: 'script', attributes };
}

function jsxValue(value: unknown, parsed: Parsed): Value | undefined {
  if (!isNode(value)) return undefined;
  const { start, end } = parsed.at(value);
  const range = { start: start + 1, end: end - 1 };
  if (value.type === 'Literal') return { text: String(value.value), range };
  const { expression: node } = value;
  // An element instead of an expression: `src=<b />`.
  if (!isNode(node)) return undefined;
  return { code: '', range, parsed: { node, at: parsed.at } };
}

/** `undefined` for a name with a namespace: `xlink:href`. */
function jsxName({ type, name, object, property }: AnyNode): string | undefined {
  if (type === 'JSXIdentifier') return String(name);
  if (type !== 'JSXMemberExpression') return undefined;
  return `${jsxName(object as AnyNode)}.${jsxName(property as AnyNode)}`;
}

/** The alt text of an `img`. Not checked if something else may set or replace it: spread properties, ARIA. */
function readAlt({ name, attributes }: Element): Alt {
  if (name !== 'img' || attributes.some((attribute) => /^(?:aria-.*|role)?$/.test(attribute.name)))
    return {};
  const value = attributes.find((attribute) => attribute.name === 'alt')?.value;
  if (value === undefined) return { alt: null };
  if ('text' in value) return { alt: value.text, altRange: value.range };
  if (!value.parsed) return {};
  const { node, at } = value.parsed;
  const alt = stringValue(node);
  return alt === undefined ? {} : { alt, altRange: shrink(at(node)) };
}

/** A string without its quotes. */
function shrink({ start, end }: Range): Range {
  return { start: start + 1, end: end - 1 };
}

/** `img-string` for the usual attribute, `video-poster-string` for another. */
function formOf(element: string, attribute: string): string {
  const name = attribute.toLowerCase();
  return ['src', 'href', 'to', 'data', 'sources'].includes(name)
    ? element.toLowerCase()
    : `${element.toLowerCase()}-${name}`;
}

function kindOf(role: Role): Reference['kind'] {
  return role === 'image-set' || role === 'image-map' ? 'image' : role;
}

function dynamic(role: Role, form: string, code: string, range: Range, alt: Alt): Reference {
  return {
    kind: kindOf(role),
    form: `${form}-dynamic`,
    target: code,
    range,
    resolvedBy: 'dynamic',
    ...(role === 'image' ? alt : undefined),
  };
}

function pick({ target, range, resolvedBy }: StaticValue) {
  return { target, range, resolvedBy };
}

const TRANSFORMED = new Set(['string', 'require', 'usebaseurl']);

type Alt = Pick<Reference, 'alt' | 'altRange'>;
