/**
 * The names of a blog's remark, rehype and recma plugins, without those that are known to leave a post's text and
 * addresses alone.
 */
export function customPlugins(options: Record<string, unknown>): string[] {
  return KINDS.flatMap((kind) => {
    const list = options[kind];
    return Array.isArray(list) ? list.map(nameOf).filter((name) => !HARMLESS.has(name)) : [];
  });
}

function nameOf(entry: unknown): string {
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

/** By the names of their functions: formulas, code, headings, and this plugin's own transform. */
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
