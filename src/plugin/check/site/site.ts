// The room site/: what the config says, as plain data, and what is on disk: folders, text files, images.

import path from 'node:path';
import type { DocusaurusVersion } from './docusaurusVersion.ts';
import { isInside } from './paths.ts';
import type { SiteCode } from './siteCode.ts';

/** The folders in which the check may look: the site, what its config names, and the repository around it. */
export function readableFolders(site: Site): string[] {
  const plugins = [...site.blogs, ...site.pages, ...site.docs];
  const around = site.repositoryDir === undefined ? [] : [site.repositoryDir];
  return [...new Set([...around, site.dir, ...site.staticDirs, ...plugins.map(({ dir }) => dir)])];
}

/**
 * The same site in another folder, as where an older state of it is laid out.
 *
 * @param ground the folder that moves with all that is in it: the site's own, or one around it
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
 * What the engine knows of a site: plain data that a host reads from a Docusaurus config.
 * Paths are absolute; URLs' paths start with a slash.
 */
export interface Site {
  dir: string;
  /** The git repository that holds the site; undefined where there is none. */
  repositoryDir: string | undefined;
  /** Undefined where nothing says it: then it's the newest. */
  docusaurus?: DocusaurusVersion | undefined;
  /** The config file, relative to `dir`, for findings that only a setting can repair. */
  configFile: string;
  /** Without the base path: `https://example.com`. */
  url: string;
  /** Of the default locale, with a slash at both ends. */
  baseUrl: string;
  trailingSlash: boolean | undefined;
  staticDirs: string[];
  locales: Locale[];
  blogs: Blog[];
  pages: PagesPlugin[];
  docs: DocsVersion[];
  others: OtherRoutes;
  loaders: Loaders;
  /** Where the plugin puts the pages and files of events; undefined when it makes none. */
  events: EventPaths | undefined;
  markdown: MarkdownSettings;
  onBrokenLinks: ReportingSeverity;
  onBrokenAnchors: ReportingSeverity;
  code: SiteCode;
}

/** What the bundler makes of files that posts import or require. */
export interface Loaders {
  /** A React component where plugin-svgr is, else an address. */
  svg: 'component' | 'address' | 'unknown';
  /** Whether photos become addresses. */
  photos: boolean;
  /** Whether a plugin that isn't Docusaurus's own may make something else of them. */
  areOpen: boolean;
}

export interface Locale {
  name: string;
  baseUrl: string;
  /** Where this locale's translated content lies; undefined when the locale isn't translated. */
  contentDir: string | undefined;
}

/** Below the base path, as the options name them. */
export interface EventPaths {
  basePath: string;
  talksBasePath: string;
  speakersBasePath: string;
}

/** What is at addresses beside blogs, documents and the site's own pages. Addresses are below the base path. */
export interface OtherRoutes {
  pages: string[];
  /** Files that a build writes, as `sitemap.xml`. */
  files: string[];
  /** Whether a plugin that isn't Docusaurus's own may make any page and file. */
  anyPage: boolean;
  /** Whether some plugin may write any file. */
  anyFile: boolean;
}

/** One instance of Docusaurus's pages plugin. */
export interface PagesPlugin {
  dir: string;
  include: string[];
  exclude: string[];
  /** Where its translated files are, below a locale's `contentDir`. */
  localizedPath: string;
  routeBasePath: string;
}

/** One version of the documents of an instance of Docusaurus's docs plugin. */
export interface DocsVersion {
  dir: string;
  include: string[];
  exclude: string[];
  /** Where its translated files are, below a locale's `contentDir`. */
  localizedPath: string;
  /** With the version's own part. */
  routeBasePath: string;
  tagsBasePath: string;
  tags: string | false | null | undefined;
  /** Whether `01-intro` is `intro`. */
  stripsNumbers: boolean;
  /** Whether categories come from the folders. */
  sidebar: 'automatic' | 'none';
  /** Whether there may be pages that the files don't say: the config's own code decides. */
  isOpen: boolean;
}

/** One instance of Docusaurus's blog plugin. */
export interface Blog {
  id: string;
  /** The folder as the config names it. */
  path: string;
  dir: string;
  routeBasePath: string;
  tagsBasePath: string;
  archiveBasePath: string | null;
  /** `null` where Docusaurus makes no pages of authors: before 3.5. */
  authorsBasePath: string | null;
  pageBasePath: string;
  postsPerPage: number | 'ALL';
  include: string[];
  exclude: string[];
  authorsMapPath: string;
  /** The files of its feeds, as `rss.xml`. */
  feeds: string[];
  /** `undefined`: tags.yml when there is one. `false` or `null`: tags are not checked. */
  tags: string | false | null | undefined;
  onInlineTags: ReportingSeverity;
  /** Whether the config itself sets `onInlineTags`: only then is a missing tags.yml worth a word. */
  setsOnInlineTags: boolean;
  onInlineAuthors: ReportingSeverity;
  onUntruncatedBlogPosts: ReportingSeverity;
  truncateMarker: RegExp;
  /** Names that `:::name Title` may have; empty when admonitions are off. */
  admonitionKeywords: string[];
  /**
   * Whether the plugin's own remark transform is among this blog's: pictures are bundled in whatever form they are
   * written, and all other raw HTML gets the base path.
   */
  isTransformed: boolean;
  /** The blog's own remark plugins: what they add to the syntax, the second parser must know. */
  remarkPlugins: unknown[];
  /** Whether remark, rehype or recma plugins of the site may declare names in posts, or take what they hold away. */
  changesCode: boolean;
  /**
   * The names of remark, rehype and recma plugins of the blog's own that may do anything to a post: what looks like text
   * may become something, and addresses may change.
   */
  customPlugins: string[];
  /** The same plugins themselves. */
  transforms: CustomPlugin[];
  /** Whether the option processBlogPosts may take posts out, add some or change them. */
  decidesPosts: boolean;
  /** Whether it is found only by the options of a plugin or preset of the site's own. */
  isWrapped?: boolean;
}

export interface MarkdownSettings {
  format: 'mdx' | 'md' | 'detect';
  comments: boolean;
  headingIds: boolean;
  /** Whether the ids of headings keep their capitals. */
  keepsCase: boolean;
  admonitionTitles: boolean;
  /** Whether a function in the config decides what happens to a Markdown image, or link, whose file isn't there. */
  repairsImages?: boolean;
  repairsLinks?: boolean;
  /** Whether the config's own parseFrontMatter was asked and has not answered yet: what posts say isn't known then. */
  awaitsFrontMatter?: (() => boolean) | undefined;
  /** What the config's own parseFrontMatter makes of a file; undefined where it has not answered yet. */
  parseFrontMatter?:
    | ((filePath: string, text: string) => ParsedFrontMatter | undefined)
    | undefined;
  preprocessor?: ((file: { filePath: string; fileContent: string }) => string) | undefined;
}

/** What the config's own parser says, or why it failed. */
export type ParsedFrontMatter =
  | { frontMatter: Record<string, unknown>; content: string }
  | { fault: string };

/** A plugin of a blog's own, with the option that names it. */
export interface CustomPlugin {
  list: string;
  /** A function, or a function with its options. */
  plugin: unknown;
}

/** Docusaurus's reporting severities. */
export type ReportingSeverity = 'ignore' | 'log' | 'warn' | 'throw';
