import { createRequire } from 'node:module';
import type { Root } from 'mdast';
import { markdownToMdast, mdxToMdast } from 'satteri';
import { commentEdits } from './comments.ts';
import { applyEdits } from './edits.ts';

/**
 * Parses a post's text as Docusaurus would. satteri answers first: it is native and synchronous. When it
 * refuses a text, the parsers that Docusaurus itself runs are asked, and their verdict counts: what they
 * accept is published.
 */
export function parseMarkdown(text: string, dialect: Dialect): Parsed {
  if (dialect.format === 'md') {
    return { root: markdownToMdast(text, { features: FEATURES }) as Root, problem: undefined };
  }
  const isLarge = text.length > SECOND_OPINION_LIMIT;
  if (!isLarge && braceDepth(text) > DEEPEST_FOR_SATTERI) return parseWithRemark(text, dialect);
  try {
    // Comments are reworded to the same length: offsets stay.
    const worded = dialect.comments ? applyEdits(text, commentEdits(text)).text : text;
    return { root: mdxToMdast(worded, { features: FEATURES }) as Root, problem: undefined };
  } catch (error) {
    if (isLarge) return { root: undefined, problem: satteriProblem(error) };
    return parseWithRemark(text, dialect);
  }
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
    if (format === 'mdx' && comments) {
      // Typed for another major version of unified, with which it works all the same, as in Docusaurus.
      usePlugin(processor, load<{ default: unknown }>('@slorber/remark-comment').default);
    }
    for (const plugin of plugins) usePlugin(processor, plugin);
    return { root: processor.parse(text) as Root, problem: undefined };
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
  return {
    reason: reason.replace(/ \([a-z-]+:[a-z-]+\)$/, ''),
    place: { line: Number(line), column: Number(column) },
  };
}

function remarkProblem(error: unknown): SyntaxProblem {
  const { reason, message, place } = error as {
    reason?: string;
    message?: string;
    place?: RemarkPlace;
  };
  const point = place && 'start' in place ? place.start : place;
  return {
    reason: reason ?? message ?? String(error),
    place: { line: point?.line ?? 1, column: point?.column ?? 1 },
  };
}

/** How many braces of a text are open at once at most; those in code and text count too. */
function braceDepth(text: string): number {
  let depth = 0;
  let deepest = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code === OPEN_BRACE) deepest = Math.max(deepest, ++depth);
    else if (code === CLOSE_BRACE && depth > 0) depth--;
  }
  return deepest;
}

const OPEN_BRACE = 0x7b;
const CLOSE_BRACE = 0x7d;

/** Each `<a b={` that is never closed doubles satteri's time: twenty take seconds. No post is nested as deep. */
const DEEPEST_FOR_SATTERI = 12;

const FEATURES = { frontmatter: false, gfm: true, directive: true };

/** The remark parsers need seconds for megabytes; posts are far smaller. */
const SECOND_OPINION_LIMIT = 500_000;

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
  place: { line: number; column: number };
}

type RemarkPoint = { line: number; column: number };
type RemarkPlace = RemarkPoint | { start: RemarkPoint };
