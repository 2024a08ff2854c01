import { isDeepStrictEqual } from 'node:util';
import yaml, { isCollection, isMap, isPair, type Pair, type ParsedNode } from 'yaml';
import type { Value } from '../imported.ts';
import type { Addition } from './additions.ts';

/**
 * Inserts values into YAML. Existing text stays the same, character by character: comments, quotation marks,
 * indentation. The library’s own serializer would change all of these.
 *
 * @param text complete lines
 * @returns undefined if the YAML can't be extended in this way
 */
export function extendYaml(text: string, additions: readonly Addition[]): string | undefined {
  const document = yaml.parseDocument(text, SILENT);
  const insertions: Insertion[] = [];
  for (const addition of additions) {
    const parent = document.getIn(addition.parent, true);
    if (parent === null) insertions.push({ at: text.length, depth: 0, text: member(addition) });
    else if (isCollection(parent)) insertions.push(insertionIn(parent as Parent, addition, text));
    else return undefined;
  }
  const extended = withInsertions(text, insertions);
  const read = yaml.parseDocument(extended, SILENT);
  for (const { parent, key, value } of additions)
    document.setIn([...parent, key], document.createNode(value));
  const isAsExpected = read.errors.length === 0 && isDeepStrictEqual(read.toJS(), document.toJS());
  return isAsExpected ? extended : undefined;
}

function insertionIn(parent: Parent, addition: Addition, text: string): Insertion {
  const depth = addition.parent.length;
  const field = isMap(parent)
    ? parent.items.find(({ key }) => 'value' in key && key.value === addition.key)
    : undefined;
  if (field) return filled(field.key, addition, text);
  const end = endOf(parent);
  if (parent.flow) {
    // `{name: Tides}` and `[a, b]` are extended on their line.
    const item = yaml.stringify(memberOf(addition), FLOW).trim().slice(1, -1).trim();
    return { at: endOf(parent.items.at(-1) ?? parent), depth, text: `, ${item}` };
  }
  const indent = columnOf(text, parent.range[0]);
  const isNested = (column: number) => column > indent || (column === indent && isMap(parent));
  return {
    at: afterLine(text, end, isNested),
    depth,
    text: indented(member(addition), indent),
  };
}

/** A field that has no value yet: `talks:` alone on its line. */
function filled({ range }: ParsedNode, { parent, value }: Addition, text: string): Insertion {
  const colon = text.indexOf(':', range[1]) + 1;
  const depth = parent.length + 1;
  const written = yaml.stringify(value, BLOCK);
  return typeof value === 'object'
    ? { at: afterLine(text, colon), depth, text: indented(written, columnOf(text, range[0]) + 2) }
    : { at: colon, depth, text: ` ${written.trim()}` };
}

/** What ends at the same place is inserted from the inside out. */
function withInsertions(text: string, insertions: readonly Insertion[]): string {
  const end = text.includes('\r\n') ? '\r\n' : '\n';
  let extended = '';
  let done = 0;
  for (const { at, text: added } of insertions.toSorted(
    (a, b) => a.at - b.at || b.depth - a.depth,
  )) {
    extended += text.slice(done, at) + added.replaceAll('\n', end);
    done = at;
  }
  return extended + text.slice(done);
}

function memberOf({ key, value }: Addition): Value {
  return typeof key === 'number' ? [value] : { [key]: value };
}

function member(addition: Addition): string {
  return yaml.stringify(memberOf(addition), BLOCK);
}

function indented(lines: string, indent: number): string {
  return lines.replace(/^(?=.)/gm, ' '.repeat(indent));
}

/** @param isNested whether a comment that starts in a column belongs to the item before it */
function afterLine(
  text: string,
  offset: number,
  isNested: (column: number) => boolean = () => false,
): number {
  // A text of several lines ends after its last line.
  let next = text[offset - 1] === '\n' ? offset : text.indexOf('\n', offset) + 1;
  for (;;) {
    const [comment, spaces = ''] = /^( *)#.*\r?\n/.exec(text.slice(next)) ?? [];
    if (comment === undefined || !isNested(spaces.length)) return next;
    next += comment.length;
  }
}

/** Returns the end of the last value in a node. */
function endOf(node: ParsedNode | Member): number {
  if (isPair(node)) return endOf(node.value ?? node.key);
  const last = isCollection(node) && !node.flow ? node.items.at(-1) : undefined;
  return last ? endOf(last) : node.range[1];
}

function columnOf(text: string, offset: number): number {
  return offset - (text.lastIndexOf('\n', offset) + 1);
}

const SILENT = { logLevel: 'silent' } as const;
const BLOCK = { lineWidth: 0 };
const FLOW = { lineWidth: 0, collectionStyle: 'flow' } as const;

type Parent = yaml.YAMLMap.Parsed | yaml.YAMLSeq.Parsed;

type Member = Pair<ParsedNode, ParsedNode | null>;

interface Insertion {
  at: number;
  /** The number of collections that it's in. */
  depth: number;
  text: string;
}
