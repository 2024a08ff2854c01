import { createRequire } from 'node:module';
import type { Node, Parser } from 'acorn';
import type { Range } from '../text/source.ts';
import { alignLines } from './mapOffsets.ts';

/**
 * Parses an expression of a post, including JSX, without running it.
 *
 * @param text the parsed text of the post
 * @param range the range of the expression in it
 * @param value the expression as the Markdown parser read it, without the markers that a quote or
 * list puts before its lines
 * @returns the expression and its places in `text`; `undefined` when it's empty or isn't JavaScript
 */
export function parseExpression(text: string, range: Range, value: string): Parsed | undefined {
  if (isComment(value)) return undefined;
  try {
    // Only a part of the text, because acorn counts all lines before the start position each time.
    const code = text.slice(range.start, range.end);
    return placed(plainName(code) ?? asNode(parser().parseExpressionAt(code, 0, OPTIONS)), range);
  } catch {
    // In a quote or a list, the lines begin with its markers, which `value` doesn't contain.
  }
  try {
    const node = asNode(parser().parseExpressionAt(value, 0, OPTIONS));
    const inText = alignLines(value, text, range);
    return {
      node,
      at(part) {
        const place = { start: inText(part.start), end: inText(part.end) };
        const code = value.slice(part.start, part.end);
        const isThere = code.includes('\n') || text.slice(place.start, place.end) === code;
        return isThere ? place : find(text, range, code);
      },
    };
  } catch {
    return undefined;
  }
}

/**
 * Parses a block of imports and exports of a post.
 *
 * @param imported the names that earlier blocks import, which this block may export
 */
export function parseModule(
  text: string,
  range: Range,
  imported: readonly string[] = [],
): Parsed | undefined {
  const known = imported.length > 0 ? `var ${imported.join(',')}\n` : '';
  try {
    const node = asNode(parser().parse(known + text.slice(range.start, range.end), OPTIONS));
    if (known && Array.isArray(node.body)) node.body.shift();
    return placed(node, { start: range.start - known.length, end: range.end });
  } catch {
    return undefined;
  }
}

/** Returns acorn's error for a module, and where it is. */
export function moduleError(code: string): { reason: string; offset: number } | undefined {
  try {
    parser().parse(code, OPTIONS);
    return undefined;
  } catch (error) {
    const { message, pos } = error as { message: string; pos?: number };
    return { reason: message, offset: pos ?? 0 };
  }
}

/**
 * Returns the literal at the start of the code, and whether that's all of it; `undefined` when it
 * isn't JavaScript.
 */
export function parseLiteral(code: string): { value: unknown; isWhole: boolean } | undefined {
  try {
    const { type, end, value } = asNode(parser().parseExpressionAt(code, 0, OPTIONS));
    return { value, isWhole: type === 'Literal' && end === code.length };
  } catch {
    return undefined;
  }
}

/** Whether Docusaurus accepts the content of braces: one expression, or nothing but comments. */
export function isExpression(value: string): boolean {
  if (isComment(value)) return true;
  try {
    const { end } = parser().parseExpressionAt(value, 0, OPTIONS);
    return /^(?:\s|\/\*(?:[^*]|\*(?!\/))*\*\/|\/\/[^\r\n]*[\r\n])*$/.test(value.slice(end));
  } catch {
    return false;
  }
}

/** Whether the braces of an attribute without a name contain one spread: `...props`. */
export function isSpread(value: string): boolean {
  try {
    const object = asNode(parser().parseExpressionAt(`({${value}})`, 0, OPTIONS));
    const properties = Array.isArray(object.properties) ? (object.properties as unknown[]) : [];
    const [first] = properties;
    return properties.length === 1 && isNode(first) && first.type === 'SpreadElement';
  } catch {
    return false;
  }
}

/** Maps code that was parsed on its own to its place in the original text. */
function placed(node: AnyNode, { start }: Range): Parsed {
  return { node, at: (part) => ({ start: part.start + start, end: part.end + start }) };
}

/**
 * Calls `visit` for a node and all its descendants, in text order; returning `false` skips the
 * descendants.
 */
export function walkNodes(node: AnyNode, visit: (node: AnyNode) => boolean | undefined): void {
  if (visit(node) === false) return;
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) {
      if (isNode(child)) walkNodes(child, visit);
    }
  }
}

/** acorn's types list every kind of node, but this code walks any JSX tree field by field. */
function asNode(node: Node): AnyNode {
  return node as AnyNode;
}

export function isNode(value: unknown): value is AnyNode {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value;
}

/** Returns the nodes in a field that contains a list. */
export function nodesIn(list: unknown): AnyNode[] {
  return Array.isArray(list) ? (list as unknown[]).filter(isNode) : [];
}

/** Returns the value of a string literal, or of a template without expressions. */
export function stringValue(node: unknown): string | undefined {
  if (!isNode(node)) return undefined;
  if (node.type === 'Literal') return typeof node.value === 'string' ? node.value : undefined;
  const [quasi, ...others] = nodesIn(node.quasis);
  return others.length > 0 ? undefined : (quasi?.value as { cooked?: string } | undefined)?.cooked;
}

/** Whether braces contain nothing but comments. */
export function isComment(value: string): boolean {
  return /^\s*(?:\/\*(?:[^*]|\*(?!\/))*\*\/\s*)*$/.test(value);
}

function find(text: string, range: Range, code: string): Range {
  const start = Math.max(range.start, text.indexOf(code, range.start));
  return { start, end: start + code.length };
}

/** The options of remark-mdx: Docusaurus refuses newer syntax. */
const OPTIONS = { ecmaVersion: 2024, sourceType: 'module' } as const;

// Loaded when the first expression is found: many blogs have none.
const require = createRequire(import.meta.url);
let jsxParser: typeof Parser | undefined;

function parser(): typeof Parser {
  if (!jsxParser) {
    const acorn = require('acorn') as typeof import('acorn');
    const jsx = require('acorn-jsx') as typeof import('acorn-jsx');
    jsxParser = acorn.Parser.extend(jsx());
  }
  return jsxParser;
}

/** Reads a plain name, for which a parser would be many times slower. */
function plainName(code: string): AnyNode | undefined {
  const [, space = '', name] = PLAIN_NAME.exec(code) ?? [];
  if (name === undefined || RESERVED.has(name)) return undefined;
  return { type: 'Identifier', start: space.length, end: space.length + name.length, name };
}

const PLAIN_NAME = /^(\s*)([a-z_$][\w$]*)\s*$/i;

/** Reserved words, which can't be names in a module. */
const RESERVED = new Set([
  ...['arguments', 'async', 'await', 'break', 'case', 'catch', 'class', 'const', 'continue'],
  ...['debugger', 'default', 'delete', 'do', 'else', 'enum', 'eval', 'export', 'extends', 'false'],
  ...['finally', 'for', 'function', 'if', 'implements', 'import', 'in', 'instanceof', 'interface'],
  ...['let', 'new', 'null', 'of', 'package', 'private', 'protected', 'public', 'return', 'static'],
  ...['super', 'switch', 'this', 'throw', 'true', 'try', 'typeof', 'var', 'void', 'while', 'with'],
  ...['yield'],
]);

export interface Parsed {
  node: AnyNode;
  /** Returns the range of a node in the post's parsed text. */
  at(part: AnyNode): Range;
}

/** An ESTree or JSX node, whose fields are read one by one. */
export type AnyNode = Node & { [field: string]: unknown };
