import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { type DocusaurusVersion, isAtLeast } from '../check/site/docusaurusVersion.ts';
import { forwardSlashes } from '../check/site/paths.ts';
import { readText } from '../check/site/readText.ts';
import type { SiteCode } from '../check/site/siteCode.ts';
import { createPackageFinder, findPackageDir } from './packages.ts';
import { readSitePlugins, type SitePlugin } from './sitePlugins.ts';

/** Inspects the plugins, themes and packages of a site, each on first use. */
export function readSiteCode(
  config: Record<string, unknown>,
  siteDir: string,
  version: DocusaurusVersion | undefined,
): SiteCode {
  const plugins = once(() => readSitePlugins(config, siteDir));
  const themeDir = path.join(siteDir, 'src/theme');
  const ownTheme = once(() => filesBelow(themeDir));
  const hasPackage = createPackageFinder(siteDir);
  return {
    components: once(() => {
      if (plugins().some(({ isKnown, givesTheme }) => !isKnown && givesTheme)) return undefined;
      if (!plugins().some(({ name }) => name === 'preset-classic' || name === 'theme-classic'))
        return undefined;
      // If the site replaces a component that passes components on, any component may exist.
      const isReplaced = ownTheme().some(
        (file) =>
          /^MDX(?:Components|Content)\b/.test(file) ||
          mentions(path.join(themeDir, file), 'MDXProvider'),
      );
      if (isReplaced) return undefined;
      return new Set([...CLASSIC, ...(has(plugins(), 'plugin-event-writeups') ? OWN : [])]);
    }),
    themeComponents: once(() => {
      if (plugins().some(({ isKnown, givesTheme }) => !isKnown && givesTheme)) return undefined;
      const core = findPackageDir('@docusaurus/core', siteDir);
      const folders = [
        core && path.join(core, 'lib/client/theme-fallback'),
        themeDir,
        ...plugins().flatMap(({ themeDirs }) => themeDirs),
      ];
      if (folders.includes(undefined)) return undefined;
      const names = folders.flatMap((dir) => (dir ? filesBelow(dir) : []));
      return new Set(names.filter((name) => SCRIPT.test(name)).map(componentName));
    }),
    clientModules: once(() => {
      const core = findPackageDir('@docusaurus/core', siteDir);
      const files = core ? filesBelow(path.join(core, 'lib/client/exports')) : [];
      return files.length === 0
        ? undefined
        : new Set(files.filter((name) => SCRIPT.test(name)).map(componentName));
    }),
    changesBundler: once(() =>
      plugins().some(({ isKnown, changesBundler }) => !isKnown && changesBundler),
    ),
    writesRawLinkedData: once(() => {
      if (!isAtLeast(version, '3.2')) return false;
      if (plugins().some(({ isKnown, givesTheme }) => !isKnown && givesTheme)) return false;
      if (!has(plugins(), 'preset-classic') && !has(plugins(), 'theme-classic')) return false;
      const isSafe = has(plugins(), 'plugin-event-writeups');
      return LINKED_DATA.some((component) => {
        const own = ownTheme().find(
          (file) => SCRIPT.test(file) && componentName(file) === component,
        );
        return own ? isRaw(path.join(themeDir, own), isSafe) : !isSafe;
      });
    }),
    hasPackage,
  };
}

/** A copy of Docusaurus's component writes texts unescaped; a wrapper leaves that to the original. */
function isRaw(file: string, isOriginalSafe: boolean): boolean {
  const code = textOf(file);
  if (/@theme-(?:original|init)\//.test(code))
    return !isOriginalSafe || code.includes('@theme-init/');
  return code.includes('JSON.stringify') && !code.includes('.replace');
}

function has(plugins: readonly SitePlugin[], name: string): boolean {
  return plugins.some((plugin) => plugin.name === name);
}

/** `Tabs` of `Tabs/index.js` (utils/src/pathUtils.ts, `fileToPath`). */
function componentName(file: string): string {
  return file.replace(SCRIPT, '').replace(/(?:^|\/)index$/, '');
}

function filesBelow(dir: string): string[] {
  if (!existsSync(dir)) return [];
  return readdirSync(dir, { recursive: true, encoding: 'utf8' }).map(forwardSlashes);
}

/** For a file of the site, because a pull request may have replaced it with a link. */
function textOf(file: string): string {
  const content = readText(file);
  return 'text' in content ? content.text : '';
}

function mentions(file: string, word: string): boolean {
  return SCRIPT.test(file) && textOf(file).includes(word);
}

function once<Value>(read: () => Value): () => Value {
  let known: { value: Value } | undefined;
  return () => {
    known ??= { value: read() };
    return known.value;
  };
}

/** The components that write texts of posts into scripts. */
const LINKED_DATA = ['BlogListPage/StructuredData', 'BlogPostPage/StructuredData'];

const SCRIPT = /(?<!\.d)\.[jt]sx?$/;

/**
 * theme-classic/src/theme/MDXComponents; a test compares. Names in lower case are HTML elements.
 */
export const CLASSIC = ['Head', 'Details'];

/** The components that posts and pages may use without an import (componentLoader.ts). */
export const OWN = [
  ...['Figure', 'Gallery', 'Video'],
  ...['EventCard', 'Talk', 'Recording', 'Slides', 'UpcomingEvents'],
];
