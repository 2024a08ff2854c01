import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { forwardSlashes } from '../check/site/paths.ts';
import { textIn } from '../check/site/readText.ts';
import { findPackageDir } from './packages.ts';

/**
 * Returns the plugins, presets and themes of a config, with what their source text shows that they
 * may do.
 */
export function readSitePlugins(config: Record<string, unknown>, siteDir: string): SitePlugin[] {
  const read = (list: unknown, type: PluginType) => {
    if (!Array.isArray(list)) return [];
    return list
      .filter(Boolean)
      .map((entry: unknown) => readPlugin(Array.isArray(entry) ? entry[0] : entry, type, siteDir));
  };
  return [
    ...read(config.presets, 'preset'),
    ...read(config.themes, 'theme'),
    ...read(config.plugins, 'plugin'),
  ];
}

function readPlugin(entry: unknown, type: PluginType, siteDir: string): SitePlugin {
  if (typeof entry === 'function') return { ...UNKNOWN, ...readCode(String(entry)) };
  if (typeof entry !== 'string') return UNKNOWN;
  const known = knownName(entry, type);
  if (known)
    return {
      name: known,
      isKnown: true,
      changesBundler: false,
      givesTheme: false,
      themeDirs: themeDirsOf(known, siteDir),
    };
  const file = resolvePlugin(entry, type, siteDir);
  // A preset brings its own plugins.
  if (file === undefined || type === 'preset') return { ...UNKNOWN, name: entry };
  const code = textIn(file);
  return { ...UNKNOWN, name: entry, ...(code === undefined ? {} : readCode(code)) };
}

/** Returns the name of a plugin of Docusaurus or of this one, however the config writes it. */
function knownName(entry: string, type: PluginType): string | undefined {
  const match =
    /(?:^|\/)(?:@docusaurus\/|docusaurus-)((?:plugin|preset|theme)-[\w-]+)(?:\/(?:lib|dist)\/|$)/.exec(
      forwardSlashes(entry),
    );
  const name = match?.[1] ?? `${type}-${entry}`;
  return KNOWN.has(name) ? name : undefined;
}

/** core/src/server/plugins/moduleShorthand.ts. */
function resolvePlugin(name: string, type: PluginType, siteDir: string): string | undefined {
  const require = createRequire(path.join(siteDir, 'package.json'));
  const [scope = '', ...rest] = name.split('/');
  const names = name.startsWith('@')
    ? [name, [scope, `docusaurus-${type}${rest.length > 0 ? `-${rest.join('/')}` : ''}`].join('/')]
    : [name, `@docusaurus/${type}-${name}`, `docusaurus-${type}-${name}`];
  for (const candidate of names) {
    try {
      return require.resolve(candidate);
    } catch {
      // The next name may exist.
    }
  }
  return undefined;
}

/**
 * Returns what the text of a plugin's code shows. If it isn't complete, the plugin may do anything.
 */
function readCode(code: string): Pick<SitePlugin, 'changesBundler' | 'givesTheme'> {
  const isWhole = /\bname\b/.test(code);
  return {
    changesBundler: !isWhole || /configureWebpack/.test(code),
    givesTheme: !isWhole || /getThemePath/.test(code),
  };
}

/** Returns where the theme components of a known plugin are. */
function themeDirsOf(name: string, siteDir: string): string[] {
  // Docusaurus's own loader doesn't support `import.meta.dirname`.
  if (name === 'plugin-event-writeups')
    return [fileURLToPath(new URL('../theme', import.meta.url))];
  const packages = name === 'preset-classic' ? CLASSIC_THEMES : [name];
  return packages.flatMap((one) => {
    const dir = findPackageDir(`@docusaurus/${one}`, siteDir);
    const themes = dir ? ['lib/theme', 'src/theme'].map((below) => path.join(dir, below)) : [];
    return themes.filter((theme) => existsSync(theme)).slice(0, 1);
  });
}

const CLASSIC_THEMES = [
  'theme-classic',
  'theme-search-algolia',
  'plugin-content-blog',
  'plugin-content-docs',
  'plugin-content-pages',
  'plugin-debug',
];

/** Docusaurus's own plugins. None changes which names a post can use, apart from its theme's components. */
const KNOWN = new Set([
  ...[
    'preset-classic',
    'theme-classic',
    'theme-search-algolia',
    'theme-mermaid',
    'theme-live-codeblock',
  ],
  ...['plugin-content-blog', 'plugin-content-docs', 'plugin-content-pages', 'plugin-debug'],
  ...[
    'plugin-client-redirects',
    'plugin-css-cascade-layers',
    'plugin-google-analytics',
    'plugin-google-gtag',
  ],
  ...[
    'plugin-google-tag-manager',
    'plugin-ideal-image',
    'plugin-pwa',
    'plugin-rsdoctor',
    'plugin-sitemap',
  ],
  ...['plugin-svgr', 'plugin-vercel-analytics', 'plugin-event-writeups'],
]);

const UNKNOWN: SitePlugin = {
  name: '',
  isKnown: false,
  changesBundler: true,
  givesTheme: true,
  themeDirs: [],
};

type PluginType = 'plugin' | 'preset' | 'theme';

export interface SitePlugin {
  name: string;
  /** Whether it's one of Docusaurus's own, or this one. */
  isKnown: boolean;
  changesBundler: boolean;
  givesTheme: boolean;
  themeDirs: string[];
}
