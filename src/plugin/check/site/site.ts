// The room site/: the config as plain data, and the files on disk: folders, text files, images.

import path from 'node:path';
import type { DocusaurusVersion } from './docusaurusVersion.ts';
import { isInside, withoutLinksOut } from './paths.ts';
import type { SiteCode } from './siteCode.ts';

/**
 * The folders that the check may read: the site, the paths in its config, and the repository around
 * it. A folder of the site that is a link to somewhere else isn't one of them: a pull request can
 * add such a link, and can't change where the config's own paths lead.
 */
export function readableFolders(site: Site): string[] {
  const around = site.repositoryDir === undefined ? [] : [site.repositoryDir];
  const own = [...around, site.dir];
  const named = [...site.staticDirs, ...plugins(site).map(({ dir }) => dir)];
  return [...new Set([...own, ...withoutLinksOut(named, own)])];
}

/** The folders that decide what the check finds in posts: of blogs, pages, documents, static files and translations. */
export function contentFolders(site: Site): string[] {
  const translated = site.locales.flatMap(({ contentDir }) => contentDir ?? []);
  return [...plugins(site).map(({ dir }) => dir), ...site.staticDirs, ...translated];
}

function plugins({ blogs, pages, docs }: Site): readonly { dir: string }[] {
  return [...blogs, ...pages, ...docs];
}

/**
 * The same site in another folder, for example with an older version of its files.
 *
 * @param ground the folder that moves with everything in it: the site's own, or one around it
 */
export function moveSite(site: Site, dir: string, ground: string): Site {
  const move = (file: string) =>
    isInside(file, ground) ? path.join(dir, path.relative(site.dir, file)) : file;
  return {
    ...site,
    dir,
    repositoryDir: site.repositoryDir && move(site.repositoryDir),
    staticDirs: site.staticDirs.map(move),
    locales: site.locales.map((locale) => ({
      ...locale,
      contentDir: locale.contentDir && move(locale.contentDir),
    })),
    blogs: site.blogs.map((blog) => ({ ...blog, dir: move(blog.dir) })),
    pages: site.pages.map((pages) => ({ ...pages, dir: move(pages.dir) })),
    docs: site.docs.map((version) => ({ ...version, dir: move(version.dir) })),
  };
}

/**
 * What the engine knows about a site: plain data that a host reads from a Docusaurus config. File
 * paths are absolute, and URL paths start with a slash.
 */
export interface Site {
  dir: string;
  /** The git repository that contains the site; undefined if there's none. */
  repositoryDir: string | undefined;
  /** Undefined if unknown; it then counts as the newest. */
  docusaurus?: DocusaurusVersion | undefined;
  /** The config file, relative to `dir`, for findings that only a setting can fix. */
  configFile: string;
  /** Without the base path: `https://example.com`. */
  url: string;
  /** The default locale's, with a slash at both ends. */
  baseUrl: string;
  trailingSlash: boolean | undefined;
  staticDirs: string[];
  locales: Locale[];
  blogs: Blog[];
  pages: PagesPlugin[];
  docs: DocsVersion[];
  others: OtherRoutes;
  loaders: Loaders;
  /** Where the plugin puts event pages and files; undefined if it creates none. */
  events: EventPaths | undefined;
  markdown: MarkdownSettings;
  onBrokenLinks: ReportingSeverity;
  onBrokenAnchors: ReportingSeverity;
  /** For Markdown links to Markdown files that aren't posts of the blog. */
  onBrokenMarkdownLinks: ReportingSeverity;
  code: SiteCode;
}

/** How the bundler handles files that posts import or require. */
export interface Loaders {
  /** A React component if plugin-svgr is installed, otherwise an address. */
  svg: 'component' | 'address' | 'unknown';
  /** Whether photos become addresses. */
  photos: boolean;
  /** Whether a third-party plugin may handle them differently. */
  areOpen: boolean;
}

export interface Locale {
  name: string;
  baseUrl: string;
  /** The folder of this locale's translations; undefined if the locale isn't translated. */
  contentDir: string | undefined;
}

/** Below the base path, as in the options. */
export interface EventPaths {
  basePath: string;
  talksBasePath: string;
  speakersBasePath: string;
}

/**
 * Pages and files that aren't part of blogs, docs or the site's own pages. Addresses are below the
 * base path.
 */
export interface OtherRoutes {
  pages: string[];
  /** Files that a build writes, such as `sitemap.xml`. */
  files: string[];
  /** Whether a third-party plugin may create any page and file. */
  anyPage: boolean;
  /** Whether a plugin may write any file. */
  anyFile: boolean;
}

