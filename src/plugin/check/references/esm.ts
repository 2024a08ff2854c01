import type { Root } from 'mdast';
import { modulesOf } from '../parsing/importsAndExports.ts';
import { type AnyNode, isNode, nodesIn, type Parsed } from '../parsing/javascript.ts';
import { isAsset, isPicture } from './addressAttributes.ts';
import { expressionReferences } from './elementReferences.ts';
import type { ImportedFile, Imports } from './expression.ts';
import type { Reference } from './reference.ts';

/**
 * Reads the imports and exports of an MDX post.
 *
 * @returns the files that names refer to, and the references in imports and exports
 */
export function readModules(
  root: Root,
  text: string,
): { imports: Imports; references: Reference[] } {
  const imports = new Map<string, ImportedFile>();
  const references: Reference[] = [];
  for (const { parsed, statements } of modulesOf(root, text)) {
    if (!parsed) continue;
    for (const statement of statements) {
      if (statement.type === 'ImportDeclaration')
        references.push(...readImport(statement, parsed, imports));
      else references.push(...expressionReferences({ node: statement, at: parsed.at }, imports));
    }
  }
  return { imports, references };
}

function readImport(
  statement: AnyNode,
  parsed: Parsed,
  imports: Map<string, ImportedFile>,
): Reference[] {
  const source = statement.source as AnyNode;
  const request = String(source.value);
  // A request may have loaders before its file: `!!raw-loader!./x.svg`.
  const target = request.slice(request.lastIndexOf('!') + 1);
  if (!isAsset(target)) return [];
  for (const specifier of nodesIn(statement.specifiers)) {
    const part = target === request ? partOf(specifier) : undefined;
    imports.set(String((specifier.local as AnyNode).name), { target, part });
  }
  const { end } = parsed.at(source);
  const range = { start: end - 1 - target.length, end: end - 1 };
  return [
    {
      kind: isPicture(target) ? 'image' : 'link',
      form: 'esm-import',
      target,
      range,
      resolvedBy: 'module',
    },
  ];
}

/** Which part of a module an import takes. */
function partOf({ type, imported }: AnyNode): string[] | undefined {
  if (type === 'ImportNamespaceSpecifier') return [];
  if (type === 'ImportDefaultSpecifier') return ['default'];
  return isNode(imported) ? [String(imported.name ?? imported.value)] : undefined;
}
