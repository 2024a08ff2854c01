import { createRequire } from 'node:module';
import type { Node, Parser } from 'acorn';
import type { Range } from '../text/source.ts';
import { alignLines } from './mapOffsets.ts';

/**
 * Parses an expression of a post, JSX included, without running it.
 *
 * @param text the parsed text of the post
 * @param range where the expression is in it
 * @param value the expression as the Markdown parser read it: without what a container puts before its lines
 * @returns the expression and its places in `text`; `undefined` when it is empty or no JavaScript
 */
export function parseExpression(text: string, range: Range, value: string): Parsed | undefined {
  if (isComment(value)) return undefined;
  try {
    // A part of the text alone: acorn counts the lines before where it begins, each time.
    const code = text.slice(range.start, range.end);
    return placed(plainName(code) ?? asNode(parser().parseExpressionAt(code, 0, OPTIONS)), range);
  } catch {
    // In a quote or a list the lines begin with its marks; the value has them taken away.
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
 * @param imported the names that blocks before it import, which it may export
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

/** What acorn says against a module, and where. */
export function moduleError(code: string): { reason: string; offset: number } | undefined {
  try {
    parser().parse(code, OPTIONS);
    return undefined;
  } catch (error) {
    const { message, pos } = error as { message: string; pos?: number };
    return { reason: message, offset: pos ?? 0 };
  }
}

/** The literal with which code begins, and whether that's all of it; `undefined` when it's no JavaScript. */
export function parseLiteral(code: string): { value: unknown; isWhole: boolean } | undefined {
  try {
    const { type, end, value } = asNode(parser().parseExpressionAt(code, 0, OPTIONS));
    return { value, isWhole: type === 'Literal' && end === code.length };
  } catch {
    return undefined;
  }
}

/** Whether Docusaurus takes what is in braces: one expression, or nothing but comments. */
export function isExpression(value: string): boolean {
  if (isComment(value)) return true;
  try {
    const { end } = parser().parseExpressionAt(value, 0, OPTIONS);
    return /^(?:\s|\/\*(?:[^*]|\*(?!\/))*\*\/|\/\/[^\r\n]*[\r\n])*$/.test(value.slice(end));
  } catch {
    return false;
  }
}

/** Whether the braces of an attribute without a name hold one spread: `...props`. */
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

/** Code that was parsed by itself, in the text from which it was taken. */
function placed(node: AnyNode, { start }: Range): Parsed {
  return { node, at: (part) => ({ start: part.start + start, end: part.end + start }) };
}

/** Calls `visit` for a node and all below it, in the order of the text; a `false` leaves out what is below. */
export function walkNodes(node: AnyNode, visit: (node: AnyNode) => boolean | undefined): void {
  if (visit(node) === false) return;
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) {
      if (isNode(child)) walkNodes(child, visit);
    }
  }
}

/** acorn's types know every kind of node; here a tree of any JSX is walked field by field. */
function asNode(node: Node): AnyNode {
  return node as AnyNode;
}

export function isNode(value: unknown): value is AnyNode {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value;
}

/** The nodes in a field that holds a list of them. */
export function nodesIn(list: unknown): AnyNode[] {
  return Array.isArray(list) ? (list as unknown[]).filter(isNode) : [];
}

/** The value of a string literal or of a template without holes. */
export function stringValue(node: unknown): string | undefined {
  if (!isNode(node)) return undefined;
  if (node.type === 'Literal') return typeof node.value === 'string' ? node.value : undefined;
  if (node.type !== 'TemplateLiteral' || !Array.isArray(node.quasis) || node.quasis.length !== 1)
    return undefined;
  const quasi = node.quasis[0] as { value?: { cooked?: string } } | undefined;
  return quasi?.value?.cooked;
}

/** Whether braces hold nothing but comments. */
export function isComment(value: string): boolean {
  return /^\s*(?:\/\*(?:[^*]|\*(?!\/))*\*\/\s*)*$/.test(value);
}

function find(text: string, range: Range, code: string): Range {
  const start = text.indexOf(code, range.start);
  return start === -1 || start + code.length > range.end
    ? range
    : { start, end: start + code.length };
}

/** Those of remark-mdx: what acorn learned later, Docusaurus refuses. */
const OPTIONS = { ecmaVersion: 2024, sourceType: 'module' } as const;

// Loaded when the first expression is met: many blogs have none.
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

/** A name alone, for which a parser would take many times as long. */
function plainName(code: string): AnyNode | undefined {
  const [, space = '', name] = PLAIN_NAME.exec(code) ?? [];
  if (name === undefined || RESERVED.has(name)) return undefined;
  return { type: 'Identifier', start: space.length, end: space.length + name.length, name };
}

const PLAIN_NAME = /^(\s*)([a-z_$][\w$]*)\s*$/i;

/** Words of the language, which are no names in a module. */
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
  /** The place of a part of it in the post's parsed text. */
  at(part: AnyNode): Range;
}

/** An ESTree or JSX node, whose fields are looked at one by one. */
export type AnyNode = Node & { [field: string]: unknown };
