import { isDeepStrictEqual } from 'node:util';
import yaml, { isCollection, isMap, isNode, isPair, isScalar } from 'yaml';
import type { Value } from '../imported.ts';
import type { Addition } from './additions.ts';

/**
 * Inserts values into YAML. Existing text stays the same, character by character: comments, quotation marks,
 * indentation. The library’s own serializer would change all of these.
 *
 * @returns undefined if the YAML can't be extended in this way
 */
export function extendYaml(text: string, additions: readonly Addition[]): string | undefined {
  let extended: string | undefined = text;
  for (const addition of additions) {
    const next: string | undefined = withAddition(extended, addition);
    if (next === undefined || !saysTheSameAnd(extended, next, addition)) return undefined;
    extended = next;
  }
  return extended;
}

function withAddition(text: string, { path, value }: Addition): string | undefined {
  const document = yaml.parseDocument(text, { logLevel: 'silent' });
  const key = path.at(-1);
  const parent = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  if (document.errors.length > 0 || key === undefined) return undefined;
  if (parent === null) return text + written(key, value, 0, text);
  if (!isCollection(parent)) return undefined;
  const field = parent.items.find(
    (item) => isPair(item) && isScalar(item.key) && item.key.value === key,
  );
  if (isPair(field)) return filled(text, field.key, value);
  if (parent.flow) return inFlow(text, parent, key, value);
  const end = endOf(parent);
  const indent = indentOf(text, parent);
  if (end === undefined || indent === undefined) return undefined;
  const isNested = (column: number) => column > indent || (column === indent && isMap(parent));
  return afterLine(text, end, written(key, value, indent, text), isNested);
}

/** `{name: Tides}` and `[a, b]` are extended on their line. */
function inFlow(
  text: string,
  parent: yaml.YAMLMap | yaml.YAMLSeq,
  key: string | number,
  value: Value,
): string | undefined {
  const end = endOf(parent.items.at(-1));
  if (end === undefined) return undefined;
  const item = yaml.stringify(typeof key === 'number' ? [value] : { [key]: value }, FLOW);
  return `${text.slice(0, end)}, ${item.trim().slice(1, -1).trim()}${text.slice(end)}`;
}

/** A field that has no value yet: `talks:` alone on its line. */
function filled(text: string, key: unknown, value: Value): string | undefined {
  if (!isNode(key) || !key.range) return undefined;
  const colon = text.indexOf(':', key.range[1]) + 1;
  if (typeof value !== 'object')
    return `${text.slice(0, colon)} ${yaml.stringify(value, BLOCK).trim()}${text.slice(colon)}`;
  const indent = columnOf(text, key.range[0]) + 2;
  return afterLine(text, colon, indented(yaml.stringify(value, BLOCK), indent, text));
}

function written(key: string | number, value: Value, indent: number, text: string): string {
  const lines = yaml.stringify(typeof key === 'number' ? [value] : { [key]: value }, BLOCK);
  return indented(lines, indent, text);
}

/** With the line ends of the file. */
function indented(lines: string, indent: number, text: string): string {
  const end = text.includes('\r\n') ? '\r\n' : '\n';
  return lines.replace(/^(?=.)/gm, ' '.repeat(indent)).replaceAll('\n', end);
}

/** @param isNested whether a comment that starts in a column belongs to the item before it */
function afterLine(
  text: string,
  offset: number,
  lines: string,
  isNested: (column: number) => boolean = () => false,
): string {
  // A text of several lines ends after its last line.
  let next = text[offset - 1] === '\n' ? offset : text.indexOf('\n', offset) + 1;
  if (next === 0) return `${text}\n${lines}`;
  for (;;) {
    const [comment, spaces = ''] = /^( *)#.*\r?\n/.exec(text.slice(next)) ?? [];
    if (comment === undefined || !isNested(spaces.length)) break;
    next += comment.length;
  }
  return text.slice(0, next) + lines + text.slice(next);
}

/** Returns the end of the last value in a node. */
function endOf(node: unknown): number | undefined {
  if (isPair(node)) return endOf(node.value ?? node.key);
  if (!isNode(node)) return undefined;
  const last = isCollection(node) && !node.flow ? node.items.at(-1) : undefined;
  return last === undefined ? node.range?.[1] : endOf(last);
}

/** Returns the column of a map's keys or of a list's dashes. */
function indentOf(text: string, parent: yaml.YAMLMap | yaml.YAMLSeq): number | undefined {
  const [first] = parent.items;
  const node = isPair(first) ? first.key : first;
  if (!isNode(node) || !node.range) return undefined;
  const [start] = node.range;
  return columnOf(text, isMap(parent) ? start : text.lastIndexOf('-', start - 1));
}

function columnOf(text: string, offset: number): number {
  return offset - (text.lastIndexOf('\n', offset - 1) + 1);
}

function saysTheSameAnd(before: string, after: string, { path, value }: Addition): boolean {
  const expected = yaml.parseDocument(before, { logLevel: 'silent' });
  const extended = yaml.parseDocument(after, { logLevel: 'silent' });
  if (extended.errors.length > 0) return false;
  expected.setIn(path, expected.createNode(value));
  return isDeepStrictEqual(extended.toJS(), expected.toJS());
}

const BLOCK = { lineWidth: 0 };
const FLOW = { lineWidth: 0, collectionStyle: 'flow' } as const;
