import { createRequire } from 'node:module';
import type { Root } from 'mdast';
import { markdownToMdast, mdxToMdast } from 'satteri';

/**
 * Parses a post's text as Docusaurus would. satteri answers first: it is native and synchronous. When it
 * refuses a text, the parsers that Docusaurus itself runs are asked, and their verdict counts: what they
 * accept is published.
 *
 * @param plugins the blog's own remark plugins, which may add to the syntax (mathematics, say).
 */
export function parseMarkdown(
  text: string,
  format: 'mdx' | 'md',
  plugins: readonly unknown[],
): Parsed {
  try {
    const parse = format === 'mdx' ? mdxToMdast : markdownToMdast;
    return { root: parse(text, { features: FEATURES }) as Root, problem: undefined };
  } catch (error) {
    if (text.length > SECOND_OPINION_LIMIT)
      return { root: undefined, problem: satteriProblem(error) };
    return parseWithRemark(text, format, plugins);
  }
}

/** The second opinion: the remark parsers, loaded when first needed because they are slow to load. */
export function parseWithRemark(
  text: string,
  format: 'mdx' | 'md',
  plugins: readonly unknown[] = [],
): Parsed {
  try {
    const { unified } = load<typeof import('unified')>('unified');
    const processor = unified()
      .use(load<typeof import('remark-parse')>('remark-parse').default)
      .use(load<typeof import('remark-gfm')>('remark-gfm').default)
      .use(load<typeof import('remark-directive')>('remark-directive').default);
    if (format === 'mdx') processor.use(load<typeof import('remark-mdx')>('remark-mdx').default);
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

const FEATURES = { frontmatter: false, gfm: true, directive: true };

/** The remark parsers need seconds for megabytes; posts are far smaller. */
const SECOND_OPINION_LIMIT = 500_000;

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
