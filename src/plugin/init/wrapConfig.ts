import type { parse } from '@babel/parser';

/**
 * Wraps the export of a Docusaurus config in `withEventWriteups(…)`, whether it's an object, a function or a
 * promise, and adds the import. Everything else stays the same, byte for byte.
 *
 * It edits the text at parsed positions: a library that prints changed code (recast, magicast) reformats what it
 * touches, and magicast only supports `export default`.
 *
 * @param name of the file: its extension tells whether it's TypeScript
 * @returns undefined if it isn't clear what is exported, or where
 */
export async function wrapConfig(source: string, name: string): Promise<string | undefined> {
  if (/\bwithEventWriteups\b/.test(source)) return undefined;
  // Loaded for this command only, because it takes longer than a whole check.
  const babel = await import('@babel/parser');
  let program: Program;
  try {
    ({ program } = babel.parse(source, {
      sourceType: 'unambiguous',
      allowReturnOutsideFunction: true,
      plugins: [/\.[cm]?ts$/.test(name) ? 'typescript' : 'jsx'],
    }));
  } catch {
    return undefined;
  }
  const exported = theOnly(program.body.flatMap((statement) => exportOf(statement, source)));
  if (!exported) return undefined;
  const line = importLine(program, source);
  const { place, before, after } = whereToImport(program, source, exported.start);
  // From the end, so that earlier edits keep their positions.
  const wrapped = `${source.slice(0, exported.start)}withEventWriteups(${source.slice(exported.start, exported.end)})${exported.close}${source.slice(exported.end)}`;
  const whole = `${wrapped.slice(0, place)}${before}${line}${after}${wrapped.slice(place)}`;
  return source.includes('\r\n') ? whole.replace(/\r?\n/g, '\r\n') : whole;
}

function exportOf(statement: Statement, source: string): Exported[] {
  if (statement.type === 'ExportDefaultDeclaration') {
    const { declaration } = statement;
    if (declaration.type === 'ClassDeclaration' || declaration.type === 'TSDeclareFunction')
      return [UNCLEAR];
    if (declaration.type !== 'FunctionDeclaration') return [rangeOf(declaration)];
    // Inside the call, nothing else can see the function's name.
    const { id } = declaration;
    const uses = id ? source.split(new RegExp(`\\b${id.name}\\b`)).length - 1 : 1;
    return [uses > 1 ? UNCLEAR : { ...rangeOf(declaration), close: ';' }];
  }
  if (statement.type === 'TSExportAssignment') return [rangeOf(statement.expression)];
  if (statement.type === 'ExportNamedDeclaration')
    return /\bas default\b/.test(textOf(statement, source)) ? [UNCLEAR] : [];
  if (statement.type !== 'ExpressionStatement') return [];
  const { expression } = statement;
  if (expression.type !== 'AssignmentExpression' || expression.operator !== '=') return [];
  return /^(?:module\.exports|(?:module\.)?exports\.default)$/.test(
    textOf(expression.left, source).replace(/\s/g, ''),
  )
    ? [rangeOf(expression.right)]
    : [];
}

/** In the style of the file: with its quotes, and with or without semicolons. */
function importLine(program: Program, source: string): string {
  const quote = source.split('"').length > source.split("'").length ? '"' : "'";
  const end = /;[ \t]*\r?$/m.test(source) ? ';' : '';
  const module = `${quote}docusaurus-plugin-event-writeups/config${quote}`;
  return isModule(program)
    ? `import { withEventWriteups } from ${module}${end}`
    : `const { withEventWriteups } = require(${module})${end}`;
}

function isModule(program: Program): boolean {
  return program.body.some(({ type }) => /^(?:Import|Export|TSExport)/.test(type));
}

/** Below the last import; without imports, above the first statement and its comments. */
function whereToImport(program: Program, source: string, end: number): Insertion {
  const above = program.body.filter((statement) => rangeOf(statement).end <= end);
  const last = above.findLast((statement) =>
    isModule(program)
      ? statement.type === 'ImportDeclaration'
      : statement.type === 'VariableDeclaration' &&
        /=\s*require\(/.test(textOf(statement, source)) &&
        !textOf(statement, source).includes('=>'),
  );
  if (last) return { place: rangeOf(last).end, before: '\n', after: '' };
  const [first] = program.body;
  const comment = first?.leadingComments?.at(-1);
  const isItsOwn =
    first &&
    comment?.type === 'CommentBlock' &&
    !/\n\s*\n/.test(source.slice(comment.end ?? 0, rangeOf(first).start));
  const place = (isItsOwn ? comment.start : first?.start) ?? 0;
  return { place, before: '', after: '\n\n' };
}

function textOf(node: Place, source: string): string {
  const { start, end } = rangeOf(node);
  return source.slice(start, end);
}

function rangeOf({ start, end }: Place): Exported {
  return { start: start ?? 0, end: end ?? 0, close: '' };
}

/** Choosing between two exports is up to the site. */
function theOnly(exports: readonly Exported[]): Exported | undefined {
  const [only] = exports;
  return exports.length === 1 && only !== UNCLEAR ? only : undefined;
}

const UNCLEAR: Exported = { start: 0, end: 0, close: '' };

type Program = ReturnType<typeof parse>['program'];
type Statement = Program['body'][number];

interface Place {
  start?: number | null | undefined;
  end?: number | null | undefined;
}

interface Exported {
  start: number;
  end: number;
  /** The end of the statement when a declaration becomes an expression. */
  close: string;
}

interface Insertion {
  place: number;
  before: string;
  after: string;
}
