import { type AnyNode, isNode, nodesIn, type Parsed, stringValue } from '../parsing/javascript.ts';
import type { Range } from '../text/source.ts';
import { isPicture } from './addressAttributes.ts';
import type { Reference, Resolution } from './reference.ts';

/**
 * The possible values of an expression, from its code alone: each string, and how it's resolved. Both branches of a
 * condition count. A value that only running the code could give is `dynamic`.
 */
export function staticValues(node: AnyNode, parsed: Parsed, imports: Imports): StaticValue[] {
  const text = stringValue(node);
  if (text !== undefined)
    return [
      { how: 'string', resolvedBy: 'verbatim', target: text, range: inQuotes(parsed.at(node)) },
    ];
  const call = callValue(node, parsed);
  if (call) return [call];
  switch (node.type) {
    case 'ConditionalExpression':
      return both(node.consequent, node.alternate, parsed, imports);
    case 'LogicalExpression': {
      const right = staticValues(node.right as AnyNode, parsed, imports);
      if (node.operator === '&&') return right;
      // A fallback is only used if there's no value, and the value may be anything.
      const spare = right.map((value) => ({ ...value, part: undefined }));
      return [...staticValues(node.left as AnyNode, parsed, imports), ...spare];
    }
    case 'MemberExpression':
      // require('…').default, logo.src
      if (isNode(node.object)) {
        const [value, ...more] = staticValues(node.object, parsed, imports);
        if (value && more.length === 0 && value.resolvedBy === 'module')
          return [{ ...value, part: partOf(value.part, node) }];
      }
      break;
    case 'Identifier': {
      const imported = imports.get(String(node.name));
      if (imported)
        return [{ how: 'import', resolvedBy: 'module', ...imported, range: parsed.at(node) }];
      // `undefined` isn't an image.
      if (node.name === 'undefined') return [];
      break;
    }
    case 'Literal':
      return [];
    case 'TemplateLiteral': {
      const files = filesInTemplate(node, parsed, imports);
      if (files) return files;
      break;
    }
    case 'ChainExpression':
    case 'ParenthesizedExpression':
      if (isNode(node.expression)) return staticValues(node.expression, parsed, imports);
  }
  return [{ how: 'dynamic', resolvedBy: 'dynamic', target: '', range: parsed.at(node) }];
}

/** `require('…')`, `import('…')` and `useBaseUrl('…')`; `undefined` for any other expression. */
export function callValue(node: AnyNode, parsed: Parsed): StaticValue | undefined {
  if (node.type === 'ImportExpression') return moduleValue(node.source, 'import', parsed);
  if (node.type !== 'CallExpression') return undefined;
  const { name } = node.callee as AnyNode;
  const [argument] = nodesIn(node.arguments);
  if (name === 'require') return moduleValue(argument, 'require', parsed);
  if (name !== 'useBaseUrl' || !argument) return undefined;
  const target = stringValue(argument);
  return target === undefined
    ? { how: 'dynamic', resolvedBy: 'dynamic', target: '', range: parsed.at(argument) }
    : { how: 'usebaseurl', resolvedBy: 'based', target, range: inQuotes(parsed.at(argument)) };
}

/** The addresses in `url(…)` of a CSS string, with their ranges in it. */
export function cssAddresses(css: string): { target: string; range: Range }[] {
  return [...css.matchAll(CSS_URL)].map((match) => {
    const target = match[1] ?? match[2] ?? match[3] ?? '';
    const start = match.index + match[0].indexOf(target);
    return { target, range: { start, end: start + target.length } };
  });
}

/** Bounded: otherwise, a row of spaces would be scanned again from each of them. */
const CSS_URL =
  /url\(\s{0,99}(?:"([^"')]{1,2000})"\s{0,99}\)|'([^"')]{1,2000})'\s{0,99}\)|(?=[^"')\s])([^"')]{1,2000})\))/g;

/** Whether a file outside of any element is an image or another file. */
export function kindOfFile(target: string): 'image' | 'link' {
  return isPicture(target) ? 'image' : 'link';
}

/** `${require('./x.png').default} 2x`: files, and only the text around them that a `srcset` needs. */
function filesInTemplate(
  node: AnyNode,
  parsed: Parsed,
  imports: Imports,
): StaticValue[] | undefined {
  const texts = nodesIn(node.quasis).map(({ value }) => String((value as { raw?: unknown }).raw));
  if (!texts.every((text) => /^[\s,]*(?:[\d.]+[wx][\s,]*)?$/.test(text))) return undefined;
  const values = nodesIn(node.expressions).flatMap((one) => staticValues(one, parsed, imports));
  return values.length > 0 && values.every(({ resolvedBy }) => resolvedBy === 'module')
    ? values
    : undefined;
}

/** The part of a module that a property access selects; `undefined` if only running the code would tell. */
function partOf(
  part: readonly string[] | undefined,
  { property, computed }: AnyNode,
): readonly string[] | undefined {
  const name = isNode(property)
    ? computed
      ? stringValue(property)
      : String(property.name)
    : undefined;
  return part && name !== undefined ? [...part, name] : undefined;
}

function moduleValue(argument: unknown, how: string, parsed: Parsed): StaticValue | undefined {
  if (!isNode(argument)) return undefined;
  const request = stringValue(argument);
  if (request === undefined)
    return { how: 'dynamic', resolvedBy: 'dynamic', target: '', range: parsed.at(argument) };
  // A request may have loaders before its file: `!!raw-loader!./x.svg`.
  const target = request.slice(request.lastIndexOf('!') + 1);
  const range = inQuotes(parsed.at(argument));
  return {
    how,
    resolvedBy: 'module',
    target,
    range: { start: range.end - target.length, end: range.end },
    // The result of a custom loader isn't known, and `import()` returns a promise.
    part: target === request && how === 'require' ? [] : undefined,
  };
}

function both(one: unknown, other: unknown, parsed: Parsed, imports: Imports): StaticValue[] {
  return [one, other].flatMap((node) => (isNode(node) ? staticValues(node, parsed, imports) : []));
}

function inQuotes({ start, end }: Range): Range {
  return { start: start + 1, end: end - 1 };
}

/** The files that a post imports, by name. */
export type Imports = ReadonlyMap<string, ImportedFile>;

export interface ImportedFile extends Pick<Reference, 'part'> {
  target: string;
}

export interface StaticValue {
  how: string;
  resolvedBy: Resolution;
  target: string;
  range: Range;
  /** The text of the range, if it's known. */
  written?: string | undefined;
  /** The part of a module. */
  part?: Reference['part'];
}
