import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type {
  AllContent,
  HtmlTagObject,
  LoadContext,
  PluginContentLoadedActions,
} from '@docusaurus/types';
import type { RuleSetRule } from 'webpack';
import { contentDirs } from '../check/posts/localizedBlog.ts';
import { isAtLeast } from '../check/site/docusaurusVersion.ts';
import type { Site } from '../check/site/site.ts';
import { createAddresses, type EventSite } from '../events/addresses.ts';
import { calendarOf } from '../events/calendar/calendar.ts';
import type { EventOptions } from '../events/eventOptions.ts';
import { siteEvents } from '../events/siteEvents.ts';
import { createCards } from './eventCards.ts';
import { writeEventFiles } from './eventFiles.ts';
import { readHistory } from './eventHistory.ts';
import { createEventPages, type PublishedEvents } from './eventPages.ts';
import { eventPosts, hasEvents } from './eventPosts.ts';

/** The plugin's work for events in each phase of Docusaurus, for one locale. */
export function createEvents(
  context: LoadContext,
  { blogs, locales, docusaurus }: Site,
  options: EventOptions,
  pluginId: string,
): Events {
  const { siteDir, siteConfig, i18n } = context;
  const site: EventSite = {
    title: siteConfig.title,
    url: siteConfig.url,
    baseUrl: siteConfig.baseUrl,
    // `en-GB` if the site sets that for `en`: then dates have the same format as on its pages.
    locale: languageOf(i18n),
    trailingSlash: siteConfig.trailingSlash,
    paths: options,
  };
  const addresses = createAddresses(site);
  const cacheDir = path.join(siteDir, 'node_modules/.cache/event-writeups/cards');
  const dirs = blogs.flatMap((blog) => locales.flatMap((locale) => contentDirs(blog, locale)));
  const locale = locales.find(({ name }) => name === i18n.currentLocale);
  let published: PublishedEvents | undefined;

  return {
    // With all content, not only this plugin's own: this runs again in `start` whenever a blog
    // changes.
    async allContentLoaded(allContent, actions) {
      const isBuild = process.env.NODE_ENV === 'production';
      // Only a build writes calendars.
      const history = isBuild && hasEvents(allContent) ? readHistory(siteDir, dirs) : NO_HISTORY;
      const posts = eventPosts(
        allContent,
        siteDir,
        { blogs },
        locale,
        site.baseUrl,
        addresses,
        history,
      );
      const events = siteEvents(posts, history.removed);
      const drawn = options.socialCard ? events : [];
      const cards = await createCards(drawn, site, cacheDir, isBuild);
      published = { site, addresses, posts, events, cards, options, siteDir, pluginId };
      await createEventPages(published, actions, isAtLeast(docusaurus, '3.3'));
    },
    headTags() {
      const hasCalendar = calendarOf(published?.events.filter(({ isListed }) => isListed) ?? []);
      if (!hasCalendar) return [];
      const attributes = {
        rel: 'alternate',
        type: 'text/calendar',
        href: addresses.file('ics'),
        title: `${site.title} (iCalendar)`,
      };
      return [{ tagName: 'link', attributes }];
    },
    loaderRule: {
      test: /\.mdx?$/,
      include: dirs,
      enforce: 'post',
      use: [
        {
          loader: fileURLToPath(new URL('./eventLoader.js', import.meta.url)),
          options: { siteDir, pluginId },
        },
      ],
    },
    postBuild: async (outDir) => (published ? writeEventFiles(published, outDir, cacheDir) : []),
  };
}

const NO_HISTORY = { changed: new Map<string, number>(), removed: new Map<string, number>() };
/**
 * Returns the language of the pages, for dates and names: the locale's, unless its config names
 * another region.
 */
function languageOf({ currentLocale, localeConfigs }: LoadContext['i18n']): string {
  const { htmlLang = currentLocale } = localeConfigs[currentLocale] ?? {};
  return Intl.DateTimeFormat.supportedLocalesOf([htmlLang])[0] ?? currentLocale;
}

interface Events {
  allContentLoaded(allContent: AllContent, actions: PluginContentLoadedActions): Promise<void>;
  /** Lets programs find the calendar from every page, like feeds. */
  headTags(): HtmlTagObject[];
  loaderRule: RuleSetRule;
  /** @returns what it couldn't publish */
  postBuild(outDir: string): Promise<string[]>;
}

/** The plugin's options for events. */
