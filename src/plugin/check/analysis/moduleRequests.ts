import type { Root } from 'mdast';
import type {} from 'mdast-util-mdx';
import { nodesIn } from '../parsing/bindings.ts';
import { modulesOf } from '../parsing/importsAndExports.ts';
import {
  type AnyNode,
  isNode,
  type Parsed,
  stringValue,
  walkNodes,
} from '../parsing/javascript.ts';
import { isAsset } from '../references/addressAttributes.ts';
import type { Range } from '../text/source.ts';
import { codeOf } from './codePieces.ts';

/**
 * Finds the modules that a post makes the bundler load: code, styles, data and packages. Images and
 * other files are references instead. Ranges are offsets in the parsed text.
 */
export function moduleRequests(root: Root, text: string): ModuleRequest[] {
  const found: ModuleRequest[] = [];
  const add = (source: unknown, parsed: Parsed, names: ImportedName[] = []) => {
    const request = stringValue(source);
    if (request === undefined) return;
    // A request may start with loaders: `!!raw-loader!./x.svg`.
    const target = request.slice(request.lastIndexOf('!') + 1);
    if (isAsset(target)) return;
    const end = parsed.at(source as AnyNode).end - 1;
    found.push({
      target,
      hasLoader: target !== request,
      range: { start: end - target.length, end },
      names,
    });
  };
  for (const { parsed, statements } of modulesOf(root, text))
    for (const statement of parsed ? statements : [])
      if (parsed) add(statement.source, parsed, namesOf(statement, parsed));
  if (/\b(?:require|import)\s*\(/.test(text))
    for (const parsed of codeOf(root, text))
      walkNodes(parsed.node, (node) => {
        // The bundler accepts a missing module inside `try`.
        if (node.type === 'TryStatement') return false;
        if (isDecidedEarly(node)) return false;
        add(requestedBy(node), parsed);
        return true;
      });
  return found;
}

/**
 * Whether the bundler may leave out a branch: `false && …`, `process.env.NODE_ENV === 'test' ? … :
 * …`.
 */
function isDecidedEarly({ type, left, test }: AnyNode): boolean {
  if (!/^(?:LogicalExpression|ConditionalExpression|IfStatement)$/.test(type)) return false;
  const condition = (type === 'LogicalExpression' ? left : test) as AnyNode;
  let isStatic = condition.type === 'Literal';
  walkNodes(condition, ({ name }) => {
    isStatic ||= name === 'process';
    return undefined;
  });
  return isStatic;
}

/** Returns the module that `require('…')` or `import('…')` loads. */
function requestedBy(node: AnyNode): unknown {
  if (node.type === 'ImportExpression') return node.source;
  if (node.type !== 'CallExpression') return undefined;
  const { name } = node.callee as AnyNode;
  return name === 'require' ? nodesIn(node.arguments)[0] : undefined;
}

/** Returns the names that an import takes from its module; `import * as …` takes all. */
function namesOf({ specifiers }: AnyNode, parsed: Parsed): ImportedName[] {
  return nodesIn(specifiers)
    .filter(({ type }) => /^Import(?:Default)?Specifier$/.test(type))
    .map((specifier) => {
      const local = specifier.local as AnyNode;
      const imported = isNode(specifier.imported) ? specifier.imported : undefined;
      const name = imported ? String(imported.name ?? imported.value) : 'default';
      return { name, local: String(local.name), range: parsed.at(imported ?? local) };
    });
}

export interface ImportedName {
  /** Its name in the module. */
  name: string;
  /** Its name in the post. */
  local: string;
  range: Range;
}

export interface ModuleRequest {
  /** The file without its loaders: `./x.js` of `raw-loader!./x.js`. */
  target: string;
  hasLoader: boolean;
  names: ImportedName[];
  range: Range;
}