/** An instance of Docusaurus's pages plugin. */
export interface PagesPlugin {
  dir: string;
  include: string[];
  exclude: string[];
  /** Where its translations are, below a locale's `contentDir`. */
  localizedPath: string;
  routeBasePath: string;
  /** Whether headings get the ids that Docusaurus itself would give them. */
  keepsHeadings: boolean;
}

/** A version of an instance of Docusaurus's docs plugin. */
export interface DocsVersion {
  dir: string;
  include: string[];
  exclude: string[];
  /** Where its translations are, below a locale's `contentDir`. */
  localizedPath: string;
  /** Including the version's path. */
  routeBasePath: string;
  tagsBasePath: string;
  tags: string | false | null | undefined;
  /** Whether `01-intro` becomes `intro`. */
  stripsNumbers: boolean;
  /** Whether headings get the ids that Docusaurus itself would give them. */
  keepsHeadings: boolean;
  /** Whether categories come from folders. */
  sidebar: 'automatic' | 'none';
  /** Whether the config's own code may add pages that have no file. */
  isOpen: boolean;
}

/** An instance of Docusaurus's blog plugin. */
export interface Blog {
  id: string;
  /** The folder as in the config. */
  path: string;
  dir: string;
  routeBasePath: string;
  tagsBasePath: string;
  archiveBasePath: string | null;
  /** `null` if Docusaurus creates no author pages: before 3.5. */
  authorsBasePath: string | null;
  pageBasePath: string;
  postsPerPage: number | 'ALL';
  include: string[];
  exclude: string[];
  authorsMapPath: string;
  /** The files of its feeds, such as `rss.xml`. */
  feeds: string[];
  /** How many of the newest posts are in its feeds; `Infinity` if all are, or if others than the newest. */
  feedLimit: number;
  /** Whether the plugin writes its feeds' items, so that no text of a post can end a CDATA section. */
  escapesFeeds: boolean;
  /** `undefined`: tags.yml if it exists. `false` or `null`: tags aren't checked. */
  tags: string | false | null | undefined;
  onInlineTags: ReportingSeverity;
  /**
   * Whether the config itself sets `onInlineTags`. Otherwise, a missing tags.yml isn't reported.
   */
  setsOnInlineTags: boolean;
  onInlineAuthors: ReportingSeverity;
  onUntruncatedBlogPosts: ReportingSeverity;
  truncateMarker: RegExp;
  /** Names for `:::name Title`; empty if admonitions are off. */
  admonitionKeywords: string[];
  /**
   * Whether this blog uses the plugin's remark transform: it bundles images in every syntax, and
   * adds the base path to all other raw HTML.
   */
  isTransformed: boolean;
  /**
   * The blog's own remark plugins. The second parser needs them, because they may extend the
   * syntax.
   */
  remarkPlugins: unknown[];
  /**
   * Whether the site's remark, rehype or recma plugins may declare names in posts, or remove
   * content.
   */
  changesCode: boolean;
  /**
   * Names of the blog's own remark, rehype or recma plugins that may change anything in a post:
   * text may become something else, and addresses may change.
   */
  customPlugins: string[];
  /** The plugins themselves. */
  transforms: CustomPlugin[];
  /** Whether the option processBlogPosts may remove, add or change posts. */
  decidesPosts: boolean;
  /** Whether it was only found in the options of the site's own plugin or preset. */
  isWrapped?: boolean;
}

export interface MarkdownSettings {
  format: 'mdx' | 'md' | 'detect';
  comments: boolean;
  headingIds: boolean;
  /** Whether heading ids keep their capitals. */
  keepsCase: boolean;
  admonitionTitles: boolean;
  /**
   * Whether a function in the config decides what happens if a Markdown image's or link's file is
   * missing.
   */
  repairsImages?: boolean;
  repairsLinks?: boolean;
  /**
   * Whether the config's own parseFrontMatter was called and hasn't finished. Until then, front
   * matter isn't known.
   */
  awaitsFrontMatter?: (() => boolean) | undefined;
  /**
   * The result of the config's own parseFrontMatter for a file; undefined if it hasn't finished.
   */
  parseFrontMatter?:
    | ((filePath: string, text: string) => ParsedFrontMatter | undefined)
    | undefined;
  preprocessor?: ((file: { filePath: string; fileContent: string }) => string) | undefined;
}

/** The result of the config's own parser, or why it failed. */
export type ParsedFrontMatter =
  | { frontMatter: Record<string, unknown>; content: string }
  | { fault: string };

/** A blog's own plugin, with the option that names it. */
export interface CustomPlugin {
  list: string;
  /** A function, or a function with its options. */
  plugin: unknown;
}

/** Docusaurus's reporting severities. */
export type ReportingSeverity = 'ignore' | 'log' | 'warn' | 'throw';
