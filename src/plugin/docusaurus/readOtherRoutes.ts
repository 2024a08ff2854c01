import type { OtherRoutes } from '../check/site/site.ts';
import { isRecord } from '../check/text/values.ts';
import { text } from './optionValues.ts';
import type { ConfiguredPlugin } from './readPlugins.ts';

/** The pages and files of plugins that aren't blogs, docs or the site's own pages. */
export function readOtherRoutes(
  plugins: readonly ConfiguredPlugin[],
  config: Record<string, unknown>,
): OtherRoutes {
  const made = plugins.map((plugin) => madeBy(plugin, config));
  return {
    pages: made.flatMap(({ pages }) => pages ?? []),
    files: made.flatMap(({ files }) => files ?? []),
    anyPage: made.some(({ anyPage }) => anyPage),
    anyFile: made.some(({ anyFile, anyPage }) => anyFile || anyPage),
  };
}

function madeBy(
  { name, options }: ConfiguredPlugin,
  { themeConfig, noIndex }: Record<string, unknown>,
): Partial<OtherRoutes> {
  switch (name) {
    case undefined:
      return { anyPage: true };
    case 'sitemap':
      return noIndex === true ? {} : { files: [text(options.filename, 'sitemap.xml')] };
    case 'debug':
      return { pages: DEBUG_PAGES };
    case 'search-algolia': {
      const algolia = isRecord(themeConfig) ? themeConfig.algolia : undefined;
      const page = isRecord(algolia) ? (algolia.searchPagePath ?? 'search') : 'search';
      return typeof page === 'string' ? { pages: [page], files: ['opensearch.xml'] } : {};
    }
    // Redirects are files, and the options only name some of them; the PWA plugin adds its own files.
    case 'client-redirects':
    case 'pwa':
      return { anyFile: true };
    default:
      return {};
  }
}

/** plugin-debug/src/index.ts. */
const DEBUG_PAGES = [
  '',
  '/config',
  '/metadata',
  '/registry',
  '/routes',
  '/content',
  '/globalData',
].map((page) => `__docusaurus/debug${page}`);
