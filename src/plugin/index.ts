import type { LoadContext, Plugin } from '@docusaurus/types';
import { checkSite, type Report } from './check/check.ts';
import { readSite } from './docusaurus/readSite.ts';
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
  return {
    name: 'docusaurus-plugin-event-writeups',
    loadContent() {
      const command = commandOf();
      // `write-translations` loads content too, and must not fail because of a post.
      if (command === 'other') return;
      const report = check(context, options, command === 'build');
      if (report.summary.posts === 0) console.warn('event-writeups: there is no post to check.');
      if (report.diagnostics.length === 0) return;
      const text = writeText(report, { color: usesColor(process.stderr) });
      if (command === 'build' && options.failBuild && report.summary.errors > 0)
        throw new CheckError(text);
      console.error(`\n${text}`);
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

function check(context: LoadContext, options: ResolvedOptions, production: boolean): Report {
  const { siteConfig, siteDir, siteConfigPath, i18n } = context;
  const configFile = siteConfigPath.slice(siteDir.length + 1);
  // A build's config holds the base path of the locale it builds; the default locale's is the site's.
  const baseUrl = i18n.localeConfigs[i18n.defaultLocale]?.baseUrl ?? siteConfig.baseUrl;
  const locales = production ? localesToBuild(i18n.locales) : [i18n.currentLocale];
  const site = readSite({ ...siteConfig, baseUrl }, siteDir, configFile, locales);
  return checkSite(site, { levels: options.rules, production });
}

/** The locales that this build makes: all, or those after `--locale`, which a plugin is not told. */
function localesToBuild(all: readonly string[]): string[] {
  const { argv } = process;
  const chosen = argv.flatMap((word, index) => {
    if (word === '--locale' || word === '-l') return [argv[index + 1] ?? ''];
    return word.startsWith('--locale=') ? [word.slice('--locale='.length)] : [];
  });
  const known = chosen.filter((locale) => all.includes(locale));
  return known.length > 0 ? known : [...all];
}

/** Which of Docusaurus's commands runs: `build` and `deploy` in production, `start` in development. */
function commandOf(): 'build' | 'start' | 'other' {
  const command = process.argv.slice(2).find((word) => !word.startsWith('-')) ?? '';
  if (OTHER_COMMANDS.has(command)) return 'other';
  return process.env.NODE_ENV === 'production' ? 'build' : 'start';
}

const OTHER_COMMANDS = new Set(['write-translations', 'write-heading-ids', 'swizzle', 'clear']);
