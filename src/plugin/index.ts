import path from 'node:path';
import type { I18n, LoadContext, Plugin } from '@docusaurus/types';
import { checkSite, type Report } from './check/check.ts';
import type { Site } from './check/site.ts';
import { readBaselineFile } from './commands/baselineFile.ts';
import { readSite } from './docusaurus/readSite.ts';
import { setUpPictures } from './images/plugin.ts';
import type { ResolvedOptions } from './options.ts';
import { usesColor } from './report/color.ts';
import { writeText } from './report/text.ts';

export type { Options } from './options.ts';
export { validateOptions } from './options.ts';

/**
 * The Docusaurus plugin. In a build the check runs in `loadContent`, synchronously: what is thrown there
 * before the blog plugin's first asynchronous step is what Docusaurus shows, so one report lists everything.
 * In `start` the same report is printed and nothing is thrown, which would end the server.
 */
export default function pluginEventWriteups(
  context: LoadContext,
  options: ResolvedOptions,
): Plugin {
  const { images, videos, rules } = options;
  const keepsLocations = rules['image-location'] === 'off';
  const site = siteOf(context, context.i18n.locales);
  const pictures = setUpPictures(site, context.siteConfig.baseUrl, {
    images,
    videos,
    keepsLocations,
  });
  return {
    name: 'docusaurus-plugin-event-writeups',
    getThemePath: () => './theme',
    getTypeScriptThemePath: () => '../src/plugin/theme',
    loadContent() {
      // Drafts are published in development, and `build --dev` is that (plugin-content-blog, `isDraft`).
      const production = process.env.NODE_ENV === 'production';
      const isBuild = production || BUILD_COMMANDS.has(commandWord());
      const { judged, first } = localesOf(context.i18n);
      const report = check(context, options, judged, production);
      const text = writeText(report, { color: usesColor(process.stderr) });
      if (isBuild && options.failBuild && report.summary.errors > 0) throw new CheckError(text);
      // Each locale of a build comes here with the same report: it is printed once.
      if (context.i18n.currentLocale !== first) return;
      if (report.summary.posts === 0) console.warn('event-writeups: there is no post to check.');
      if (report.diagnostics.length > 0) console.error(`\n${text}`);
    },
    configureWebpack: (config) => pictures.configureWebpack(config),
    async postBuild(build) {
      for (const note of await pictures.postBuild(build)) console.warn(`event-writeups: ${note}`);
    },
  };
}

/** What stops a build: the report alone, without a stack. */
class CheckError extends Error {
  constructor(report: string) {
    super(`event-writeups found what would break the blog.\n\n${report}`);
    this.name = 'CheckError';
    this.stack = this.message;
  }
}

function check(
  context: LoadContext,
  options: ResolvedOptions,
  locales: readonly string[],
  production: boolean,
): Report {
  const site = siteOf(context, locales);
  const baseline = readBaselineFile(path.resolve(context.siteDir, options.baseline));
  const { rules: levels, frontMatter } = options;
  const { budget } = options.images;
  return checkSite(site, { levels, frontMatter, budget, production, baseline });
}

function siteOf(
  { siteConfig, siteDir, siteConfigPath, i18n }: LoadContext,
  locales: readonly string[],
): Site {
  // A build's own `baseUrl` is that of the locale it builds. Each locale's is taken as Docusaurus resolved it:
  // `build --locale fr` puts French where the site begins.
  const config = { ...siteConfig, i18n: { ...siteConfig.i18n, localeConfigs: i18n.localeConfigs } };
  return readSite(config, siteDir, path.relative(siteDir, siteConfigPath), locales);
}

/**
 * The locales to judge, and the one that is built first. A build makes all of them, or those after `--locale`,
 * which a plugin is not told. Where the command line does not say it (`start`, a script that calls Docusaurus),
 * each is judged in its turn.
 */
function localesOf({ currentLocale, defaultLocale, locales }: I18n): LocalesOfRun {
  if (!BUILD_COMMANDS.has(commandWord())) return { judged: [currentLocale], first: currentLocale };
  const chosen = process.argv.flatMap((word, index, words) => {
    if (word === '--locale' || word === '-l') return [words[index + 1] ?? ''];
    return /^(?:--locale=|-l(?=[^-]))(.+)/.exec(word)?.slice(1) ?? [];
  });
  const built = chosen.length > 0 ? chosen : locales;
  return {
    judged: locales.filter((locale) => built.includes(locale)),
    first: built.includes(defaultLocale) ? defaultLocale : (built[0] ?? currentLocale),
  };
}

/** Which of Docusaurus's commands runs; empty when something else calls Docusaurus without a word. */
function commandWord(): string {
  return process.argv.slice(2).find((word) => !word.startsWith('-')) ?? '';
}

const BUILD_COMMANDS = new Set(['build', 'deploy']);

interface LocalesOfRun {
  judged: string[];
  first: string;
}
