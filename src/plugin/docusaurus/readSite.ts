import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { joinUrl } from '../check/posts/permalink.ts';
import { type DocusaurusVersion, isAtLeast } from '../check/site/docusaurusVersion.ts';
import { isInside } from '../check/site/paths.ts';
import type {
  EventPaths,
  Loaders,
  Locale,
  MarkdownSettings,
  ReportingSeverity,
  Site,
} from '../check/site/site.ts';
import { isRecord } from '../check/text/values.ts';
import { readDocusaurusVersion } from './docusaurusVersion.ts';
import { ConfigError } from './loadConfig.ts';
import { readReportingSeverity, texts } from './optionValues.ts';
import { askedParser } from './ownFrontMatter.ts';
import { readBlogs } from './readBlogs.ts';
import { readDocs } from './readDocs.ts';
import { readOtherRoutes } from './readOtherRoutes.ts';
import { readPages } from './readPages.ts';
import { type ConfiguredPlugin, readPlugins } from './readPlugins.ts';
import { readSiteCode } from './siteCode.ts';

/**
 * Reads what the check needs from a Docusaurus config, validated or as the site wrote it. Defaults
 * are filled in here, because Docusaurus's own loader takes longer than the whole check.
 *
 * @param siteDir absolute
 * @param configFile the config's name, for messages
 * @param locales the locales to check. Default: all in the config
 */
export function readSite(
  config: Record<string, unknown>,
  siteDir: string,
  configFile: string,
  locales?: readonly string[],
): Site {
  const i18n = isRecord(config.i18n) ? config.i18n : {};
  const defaultLocale = text(i18n.defaultLocale) ?? 'en';
  const configured = texts(i18n.locales, []);
  const names = configured.length > 0 ? configured : [defaultLocale];
  const siteBaseUrl = joinUrl(text(config.baseUrl) ?? '/', '/');
  const plugins = readPlugins(config);
  const named = (name: string) => plugins.filter((plugin) => plugin.name === name);
  const locale = (name: string) =>
    readLocale(name, name === defaultLocale, siteBaseUrl, i18n, siteDir);
  const version = readDocusaurusVersion(siteDir);
  const repositoryDir = repositoryAround(siteDir);
  const site: Site = {
    dir: siteDir,
    repositoryDir,
    docusaurus: version,
    configFile,
    url: text(config.url) ?? '',
    baseUrl: locale(defaultLocale).baseUrl,
    trailingSlash: typeof config.trailingSlash === 'boolean' ? config.trailingSlash : undefined,
    staticDirs: texts(config.staticDirectories, ['static']).map((dir) =>
      path.resolve(siteDir, dir),
    ),
    locales: (locales ?? names).map(locale),
    blogs: readBlogs(config, siteDir, version),
    pages: named('content-pages').map(({ options }) => readPages(options, siteDir)),
    docs: named('content-docs').flatMap(({ options }) => readDocs(options, siteDir)),
    others: readOtherRoutes(plugins, config),
    loaders: readLoaders(plugins, version),
    events: readEvents(named('event-writeups')),
    markdown: readMarkdown(config, version),
    onBrokenLinks: readReportingSeverity(config.onBrokenLinks, 'throw'),
    onBrokenAnchors: isAtLeast(version, '3.1')
      ? readReportingSeverity(config.onBrokenAnchors, 'warn')
      : 'ignore',
    onBrokenMarkdownLinks: readBrokenMarkdownLinks(config, version),
    code: readSiteCode(config, siteDir, version),
  };
  refuseOuterFolders(site, configFile);
  return site;
}

/**
 * A folder around the site and its repository, such as `/`, would make the check walk the disk.
 *
 * @throws {ConfigError}
 */
function refuseOuterFolders(
  { dir, repositoryDir = dir, blogs, pages, docs, staticDirs }: Site,
  configFile: string,
): void {
  const folders = [
    ...[...blogs, ...pages, ...docs].map((one) => ['path', one.dir] as const),
    ...staticDirs.map((one) => ['staticDirectories', one] as const),
  ];
  for (const [option, folder] of folders)
    if (folder !== repositoryDir && isInside(repositoryDir, folder))
      throw new ConfigError(
        `${configFile}: "${option}" names ${folder}, which contains the whole site. Name a folder in the site.`,
      );
}

/**
 * core/src/server/i18n.ts: a locale is translated if its folder exists, and its name is part of
 * addresses unless it's the default.
 */
