import path from 'node:path';
import { forwardSlashes } from '../check/site/paths.ts';
import type { Blog, ReportingSeverity } from '../check/site/site.ts';
import { isRecord } from '../check/text/values.ts';
import remarkEventWriteups from '../images/remark/index.ts';

/**
 * Finds the blogs of a config: those of `preset-classic` and of `plugin-content-blog`, by any name that
 * Docusaurus accepts for them. Defaults are those of plugin-content-blog/src/options.ts; a test compares.
 */
export function readBlogs(config: Record<string, unknown>, siteDir: string): Blog[] {
  const presets = entries(config.presets)
    .filter(({ name }) => isModule(name, 'preset', 'classic'))
    .filter(({ options }) => options.blog !== false)
    .map(({ options }) => (isRecord(options.blog) ? options.blog : {}));
  const plugins = entries(config.plugins)
    .filter(({ name }) => isModule(name, 'plugin', 'content-blog'))
    .map(({ options }) => options);
  return [...presets, ...plugins].map((options) => readBlog(options, siteDir));
}

/** The options that a config gives to a plugin of this name; `undefined` when the config does not name it. */
export function pluginOptions(
  config: Record<string, unknown>,
  name: string,
): Record<string, unknown> | undefined {
  return entries(config.plugins).find((entry) => isModule(entry.name, 'plugin', name))?.options;
}

function readBlog(options: Record<string, unknown>, siteDir: string): Blog {
  const blogPath = text(options.path, 'blog');
  const before = Array.isArray(options.beforeDefaultRemarkPlugins)
    ? options.beforeDefaultRemarkPlugins
    : [];
  const after = Array.isArray(options.remarkPlugins) ? options.remarkPlugins : [];
  return {
    id: text(options.id, 'default'),
    path: blogPath,
    dir: path.resolve(siteDir, blogPath),
    routeBasePath: text(options.routeBasePath, 'blog'),
    tagsBasePath: text(options.tagsBasePath, 'tags'),
    archiveBasePath:
      options.archiveBasePath === null ? null : text(options.archiveBasePath, 'archive'),
    authorsBasePath: text(options.authorsBasePath, 'authors'),
    pageBasePath: text(options.pageBasePath, 'page'),
    postsPerPage:
      typeof options.postsPerPage === 'number' || options.postsPerPage === 'ALL'
        ? options.postsPerPage
        : 10,
    include: texts(options.include, ['**/*.{md,mdx}']),
    exclude: texts(options.exclude, DEFAULT_EXCLUDE),
    authorsMapPath: text(options.authorsMapPath, 'authors.yml'),
    tags: options.tags as Blog['tags'],
    onInlineTags: readReportingSeverity(options.onInlineTags, 'warn'),
    setsOnInlineTags: options.onInlineTags !== undefined,
    onInlineAuthors: readReportingSeverity(options.onInlineAuthors, 'warn'),
    onUntruncatedBlogPosts: readReportingSeverity(options.onUntruncatedBlogPosts, 'warn'),
    truncateMarker:
      options.truncateMarker instanceof RegExp ? options.truncateMarker : TRUNCATE_MARKER,
    admonitionKeywords: admonitionKeywords(options.admonitions),
    isTransformed: before.some((plugin) => isTransform(Array.isArray(plugin) ? plugin[0] : plugin)),
    remarkPlugins: [...before, ...after],
  };
}

/** Each `[name, options]` of a `presets` or `plugins` list; functions and falsy values have no name. */
function entries(list: unknown): { name: string; options: Record<string, unknown> }[] {
  if (!Array.isArray(list)) return [];
  return list.flatMap((entry: unknown) => {
    const [name, options] = Array.isArray(entry) ? entry : [entry, {}];
    return typeof name === 'string' ? [{ name, options: isRecord(options) ? options : {} }] : [];
  });
}

/** core/src/server/plugins/moduleShorthand.ts, and the paths that `require.resolve` gives. */
export function isModule(name: string, type: 'plugin' | 'preset', short: string): boolean {
  const names = [short, `@docusaurus/${type}-${short}`, `docusaurus-${type}-${short}`];
  if (names.includes(name)) return true;
  const file = forwardSlashes(name);
  return [`/${type}-${short}/`, `/docusaurus-${type}-${short}/`].some((dir) => file.includes(dir));
}

/** By its name: a config loaded apart from this module holds another copy of the function. */
export function isTransform(plugin: unknown): boolean {
  return typeof plugin === 'function' && plugin.name === remarkEventWriteups.name;
}

/** mdx-loader/src/remark/admonitions/index.ts, `normalizeAdmonitionOptions`. */
function admonitionKeywords(admonitions: unknown): string[] {
  if (admonitions === false) return [];
  if (!isRecord(admonitions)) return ADMONITIONS;
  const own = texts(admonitions.keywords, admonitions.extendDefaults === false ? ADMONITIONS : []);
  return admonitions.extendDefaults === false ? own : [...ADMONITIONS, ...own];
}

/** One of Docusaurus's reporting severities, or the default. */
export function readReportingSeverity(
  value: unknown,
  fallback: ReportingSeverity,
): ReportingSeverity {
  return REPORTING_SEVERITIES.find((known) => known === value) ?? fallback;
}

function text(value: unknown, fallback: string): string {
  return typeof value === 'string' ? value : fallback;
}

function texts(value: unknown, fallback: string[]): string[] {
  return Array.isArray(value) ? value.map(String) : fallback;
}

const REPORTING_SEVERITIES: readonly ReportingSeverity[] = ['ignore', 'log', 'warn', 'throw'];

const ADMONITIONS = [
  'secondary',
  'info',
  'success',
  'danger',
  'note',
  'tip',
  'warning',
  'important',
  'caution',
];

/** utils/src/globUtils.ts, `GlobExcludeDefault`. */
const DEFAULT_EXCLUDE = [
  '**/_*.{js,jsx,ts,tsx,md,mdx}',
  '**/_*/**',
  '**/*.test.{js,jsx,ts,tsx}',
  '**/__tests__/**',
];

const TRUNCATE_MARKER = /<!--\s*truncate\s*-->|\{\/\*\s*truncate\s*\*\/\}/;
