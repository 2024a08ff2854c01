import type { Root } from 'mdast';
import type { Range } from '../text/source.ts';
import { declarationsOf } from './declarations.ts';
import { type Module, modulesOf } from './importsAndExports.ts';
import { type AnyNode, isNode, moduleError, nodesIn } from './javascript.ts';

/**
 * Finds the reason why a post's imports and exports, each valid on its own, can't form one module:
 * a name that is declared twice, or one that MDX or Docusaurus declares in every post. acorn checks
 * a module like the compiled one.
 *
 * @param root the tree of an MDX text
 */
export function findModuleFault(root: Root, text: string): ModuleFault | undefined {
  const modules = modulesOf(root, text);
  if (modules.length === 0) return undefined;
  // MDX already knows earlier imports when it reads the next block, and stops there.
  const early = modules.find(({ clash }) => clash)?.clash;
  if (early) return { ...early, first: firstOf(early.name, early.range, modules) };
  const pieces: Piece[] = [{ code: preludeOf(modules, root) }];
  for (const { parsed, statements } of modules)
    for (const statement of statements)
      if (parsed) pieces.push(...compiled(statement, text, parsed.at(statement)));
  // MDX stops at a second layout before it creates the module.
  const [, secondLayout] = pieces.filter(({ code }) => code === LAYOUT);
  const fault = secondLayout ? { name: LAYOUT, offset: secondLayout.start } : nameFault(pieces);
  if (fault?.offset === undefined) return undefined;
  const { name, offset } = fault;
  const isLayout = name === LAYOUT;
  const [written = ''] = /^(?:export default|\w+)/.exec(text.slice(offset)) ?? [];
  const range = { start: offset, end: offset + (isLayout ? written : name).length };
  const declared = secondLayout ? 'default' : name;
  return { name: declared, range, first: firstOf(name, range, modules) };
}

/** Returns the name for which acorn refuses the module, and its place in the post. */
function nameFault(pieces: readonly Piece[]): { name: string; offset?: number } | undefined {
  const error = moduleError(pieces.map(({ code }) => code).join(''));
  const name = error && /'([^']*)'/.exec(error.reason)?.[1];
  return name ? { name, offset: offsetIn(pieces, error.offset) } : undefined;
}

/** Returns what MDX turns a statement into: the layout of a post is a variable of the module. */
function compiled(statement: AnyNode, text: string, place: Range): Piece[] {
  const { declaration } = statement;
  if (statement.type === 'ExportDefaultDeclaration' && isNode(declaration)) {
    const length = declaration.start - statement.start;
    const start = place.start + length;
    return [
      { code: 'const ' },
      { code: LAYOUT, start: place.start },
      { code: ' = ' },
      { code: text.slice(start, place.end), start },
      { code: '\n;' },
    ];
  }
  const layout = nodesIn(statement.specifiers).find(
    ({ exported }) => isNode(exported) && exported.name === 'default',
  );
  if (!isNode(statement.source) || !layout)
    return [{ code: `${text.slice(place.start, place.end)}\n;`, start: place.start }];
  // `export {a as default} from 'b'` imports the layout; the other names are exported unchanged.
  const others = nodesIn(statement.specifiers).filter((specifier) => specifier !== layout);
  return [
    { code: 'const ' },
    { code: LAYOUT, start: place.start + layout.start - statement.start },
    { code: ' = 0;' },
    ...others.map(({ start, end }) => {
      const from = place.start + start - statement.start;
      return { code: `export {${text.slice(from, from + end - start)}} from '';`, start: from - 8 };
    }),
  ];
}

/**
 * Returns the names of every compiled post: those of MDX (@mdx-js/mdx/lib/plugin/recma-document.js,
 * estree-util-build-jsx) and of Docusaurus (mdx-loader/src/loader.ts, mdx-loader/src/remark/toc). A
 * post may export its own `toc`.
 */
function preludeOf(modules: readonly Module[], root: Root): string {
  const blocks = root.children.filter(({ type }) => type !== 'mdxjsEsm').length;
  return [
    'import {_jsx, _provideComponents} from "";',
    blocks > 1 ? 'import {_jsxs} from "";' : '',
    blocks === 1 ? '' : 'import {_Fragment} from "";',
    'export const frontMatter = 0, contentTitle = 0, assets = 0;',
    'export {default as metadata} from "";',
    modules.some(isOwnToc) ? '' : 'export const toc = 0;',
    'function _createMdxContent() {}',
    'export default function MDXContent() {}\n',
  ].join('');
}

/** The same as `isNamedExport` in mdx-loader/src/remark/toc/utils.ts. */
function isOwnToc({ statements: [statement, ...others] }: Module): boolean {
  if (statement?.type !== 'ExportNamedDeclaration' || others.length > 0) return false;
  const { declaration } = statement;
  if (!isNode(declaration) || declaration.type !== 'VariableDeclaration') return false;
  const id = nodesIn(declaration.declarations)[0]?.id;
  return isNode(id) && id.name === 'toc';
}

function offsetIn(pieces: readonly Piece[], offset: number): number | undefined {
  let before = 0;
  for (const { code, start } of pieces) {
    if (offset < before + code.length)
      return start === undefined ? undefined : start + offset - before;
    before += code.length;
  }
  return undefined;
}

/** Returns where the post first declares a name, if that isn't this place. */
function firstOf(name: string, { start }: Range, modules: readonly Module[]): Range | undefined {
  const places = declarationsOf(modules)
    .filter((declaration) => declaration.name === name)
    .map(({ parsed, identifier }) => parsed.at(identifier));
  return places.find((place) => place.start < start);
}

/** The name that MDX gives to the default export of a post. */
const LAYOUT = 'MDXLayout';

/** A part of the module that a post is compiled to. */
interface Piece {
  code: string;
  /** Its offset in the text; `undefined` for code that MDX or Docusaurus adds. */
  start?: number;
}

/** A name that is declared twice in the module that a post is compiled to. */
export interface ModuleFault {
  /** `default` if a post has two layouts. */
  name: string;
  range: Range;
  /** The post's first declaration; `undefined` if Docusaurus declares it. */
  first: Range | undefined;
}
