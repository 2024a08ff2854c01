import path from 'node:path';
import type {
  AllContent,
  LoadContext,
  Plugin,
  PluginContentLoadedActions,
} from '@docusaurus/types';
import type { CheckOptions } from './check/check.ts';
import type { PictureBudget } from './check/pictures/pictureBudget.ts';
import { isAtLeast } from './check/site/docusaurusVersion.ts';
import type { Site } from './check/site/site.ts';
import { readBaselineFile } from './commands/baselineFile.ts';
import { createDevelopment } from './dev/index.ts';
import { authorRule } from './docusaurus/authorRule.ts';
import { buildChecker } from './docusaurus/buildChecker.ts';
import { componentRule } from './docusaurus/componentRule.ts';
import { SPEAKERS, UPCOMING } from './docusaurus/eventPages.ts';
import { createEvents } from './docusaurus/events.ts';
import { keepLayers } from './docusaurus/keepLayers.ts';
import { settleFrontMatter } from './docusaurus/ownFrontMatter.ts';
import { ownStyles } from './docusaurus/ownStyles.ts';
import { settleTransforms } from './docusaurus/ownTransforms.ts';
import { readSite } from './docusaurus/readSite.ts';
import { refuseSecond } from './docusaurus/refuseSecond.ts';
import { isBuild, localesOfRun, runningCommand } from './docusaurus/runningCommand.ts';
import { safeLinkedData } from './docusaurus/safeLinkedData.ts';
import { saidByDocusaurus } from './docusaurus/saidByDocusaurus.ts';
import { siteModules } from './docusaurus/siteModules.ts';
import { readTranslations } from './docusaurus/translations.ts';
import { setUpPictures } from './images/plugin.ts';
import type { ImageSettings } from './images/settings.ts';
import type { ResolvedOptions } from './options.ts';
import { configuredRules } from './ownRules/configuredRules.ts';
import { writeBuildText } from './report/buildText.ts';
import { usesColor } from './report/color.ts';
import { printable } from './report/printable.ts';
import { readRuleOptions } from './ruleOptions.ts';

export type { Options } from './options.ts';
export { validateOptions } from './options.ts';

/**
 * The Docusaurus plugin. In a build, the check runs in `loadContent`, synchronously: Docusaurus shows what is
 * thrown there before the blog plugin's first asynchronous step, so a single report lists everything. In `start`,
 * it keeps running while posts are written, and never throws, which would stop the server.
 */
export default async function pluginEventWriteups(
  context: LoadContext,
  options: ResolvedOptions,
): Promise<Plugin> {
  refuseSecond(context.siteConfig.plugins);
  const site = siteOf(context);
  const judging = await checkOptions(site, options);
  await settleFrontMatter(site);
  await settleTransforms(site);
  const development =
    runningCommand() === 'start'
      ? await createDevelopment(site, judging, {
          overlay: options.overlay,
          baseUrl: context.baseUrl,
        })
      : undefined;
  const events = options.events.enabled
    ? createEvents(context, site, options.events, options.id)
    : undefined;
  const pictures = setUpPictures(site, context.siteConfig.baseUrl, {
    images: options.images,
    videos: options.videos,
    keepsLocations: options.rules['image-location'] === 'off',
  });

  async function share({ allContent, actions }: SharedContent): Promise<void> {
    // The theme requests these even if no post is about an event. They aren't Docusaurus's global data, because every page
    // would load that.
    await actions.createData(SPEAKERS, '{}');
    await actions.createData(UPCOMING, '{"events":[]}');
    await events?.allContentLoaded(allContent, actions);
  }

  return {
    name: NAME,
    getThemePath: () => './theme',
    getTypeScriptThemePath: () => '../src/plugin/theme',
    getDefaultCodeTranslationMessages: () => readTranslations(context.i18n.currentLocale),
    ...(isAtLeast(site.docusaurus, '3.2')
      ? { allContentLoaded: share }
      : // Docusaurus then passes everything to this function.
        { contentLoaded: (content: object) => share(content as SharedContent) }),
    injectHtmlTags: () => ({ headTags: events?.headTags() ?? [] }),
    loadContent() {
      if (!development) checkOnce(site, context, options, judging);
    },
    configureWebpack(config, isServer) {
      const { module, ...watching } = (!isServer && development?.bundlerConfig()) || {};
      const rules = [
        componentRule,
        authorRule,
        ...(events ? [events.loaderRule] : []),
        ...(module?.rules ?? []),
      ];
      const isPublished = !isServer && isBuild(runningCommand());
      const aliases = (config as BundlerConfig).resolve?.alias ?? {};
      const generated = path.join(context.generatedFilesDir, NAME, options.id);
      const resolve = {
        alias: {
          ...siteModules(context.siteDir, site.docusaurus),
          '@event-writeups/speakers': path.join(generated, SPEAKERS),
          '@event-writeups/upcoming': path.join(generated, UPCOMING),
          ...longestFirst(isServer ? { ...aliases, ...safeLinkedData(aliases) } : aliases),
        },
      };
      return {
        ...pictures.configureWebpack(config),
        ...watching,
        ...(isPublished ? ownStyles(config as object, context.generatedFilesDir) : {}),
        module: { rules },
        resolve,
        mergeStrategy: { 'resolve.alias': 'prepend' },
      } as object;
    },
    configurePostCss: (postCss) => keepLayers(context, postCss),
    async postBuild(build) {
      const unpublished = (await events?.postBuild(build.outDir)) ?? [];
      for (const note of [...unpublished.map(printable), ...(await pictures.postBuild(build))])
        console.warn(`event-writeups: ${note}`);
    },
  };
}

