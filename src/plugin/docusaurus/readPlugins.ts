import { forwardSlashes } from '../check/site/paths.ts';
import { isRecord } from '../check/text/values.ts';

/**
 * Returns all plugins and themes of a config by their short names, such as `content-blog`,
 * including those of the classic preset, in any form that Docusaurus accepts
 * (core/src/server/plugins/moduleShorthand.ts). A third-party plugin has no short name.
 */
export function readPlugins(config: Record<string, unknown>): ConfiguredPlugin[] {
  const { plugins, themes, presets } = config;
  return [
    ...entries(presets).flatMap(({ name, options }) =>
      name !== undefined && isModule(name, 'preset', 'classic')
        ? classicPlugins(options, config)
        : [{ name: undefined, options: {} }],
    ),
    ...entries(plugins).map((entry) => known(entry, 'plugin', PLUGINS)),
    ...entries(themes).map((entry) => known(entry, 'theme', THEMES)),
  ];
}

/**
 * Returns the options that a config gives to a plugin of this name; `undefined` if the config
 * doesn't contain it.
 */
export function pluginOptions(
  config: Record<string, unknown>,
  name: string,
): Record<string, unknown> | undefined {
  return readPlugins(config).find((plugin) => plugin.name === name)?.options;
}

/** Whether a name in a config stands for a Docusaurus module, including paths from `require.resolve`. */
export function isModule(name: string, type: ModuleType, short: string): boolean {
  const names = [short, `@docusaurus/${type}-${short}`, `docusaurus-${type}-${short}`];
  if (names.includes(name)) return true;
  const file = forwardSlashes(name);
  return [`/${type}-${short}/`, `/docusaurus-${type}-${short}/`].some((dir) => file.includes(dir));
}

/** preset-classic/src/index.ts, in a production build. */
function classicPlugins(
  options: Record<string, unknown>,
  { themeConfig }: Record<string, unknown>,
): ConfiguredPlugin[] {
  const { docs, blog, pages, sitemap, svgr, debug } = options;
  const chosen: [string, unknown][] = [
    ['content-docs', docs],
    ['content-blog', blog],
    ['content-pages', pages],
    ['sitemap', sitemap],
    ['svgr', svgr],
  ];
  const searches = isRecord(themeConfig) && Boolean(themeConfig.algolia);
  return [
    ...chosen
      .filter(([, own]) => own !== false)
      .map(([name, own]) => ({ name, options: isRecord(own) ? own : {} })),
    ...(debug ? [{ name: 'debug', options: {} }] : []),
    ...(searches ? [{ name: 'search-algolia', options: {} }] : []),
  ];
}

/** Each `[name, options]` in a config's list. A plugin that's a function has no name; falsy values don't count. */
function entries(list: unknown): ConfiguredPlugin[] {
  if (!Array.isArray(list)) return [];
  return list.filter(Boolean).map((entry: unknown) => {
    const [name, options] = Array.isArray(entry) ? entry : [entry, {}];
    return {
      name: typeof name === 'string' ? name : undefined,
      options: isRecord(options) ? options : {},
    };
  });
}

function known(
  { name, options }: ConfiguredPlugin,
  type: ModuleType,
  all: readonly string[],
): ConfiguredPlugin {
  const short = name === undefined ? undefined : all.find((one) => isModule(name, type, one));
  return { name: short, options };
}

const PLUGINS = [
  ...[
    'content-blog',
    'content-docs',
    'content-pages',
    'sitemap',
    'debug',
    'client-redirects',
    'pwa',
  ],
  ...['svgr', 'ideal-image', 'css-cascade-layers', 'rsdoctor', 'vercel-analytics'],
  ...['google-analytics', 'google-gtag', 'google-tag-manager', 'event-writeups'],
];

const THEMES = ['classic', 'live-codeblock', 'mermaid', 'search-algolia'];

type ModuleType = 'plugin' | 'preset' | 'theme';

export interface ConfiguredPlugin {
  /** Its short name; undefined if it's unknown. */
  name: string | undefined;
  options: Record<string, unknown>;
}
