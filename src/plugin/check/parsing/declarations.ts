import type { Module } from './importsAndExports.ts';
import { type AnyNode, isNode, nodesIn, type Parsed } from './javascript.ts';

/** Returns every name that the imports and exports of a post declare, in text order. */
export function declarationsOf(modules: readonly Module[]): Declaration[] {
  return modules.flatMap(({ parsed, statements }) =>
    parsed
      ? statements.flatMap((statement) =>
          namesOf(statement).map((identifier) => ({
            name: String(identifier.name),
            identifier,
            statement,
            parsed,
          })),
        )
      : [],
  );
}

function namesOf(statement: AnyNode): AnyNode[] {
  switch (statement.type) {
    case 'ImportDeclaration':
      return nodesIn(statement.specifiers).flatMap(({ local }) => (isNode(local) ? [local] : []));
    case 'ExportNamedDeclaration':
      return isNode(statement.declaration) ? declaredBy(statement.declaration) : [];
    default:
      // MDX turns the value of `export default` into an expression: its name isn't declared in the
      // post.
      return [];
  }
}

function declaredBy(declaration: AnyNode): AnyNode[] {
  if (declaration.type !== 'VariableDeclaration')
    return isNode(declaration.id) ? [declaration.id] : [];
  return nodesIn(declaration.declarations).flatMap(({ id }) => boundBy(id));
}

/** Returns the identifiers of a pattern: all five of `{a, b: [c, ...d], e = 1}`. */
export function boundBy(pattern: unknown): AnyNode[] {
  if (!isNode(pattern)) return [];
  switch (pattern.type) {
    case 'Identifier':
      return [pattern];
    case 'ObjectPattern':
      return nodesIn(pattern.properties).flatMap((property) =>
        boundBy(property.type === 'RestElement' ? property : property.value),
      );
    case 'ArrayPattern':
      return nodesIn(pattern.elements).flatMap(boundBy);
    case 'AssignmentPattern':
      return boundBy(pattern.left);
    case 'RestElement':
      return boundBy(pattern.argument);
    default:
      return [];
  }
}

/** A name that an import or export of a post declares. */
export interface Declaration {
  name: string;
  /** The declared identifier: `parsed.at(identifier)` is its range in the parsed text. */
  identifier: AnyNode;
  statement: AnyNode;
  parsed: Parsed;
}