const NAME = 'docusaurus-plugin-event-writeups';

/**
 * Bundlers use the first matching alias. Docusaurus compares theme aliases in pairs, so with many of them,
 * `@theme/MDXComponents` may come before `@theme/MDXComponents/A`.
 */
function longestFirst(aliases: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(aliases).sort(([a], [b]) => b.length - a.length));
}

/** The common part of both bundlers. */
interface BundlerConfig {
  resolve?: { alias?: Record<string, unknown> };
}

interface SharedContent {
  allContent: AllContent;
  actions: PluginContentLoadedActions;
}

/** @throws {CheckError} in a build, when there are errors */
function checkOnce(
  site: Site,
  context: LoadContext,
  options: ResolvedOptions,
  judging: CheckOptions,
): void {
  // Drafts are published in development, including `build --dev` (plugin-content-blog, `isDraft`).
  const production = process.env.NODE_ENV === 'production';
  const settings = { ...judging, production };
  const report = buildChecker(site, settings).check();
  const color = usesColor(process.stderr);
  const stops = production || isBuild(runningCommand());
  // Docusaurus gets no further then, and prints nothing itself.
  if (stops && options.failBuild && report.summary.errors > 0)
    throw new CheckError(writeBuildText(report, { color }));
  // Each locale of a build arrives here with the same report, which is printed once.
  if (context.i18n.currentLocale !== localesOfRun(context.i18n).first) return;
  if (report.summary.posts === 0) console.warn('event-writeups: there is no post to check.');
  if (report.diagnostics.length === 0) return;
  const saidBefore = saidByDocusaurus(site);
  console.error(`\n${writeBuildText(report, { color, saidBefore })}`);
}

/** Stops a build: it shows only the report, without a stack trace. */
class CheckError extends Error {
  constructor(report: string) {
    super(`event-writeups found problems that would break the blog.\n\n${report}`);
    this.name = 'CheckError';
    this.stack = this.message;
  }
}

function siteOf({ siteConfig, siteDir, siteConfigPath, i18n }: LoadContext): Site {
  // In a build, `baseUrl` is that of the locale that's built. Each locale's is used as Docusaurus
  // resolved it: `build --locale fr` puts French at the root.
  const config = { ...siteConfig, i18n: { ...siteConfig.i18n, localeConfigs: i18n.localeConfigs } };
  const configFile = path.relative(siteDir, siteConfigPath);
  return readSite(config, siteDir, configFile, localesOfRun(i18n).judged);
}

/** What the check needs to know about image encoding. */
function publishedAs({
  widths,
  formats,
}: ImageSettings): Pick<PictureBudget, 'widest' | 'formats'> {
  return { widest: Math.max(...widths), formats };
}

async function checkOptions(site: Site, options: ResolvedOptions): Promise<CheckOptions> {
  const { frontMatter } = options;
  const refuse = (problem: string): never => {
    throw new Error(`${NAME}: ${problem}`);
  };
  const { own, levels, house } = readRuleOptions(options.rules, refuse);
  return {
    levels,
    house,
    ownRules: await configuredRules({ own, levels }, site.dir, refuse),
    frontMatter,
    budget: { ...options.images.budget, ...publishedAs(options.images) },
    baseline: readBaselineFile(path.resolve(site.dir, options.baseline), site),
    now: new Date(),
  };
}
