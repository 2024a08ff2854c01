import path from 'node:path';
import {
  type DocusaurusVersion,
  isAtLeast,
  type Release,
} from '../check/site/docusaurusVersion.ts';
import type { Blog } from '../check/site/site.ts';
import { isRecord } from '../check/text/values.ts';
import { customPlugins, nameOf } from './customPlugins.ts';
import { isTransform } from './isTransform.ts';
import { DEFAULT_EXCLUDE, readReportingSeverity, text, texts } from './optionValues.ts';
import { isReadable } from './readableFeedItems.ts';
import { readPlugins } from './readPlugins.ts';
import { wrappedBlogs } from './wrappedBlogs.ts';

/**
 * Returns the blogs of a config: those of the classic preset and of the blog plugin. The defaults
 * are those of plugin-content-blog/src/options.ts; a test compares them.
 */
export function readBlogs(
  config: Record<string, unknown>,
  siteDir: string,
  version?: DocusaurusVersion,
): Blog[] {
  const named = readPlugins(config)
    .filter(({ name }) => name === 'content-blog')
    .map(({ options }) => readBlog(options, siteDir, version));
  if (named.length > 0) return named;
  // A plugin that wraps the blog plugin may change posts and pages in unknown ways.
  return wrappedBlogs(config, siteDir).map((options) => ({
    ...readBlog(options, siteDir, version),
    decidesPosts: true,
    isWrapped: true,
  }));
}

function readBlog(
  options: Record<string, unknown>,
  siteDir: string,
  version: DocusaurusVersion | undefined,
): Blog {
  const has = (release: Release) => isAtLeast(version, release);
  const blogPath = text(options.path, 'blog');
  const transforms = customPlugins(options);
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
    authorsBasePath: has('3.5') ? text(options.authorsBasePath, 'authors') : null,
    pageBasePath: text(options.pageBasePath, 'page'),
    postsPerPage:
      isCount(options.postsPerPage) || options.postsPerPage === 'ALL' ? options.postsPerPage : 10,
    include: texts(options.include, ['**/*.{md,mdx}']).filter(Boolean),
    exclude: texts(options.exclude, DEFAULT_EXCLUDE).filter(Boolean),
    authorsMapPath: text(options.authorsMapPath, 'authors.yml'),
    feeds: readFeeds(options.feedOptions),
    feedLimit: readFeedLimit(options),
    escapesFeeds: isRecord(options.feedOptions) && isReadable(options.feedOptions.createFeedItems),
    tags: has('3.4') ? tagsFile(options.tags) : false,
    onInlineTags: readReportingSeverity(options.onInlineTags, 'warn'),
    setsOnInlineTags: options.onInlineTags !== undefined,
    onInlineAuthors: has('3.5') ? readReportingSeverity(options.onInlineAuthors, 'warn') : 'ignore',
    onUntruncatedBlogPosts: has('3.5')
      ? readReportingSeverity(options.onUntruncatedBlogPosts, 'warn')
      : 'ignore',
    truncateMarker:
      options.truncateMarker instanceof RegExp
        ? options.truncateMarker
        : has('3.0')
          ? TRUNCATE_MARKER
          : HTML_MARKER,
    admonitionKeywords: admonitionKeywords(options.admonitions),
    isTransformed: before.some((plugin) => isTransform(Array.isArray(plugin) ? plugin[0] : plugin)),
    remarkPlugins: [...before, ...after],
    customPlugins: transforms.map(({ plugin }) => nameOf(plugin)),
    transforms,
    // The option's default value changes nothing (plugin-content-blog/src/options.ts).
    decidesPosts:
      typeof options.processBlogPosts === 'function' &&
      String(options.processBlogPosts) !== 'async () => undefined',
    changesCode: PLUGIN_LISTS.some((list) => entriesOf(options[list]).some(mayChangeCode)),
  };
}

/**
 * plugin-content-blog/src/feed.ts: the files of each kind of feed, and of the style sheets that
 * they use.
 */
function readFeedLimit({ feedOptions, sortPosts }: Record<string, unknown>): number {
  const { limit = 20 } = isRecord(feedOptions) ? feedOptions : {};
  return isCount(limit) && sortPosts !== 'ascending' ? limit : Number.POSITIVE_INFINITY;
}

function readFeeds(options: unknown): string[] {
  const { type = ['rss', 'atom'], xslt } = isRecord(options) ? options : {};
  const kinds = type === 'all' ? ['rss', 'atom', 'json'] : Array.isArray(type) ? type : [type];
  return kinds.flatMap((kind) => {
    if (kind === 'json') return ['feed.json'];
    if (kind !== 'rss' && kind !== 'atom') return [];
    const styles = isRecord(xslt) ? xslt[kind] : xslt;
    if (!styles) return [`${kind}.xml`];
    const name = typeof styles === 'string' ? path.parse(styles).name : kind;
    const ending = typeof styles === 'string' ? path.parse(styles).ext : '.xsl';
    return [`${kind}.xml`, `${name}${ending}`, `${name}.css`];
  });
}

/** Docusaurus itself refuses any other value, with a message of its own. */
function tagsFile(value: unknown): Blog['tags'] {
  return typeof value === 'string' || value === false || value === null ? value : undefined;
}

function isCount(value: unknown): value is number {
  return Number.isInteger(value) && Number(value) >= 1;
}

function entriesOf(list: unknown): unknown[] {
  return Array.isArray(list) ? (list as unknown[]) : [];
}

/** Whether a plugin may change code: true unless it's known not to. */
function mayChangeCode(entry: unknown): boolean {
  const plugin: unknown = Array.isArray(entry) ? entry[0] : entry;
  return typeof plugin !== 'function' || (!isTransform(plugin) && !LEAVES_CODE.has(plugin.name));
}

/** mdx-loader/src/remark/admonitions/index.ts, `normalizeAdmonitionOptions`. */
function admonitionKeywords(admonitions: unknown): string[] {
  if (admonitions === false) return [];
  if (!isRecord(admonitions)) return ADMONITIONS;
  const own = texts(admonitions.keywords, admonitions.extendDefaults === false ? ADMONITIONS : []);
  return admonitions.extendDefaults === false ? own : [...ADMONITIONS, ...own];
}

/** The options of a blog that contain plugins. */
const PLUGIN_LISTS = [
  ...['beforeDefaultRemarkPlugins', 'remarkPlugins', 'beforeDefaultRehypePlugins'],
  ...['rehypePlugins', 'recmaPlugins'],
];

const LEAVES_CODE = new Set(['remarkMath', 'rehypeKatex']);

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

const HTML_MARKER = /<!--\s*truncate\s*-->/;
const TRUNCATE_MARKER = /<!--\s*truncate\s*-->|\{\/\*\s*truncate\s*\*\/\}/;
