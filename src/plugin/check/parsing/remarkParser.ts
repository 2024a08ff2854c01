import { createRequire } from 'node:module';
import type { Root } from 'mdast';
import { placeAutolinks } from './autolinkPositions.ts';
import { type MicromarkExtension, watchOpenings } from './openings.ts';
import type { Dialect, Parsed } from './parsedText.ts';
import { remarkProblem } from './syntaxProblem.ts';

/**
 * Parses with the remark parsers as a second opinion. They're slow to load, so they are only loaded
 * when first needed.
 */
export function parseWithRemark(text: string, { format, comments, plugins }: Dialect): Parsed {
  const openings = watchOpenings();
  try {
    const { unified, remarkParse, remarkGfm, remarkDirective, remarkMdx, remarkComment } =
      require('./remarkPackages.cjs') as typeof import('./remarkPackages.mjs');
    const processor = unified().use(remarkParse).use(remarkGfm).use(remarkDirective);
    if (format === 'mdx') processor.use(remarkMdx);
    // Docusaurus leaves comments out of the tree; here they're kept, because some may be ignore
    // comments.
    if (comments) usePlugin(processor, [remarkComment, { ast: true }]);
    for (const plugin of plugins) usePlugin(processor, plugin);
    // micromark tries the extension that was added last first.
    if (format === 'mdx') usePlugin(processor, [addToParser, openings.extension]);
    const root = processor.parse(text) as Root;
    placeAutolinks(root, text);
    return { root, problem: undefined };
  } catch (error) {
    return { root: undefined, problem: remarkProblem(error, text, openings.last()) };
  }
}

const require = createRequire(import.meta.url);

/**
 * Only the plugin's parser extensions are used; a plugin that needs a whole compilation is left
 * out.
 */
function usePlugin(
  processor: { use(plugin: never, ...options: never[]): unknown },
  plugin: unknown,
): void {
  const [attacher, options] = Array.isArray(plugin) ? plugin : [plugin, undefined];
  if (typeof attacher === 'function') processor.use(attacher as never, options as never);
}

function addToParser(
  this: { data(): { micromarkExtensions?: unknown[] } },
  extension: MicromarkExtension,
): void {
  const data = this.data();
  data.micromarkExtensions ??= [];
  data.micromarkExtensions.push(extension);
}
