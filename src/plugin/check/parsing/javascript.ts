import { createRequire } from 'node:module';
import type { Node, Parser } from 'acorn';
import type { Range } from '../text/source.ts';
import { alignLines } from './lines.ts';

/**
 * Parses an expression of a post, JSX included, without running it.
 *
 * @param text the parsed text of the post
 * @param range where the expression stands in it
 * @param value the expression as the Markdown parser read it: without what a container puts before its lines
 * @returns the expression and its places in `text`; `undefined` when it is empty or no JavaScript
 */
export function parseExpression(text: string, range: Range, value: string): Parsed | undefined {
  if (isComment(value)) return undefined;
  const options = { ecmaVersion: 'latest', sourceType: 'module' } as const;
  try {
    // A part of the text alone: acorn counts the lines before where it begins, each time.
    const code = text.slice(range.start, range.end);
    return placed(asNode(parser().parseExpressionAt(code, 0, options)), range);
  } catch {
    // In a quote or a list the lines begin with its marks; the value has them taken away.
  }
  try {
    const node = asNode(parser().parseExpressionAt(value, 0, options));
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

/** Parses the imports and exports of a post. */
export function parseModule(text: string, range: Range): Parsed | undefined {
  try {
    const code = text.slice(range.start, range.end);
    return placed(
      asNode(parser().parse(code, { ecmaVersion: 'latest', sourceType: 'module' })),
      range,
    );
  } catch {
    return undefined;
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

/** The value of a string literal or of a template without holes. */
export function stringValue(node: unknown): string | undefined {
  if (!isNode(node)) return undefined;
  if (node.type === 'Literal') return typeof node.value === 'string' ? node.value : undefined;
  if (node.type !== 'TemplateLiteral' || !Array.isArray(node.quasis) || node.quasis.length !== 1)
    return undefined;
  const quasi = node.quasis[0] as { value?: { cooked?: string } } | undefined;
  return quasi?.value?.cooked;
}

function isComment(value: string): boolean {
  return /^\s*(?:\/\*(?:[^*]|\*(?!\/))*\*\/\s*)*$/.test(value);
}

function find(text: string, range: Range, code: string): Range {
  const start = text.indexOf(code, range.start);
  return start === -1 || start + code.length > range.end
    ? range
    : { start, end: start + code.length };
}

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

export interface Parsed {
  node: AnyNode;
  /** The place of a part of it in the post's parsed text. */
  at(part: AnyNode): Range;
}

/** An ESTree or JSX node, whose fields are looked at one by one. */
export type AnyNode = Node & { [field: string]: unknown };
