import type { Root } from 'mdast';
import type { Range } from '../text/source.ts';
import { declarationsOf } from './declarations.ts';
import { type Module, modulesOf } from './importsAndExports.ts';
import { type AnyNode, isNode, moduleError, nodesIn } from './javascript.ts';

/**
 * What keeps the imports and exports of a post, each of which is fine by itself, from being one module: a name that is
 * declared twice, or that MDX or Docusaurus declares in every post. acorn judges a module like the one that they make.
 *
 * @param root the tree of an MDX text
 */
export function findModuleFault(root: Root, text: string): ModuleFault | undefined {
  const modules = modulesOf(root, text);
  if (modules.length === 0) return undefined;
  // MDX knows the names of earlier imports when it reads the next block, and stops there.
  const early = modules.find(({ clash }) => clash)?.clash;
  if (early) return { ...early, first: firstOf(early.name, early.range, modules) };
  const pieces: Piece[] = [{ code: preludeOf(modules, root) }];
  for (const { parsed, statements } of modules)
    for (const statement of statements)
      if (parsed) pieces.push(...compiled(statement, text, parsed.at(statement)));
  // MDX stops at a second layout before the module is one.
  const [, secondLayout] = pieces.filter(({ code }) => code === LAYOUT);
  const fault = secondLayout ? { name: LAYOUT, offset: secondLayout.start } : nameFault(pieces);
  if (fault?.offset === undefined) return undefined;
  const { name, offset } = fault;
  const isLayout = name === LAYOUT;
  const [written = ''] = /^(?:export default|\w+)/.exec(text.slice(offset)) ?? [];
  const range = { start: offset, end: offset + (isLayout ? written : name).length };
  return { name: isLayout ? 'default' : name, range, first: firstOf(name, range, modules) };
}

/** The name at which acorn refuses the module, and where the post has it. */
function nameFault(pieces: readonly Piece[]): { name: string; offset?: number } | undefined {
  const error = moduleError(pieces.map(({ code }) => code).join(''));
  const name = error && /'([^']*)'/.exec(error.reason)?.[1];
  return name ? { name, offset: offsetIn(pieces, error.offset) } : undefined;
}

/** What MDX makes of a statement: the layout of a post is a variable of the module. */
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
  if (statement.type !== 'ExportNamedDeclaration' || !isNode(statement.source) || !layout)
    return [{ code: `${text.slice(place.start, place.end)}\n;`, start: place.start }];
  // `export {a as default} from 'b'` imports the layout; the other names are exported as they are.
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
 * The names of every compiled post: those of MDX (@mdx-js/mdx/lib/plugin/recma-document.js, estree-util-build-jsx) and of
 * Docusaurus (mdx-loader/src/loader.ts, mdx-loader/src/remark/toc). A post may export a `toc` of its own.
 */
function preludeOf(modules: readonly Module[], root: Root): string {
  const blocks = root.children.filter(({ type }) => type !== 'mdxjsEsm').length;
  return [
    'import {_jsx, _provideComponents} from "";',
    blocks > 1 ? 'import {_jsxs, _Fragment} from "";' : '',
    'export const frontMatter = 0, contentTitle = 0, assets = 0;',
    'export {default as metadata} from "";',
    modules.some(isOwnToc) ? '' : 'export const toc = 0;',
    'function _createMdxContent() {}',
    'export default function MDXContent() {}\n',
  ].join('');
}

/** As `isNamedExport` in mdx-loader/src/remark/toc/utils.ts. */
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

/** Where the post declares a name first, when not there. */
function firstOf(name: string, { start }: Range, modules: readonly Module[]): Range | undefined {
  const places = declarationsOf(modules)
    .filter((declaration) => declaration.name === name)
    .map(({ parsed, identifier }) => parsed.at(identifier));
  return places.find((place) => place.start < start);
}

/** The name that MDX gives to what a post exports as default. */
const LAYOUT = 'MDXLayout';

/** A part of the module that a post becomes. */
interface Piece {
  code: string;
  /** Where it begins in the text; `undefined` for what MDX or Docusaurus adds. */
  start?: number;
}

/** A name that stands for two things in the module that a post becomes. */
export interface ModuleFault {
  /** `default` where a post has two layouts. */
  name: string;
  range: Range;
  /** Where the post declares it first; `undefined` where Docusaurus does. */
  first: Range | undefined;
}