function readLocale(
  name: string,
  isDefault: boolean,
  siteBaseUrl: string,
  i18n: Record<string, unknown>,
  siteDir: string,
): Locale {
  const configs = isRecord(i18n.localeConfigs) ? i18n.localeConfigs : {};
  const own = isRecord(configs[name]) ? configs[name] : {};
  const dir = path.resolve(siteDir, text(i18n.path) ?? 'i18n', text(own.path) ?? name);
  const translated = typeof own.translate === 'boolean' ? own.translate : isFolder(dir);
  const ownBaseUrl = text(own.baseUrl);
  return {
    name,
    baseUrl:
      ownBaseUrl === undefined
        ? joinUrl(siteBaseUrl, isDefault ? '' : name, '/')
        : joinUrl(ownBaseUrl, '/'),
    contentDir: translated ? dir : undefined,
  };
}

/**
 * core/src/server/configValidation.ts: options that `future.v4` turns off unless the config sets
 * them.
 */
function readMarkdown(
  config: Record<string, unknown>,
  version: DocusaurusVersion | undefined,
): MarkdownSettings {
  const markdown = isRecord(config.markdown) ? config.markdown : {};
  const compat = isRecord(markdown.mdx1Compat) ? markdown.mdx1Compat : {};
  const future = isRecord(config.future) ? config.future : {};
  const v4 =
    isAtLeast(version, '3.10') &&
    (future.v4 === true || (isRecord(future.v4) && future.v4.mdx1CompatDisabledByDefault === true));
  const setting = (value: unknown) => (typeof value === 'boolean' ? value : !v4);
  const { format, preprocessor } = markdown;
  const parseFrontMatter = askedParser(markdown.parseFrontMatter);
  const hooks = markdownHooks(config, version);
  return {
    format: format === 'md' || format === 'detect' ? format : 'mdx',
    comments: setting(compat.comments),
    headingIds: setting(compat.headingIds),
    keepsCase: isRecord(markdown.anchors) && markdown.anchors.maintainCase === true,
    admonitionTitles: setting(compat.admonitions),
    parseFrontMatter,
    awaitsFrontMatter: parseFrontMatter?.awaits,
    repairsImages: typeof hooks.onBrokenMarkdownImages === 'function',
    repairsLinks: typeof hooks.onBrokenMarkdownLinks === 'function',
    preprocessor:
      typeof preprocessor === 'function'
        ? (preprocessor as MarkdownSettings['preprocessor'])
        : undefined,
  };
}

/** core/src/server/configValidation.ts: the older option, if it's set, overrides the hook. */
function readBrokenMarkdownLinks(
  config: Record<string, unknown>,
  version: DocusaurusVersion | undefined,
): ReportingSeverity {
  const { onBrokenMarkdownLinks } = markdownHooks(config, version);
  // A function's decision isn't known, so it's unchecked (`repairsLinks`).
  const ofHook = typeof onBrokenMarkdownLinks === 'function' ? 'ignore' : onBrokenMarkdownLinks;
  return readReportingSeverity(config.onBrokenMarkdownLinks ?? ofHook, 'warn');
}

function markdownHooks(
  config: Record<string, unknown>,
  version: DocusaurusVersion | undefined,
): Record<string, unknown> {
  const markdown = isRecord(config.markdown) ? config.markdown : {};
  return isAtLeast(version, '3.9') && isRecord(markdown.hooks) ? markdown.hooks : {};
}

/**
 * plugin-svgr/src/svgrLoader.ts, plugin-ideal-image/src/index.ts. Before 3.7, Docusaurus itself did
 * the work of plugin-svgr.
 */
function readLoaders(
  plugins: readonly ConfiguredPlugin[],
  version: DocusaurusVersion | undefined,
): Loaders {
  const has = (name: string | undefined) => plugins.some((plugin) => plugin.name === name);
  return {
    svg:
      has('svgr') || !isAtLeast(version, '3.7')
        ? 'component'
        : has(undefined)
          ? 'unknown'
          : 'address',
    photos: !has('ideal-image'),
    areOpen: has(undefined),
  };
}

/** Defaults as in options.ts. */
function readEvents([plugin]: ConfiguredPlugin[]): EventPaths | undefined {
  if (!plugin) return undefined;
  const events = isRecord(plugin.options.events) ? plugin.options.events : {};
  if (events.enabled === false) return undefined;
  return {
    basePath: text(events.basePath) ?? 'events',
    talksBasePath: text(events.talksBasePath) ?? 'talks',
    speakersBasePath: text(events.speakersBasePath) ?? 'speakers',
  };
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** Returns the nearest folder with a `.git`, which is a file in a work tree or a submodule. */
function repositoryAround(dir: string): string | undefined {
  if (existsSync(path.join(dir, '.git'))) return dir;
  const parent = path.dirname(dir);
  return parent === dir ? undefined : repositoryAround(parent);
}

function isFolder(dir: string): boolean {
  return existsSync(dir) && statSync(dir).isDirectory();
}
