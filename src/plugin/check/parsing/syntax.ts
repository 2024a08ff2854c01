// The room parsing/: from the text of a post to its tree, with the verdict of Docusaurus's own parsers where the
// quick one can't be sure.

import { createRequire } from 'node:module';
import type { Root } from 'mdast';
import { markdownToMdast, mdxToMdast } from 'satteri';
import { applyEdits, type TextEdit } from '../text/edits.ts';
import { createSource, positionAt } from '../text/source.ts';
import { placeAutolinks } from './autolinkPositions.ts';
import { commentEdits, needsRemark } from './comments.ts';
import { hasUnreadTitle, undoDirectives } from './directives.ts';
import { measureNesting } from './nesting.ts';
import { exceedsQuickParser } from './quickParserLimits.ts';

/**
 * Parses a post's text as Docusaurus would. satteri answers first: it is native and synchronous. When it
 * refuses a text, the parsers that Docusaurus itself runs are asked, and their verdict counts: what they
 * accept is published.
 */
export function parseMarkdown(text: string, dialect: Dialect): Parsed {
  return parseQuickly(text, dialect) ?? parseWithRemark(text, dialect);
}

/** What satteri makes of a text; `undefined` where the parsers of Docusaurus have to be asked. */
export function parseQuickly(text: string, dialect: Omit<Dialect, 'plugins'>): Parsed | undefined {
  const { tooDeep, braces, isRepetitive } = measureNesting(text, dialect.format);
  if (tooDeep) {
    const place = positionAt(createSource('', text), tooDeep.offset);
    return { root: undefined, problem: { reason: tooDeep.what, place } };
  }
  const isLarge = text.length > SECOND_OPINION_LIMIT;
  const comments = dialect.comments ? commentEdits(text) : [];
  const isOdd =
    (dialect.comments && needsRemark(text, comments, dialect.format)) || hasUnreadTitle(text);
  const isSlow = isRepetitive || (dialect.format === 'mdx' && braces > DEEPEST_FOR_SATTERI);
  if (isSlow || (isOdd && !isLarge)) return undefined;
  try {
    const root = parseWithSatteri(text, comments, dialect.format);
    const isSure = undoDirectives(root) && !exceedsQuickParser(root, text, dialect.format);
    return isSure || isLarge ? { root, problem: undefined } : undefined;
  } catch (error) {
    return isLarge ? { root: undefined, problem: satteriProblem(error) } : undefined;
  }
}

function parseWithSatteri(text: string, comments: readonly TextEdit[], format: 'mdx' | 'md'): Root {
  if (format === 'md') return markdownToMdast(text, { features: FEATURES }) as Root;
  // Comments are reworded to the same length: offsets stay. A backslash at the very end of an import or export would
  // be followed beyond the text, which ends the process (satteri 0.10.5, firstpass.rs:863).
  const end = text.endsWith('\\') ? '\n' : '';
  return mdxToMdast(applyEdits(text, comments).text + end, { features: FEATURES }) as Root;
}

/** The second opinion: the remark parsers, loaded when first needed because they are slow to load. */
export function parseWithRemark(text: string, { format, comments, plugins }: Dialect): Parsed {
  try {
    const { unified } = load<typeof import('unified')>('unified');
    const processor = unified()
      .use(load<typeof import('remark-parse')>('remark-parse').default)
      .use(load<typeof import('remark-gfm')>('remark-gfm').default)
      .use(load<typeof import('remark-directive')>('remark-directive').default);
    if (format === 'mdx') processor.use(load<typeof import('remark-mdx')>('remark-mdx').default);
    if (comments) {
      // Typed for another major version of unified, with which it works all the same, as in Docusaurus.
      // Docusaurus leaves comments out of the tree; here they stay, for the ignore comments among them.
      const { default: comment } = load<{ default: unknown }>('@slorber/remark-comment');
      usePlugin(processor, [comment, { ast: true }]);
    }
    for (const plugin of plugins) usePlugin(processor, plugin);
    const root = processor.parse(text) as Root;
    placeAutolinks(root, text);
    return { root, problem: undefined };
  } catch (error) {
    return { root: undefined, problem: remarkProblem(error) };
  }
}

const require = createRequire(import.meta.url);

function load<Module>(name: string): Module {
  return require(name) as Module;
}

/** Only what a plugin adds to the parser is wanted; one that needs a whole compilation is left out. */
function usePlugin(
  processor: { use(plugin: never, ...options: never[]): unknown },
  plugin: unknown,
): void {
  const [attacher, options] = Array.isArray(plugin) ? plugin : [plugin, undefined];
  if (typeof attacher === 'function') processor.use(attacher as never, options as never);
}

function satteriProblem(error: unknown): SyntaxProblem {
  const message = error instanceof Error ? error.message : String(error);
  const [, line = '1', column = '1', reason = message] = /^(\d+):(\d+): (.*)$/s.exec(message) ?? [];
  const place = { line: Number(line), column: Number(column) };
  return tagProblem(reason.replace(/ \([a-z-]+:[a-z-]+\)$/, ''), place);
}

function remarkProblem(error: unknown): SyntaxProblem {
  const { reason, message, place } = error as {
    reason?: string;
    message?: string;
    place?: RemarkPlace;
  };
  return tagProblem(
    reason ?? message ?? String(error),
    place && 'start' in place ? place.start : place,
  );
}

/**
 * Some reasons name places: `Expected a closing tag for <div> (3:1-3:6)`. Those are places in the parsed text, which
 * a reader of the file would look for in vain: they are left out of the words. A tag that nobody closes is the
 * fault itself; the place besides it is where the parser gave up, or none.
 */
function tagProblem(said: string, place: LineColumn | undefined): SyntaxProblem {
  const reason = said.replace(/ \(\d+:\d+(?:-\d+:\d+)?\)/g, '');
  const unclosed = /^Expected a closing tag for .*? \((\d+):(\d+)(?:-(\d+):(\d+))?\)/.exec(said);
  if (!unclosed) return { reason, place: place ?? { line: 1, column: 1 } };
  const [, line, column, endLine, endColumn] = unclosed.map(Number);
  const end = endLine && endColumn ? { line: endLine, column: endColumn } : undefined;
  return { reason, place: { line: line ?? 1, column: column ?? 1 }, end };
}

/** Each `<a b={`, or `<a>` within braces, that is never closed doubles satteri's time: thirty take a minute. */
const DEEPEST_FOR_SATTERI = 12;

const FEATURES = { frontmatter: false, gfm: true, directive: true };

/** The remark parsers need a second or more for each hundred kilobytes of dense markup; posts are smaller. */
const SECOND_OPINION_LIMIT = 150_000;

/** What a post's syntax is made of. */
export interface Dialect {
  format: 'mdx' | 'md';
  /** Whether an MDX post may hold HTML comments (`markdown.mdx1Compat.comments`). */
  comments: boolean;
  /** The blog's own remark plugins, which may add to the syntax (mathematics, say). */
  plugins: readonly unknown[];
}

export type Parsed =
  | { root: Root; problem: undefined }
  | { root: undefined; problem: SyntaxProblem };

export interface SyntaxProblem {
  reason: string;
  /** In the parsed text, 1-based. */
  place: LineColumn;
  /** Where the fault ends, when that is known. */
  end?: LineColumn | undefined;
}

type LineColumn = { line: number; column: number };
type RemarkPlace = LineColumn | { start: LineColumn };
