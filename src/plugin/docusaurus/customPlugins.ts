import type { CustomPlugin } from '../check/site/site.ts';

/**
 * Returns a blog's remark, rehype and recma plugins, without those that are known not to change a
 * post's text and addresses.
 */
export function customPlugins(options: Record<string, unknown>): CustomPlugin[] {
  return KINDS.flatMap((list) => {
    const plugins = options[list];
    if (!Array.isArray(plugins)) return [];
    return plugins
      .filter((plugin) => plugin && !isHarmless(plugin))
      .map((plugin: unknown) => ({ list, plugin }));
  });
}

/** Whether no plugin in the options of docs or pages may change headings and their ids. */
export function keepsHeadings(options: Record<string, unknown>): boolean {
  return KINDS.every((list) => {
    const plugins = options[list];
    return !Array.isArray(plugins) || plugins.every((plugin) => !plugin || isNpm2yarn(plugin));
  });
}

function isHarmless(entry: unknown): boolean {
  return HARMLESS.has(nameOf(entry)) || isNpm2yarn(entry);
}

/** Docusaurus's own npm2yarn is called `plugin`, and only changes code. */
function isNpm2yarn(entry: unknown): boolean {
  const plugin: unknown = Array.isArray(entry) ? entry[0] : entry;
  return typeof plugin === 'function' && /npm2yarn/i.test(String(plugin));
}

/** Returns a plugin's name for messages and for the lists of known plugins. */
export function nameOf(entry: unknown): string {
  const plugin: unknown = Array.isArray(entry) ? entry[0] : entry;
  if (typeof plugin === 'function') return plugin.name || 'a plugin without a name';
  return 'a plugin without a name';
}

const KINDS = [
  'beforeDefaultRemarkPlugins',
  'remarkPlugins',
  'beforeDefaultRehypePlugins',
  'rehypePlugins',
  'recmaPlugins',
];

/**
 * By the names of their functions: mathematics, code, headings, and this plugin's own transform.
 */
const HARMLESS = new Set([
  'remarkEventWriteups',
  'remarkMath',
  'rehypeKatex',
  'rehypeMathjax',
  'rehypePrettyCode',
  'rehypeShiki',
  'rehypeHighlight',
  'rehypeSlug',
  'rehypeAutolinkHeadings',
  'rehypeExternalLinks',
  'remarkBreaks',
  'remarkGfm',
  'remarkSmartypants',
  'remarkGemoji',
]);
