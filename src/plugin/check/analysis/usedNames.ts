import type { Nodes, Root } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx';
import { isFunction, nodesIn } from '../parsing/bindings.ts';
import { expressionOf } from '../parsing/expressions.ts';
import { freeNames } from '../parsing/freeNames.ts';
import { modulesOf } from '../parsing/importsAndExports.ts';
import { type AnyNode, isNode, type Parsed } from '../parsing/javascript.ts';
import type { Range } from '../text/source.ts';
import { attributeCode } from './codePieces.ts';
import { type Member, neededMembers } from './memberPath.ts';
import { isComponentElement, walkRendered } from './walkRendered.ts';

/**
 * Finds the names that the elements, expressions, imports and exports of a post certainly use, in
 * text order. Ranges are offsets in the parsed text.
 */
export function usedNames(root: Root, text: string): UsedName[] {
  const found: UsedName[] = [];
  const rendered = new Map<string, number>();
  const add = (code: AnyNode, how: Reached, parsed: Parsed, from?: number, alone?: AnyNode) => {
    for (const { name, node, kind, isCertain } of freeNames(code, how)) {
      if (!isCertain) continue;
      const used: UsedName = { name, kind, range: parsed.at(node), isAlone: node === alone, from };
      if (name === 'frontMatter') used.needed = neededMembers(node, parsed, code);
      found.push(used);
    }
  };
  walkRendered(root, (node, isRendered) => {
    if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') {
      const parsed = expressionOf(node, text);
      if (parsed) add(parsed.node, 'content', parsed, undefined, parsed.node);
    } else if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
      const used = elementName(node);
      if (used) found.push({ ...used, isRendered });
      if (used && isRendered && !rendered.has(used.name)) rendered.set(used.name, used.range.start);
      for (const parsed of attributeCode(node, text)) add(parsed.node, 'content', parsed);
    }
  });
  for (const { parsed, statements } of modulesOf(root, text)) {
    if (!parsed) continue;
    for (const statement of statements) {
      add(statement, 'load', parsed);
      for (const [name, called] of functionsOf(statement)) {
        const from = rendered.get(name);
        if (from !== undefined) add(called, 'call', parsed, from);
      }
    }
  }
  return found.sort((a, b) => a.range.start - b.range.start);
}

/** Returns `Foo` for `<Foo>` and `<Foo.Bar>`; `undefined` for an HTML element. */
function elementName(node: JsxElement): UsedName | undefined {
  if (!isComponentElement(node)) return undefined;
  const [name = '', ...members] = (node.name ?? '').split('.');
  const start = rangeOf(node).start + 1;
  const kind = members.length > 0 ? 'object' : 'component';
  return {
    name,
    kind,
    range: { start, end: start + name.length },
    isAlone: false,
    from: undefined,
  };
}

/** Returns the functions that an export declares, with the names they are called by. */
function functionsOf(statement: AnyNode): [string, AnyNode][] {
  const { declaration } = statement;
  if (statement.type !== 'ExportNamedDeclaration' || !isNode(declaration)) return [];
  if (isFunction(declaration)) return [[nameOf(declaration.id), declaration]];
  return nodesIn(declaration.declarations).flatMap(({ id, init }) =>
    nodesIn([init])
      .filter(isFunction)
      .map((called): [string, AnyNode] => [nameOf(id), called]),
  );
}

function nameOf(identifier: unknown): string {
  return isNode(identifier) ? String(identifier.name) : '';
}

function rangeOf(node: Nodes): Range {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
}

type JsxElement = MdxJsxFlowElement | MdxJsxTextElement;

type Reached = Parameters<typeof freeNames>[1];

/** A name that a post certainly uses when it's rendered. */
export interface UsedName {
  name: string;
  /** `object`: the `a` of `<a.B>`. */
  kind: 'variable' | 'component' | 'object';
  range: Range;
  /** Whether it's an element that no component around it can leave out. */
  isRendered?: boolean;
  /** Whether the braces contain nothing else: then it may be meant as text. */
  isAlone: boolean;
  /** For a name inside a function of the post: where that function is first called. */
  from: number | undefined;
  /**
   * For `frontMatter`: the properties that must exist, because something reads their properties.
   */
  needed?: Member[];
}
