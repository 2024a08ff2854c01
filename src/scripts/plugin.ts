import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { LoadContext, Plugin } from '@docusaurus/types';
import { type Compiler as MinimizingCompiler, shrinkStyles } from './shrinkStyles.ts';
import { readsDocuments, unusedParts } from './unused.ts';

/**
 * Lists the scripts of a page in its HTML, so that a browser fetches all of them at once.
 * Docusaurus tries to: it records the modules of each page and looks up their files, but with
 * webpack 5 and Rspack its list has the names of chunks instead of modules
 * (react-loadable-ssr-addon-v5-slorber, getChunkOrigin). The browser then only finds these scripts
 * when the shared script has run.
 */
export default function scriptsPlugin({ generatedFilesDir, siteConfig }: LoadContext): Plugin {
  const file = path.join(generatedFilesDir, 'client-manifest.json');
  const left = unusedParts(siteConfig.themeConfig);
  const keepsDocuments = readsDocuments(siteConfig.themeConfig);
  return {
    name: 'scripts',
    getClientModules: () => [path.join(__dirname, 'prefetch.ts')],
    configureWebpack: (_, isServer) =>
      isServer || process.env.NODE_ENV !== 'production'
        ? { resolve: { alias: left } }
        : {
            plugins: [createBundlerPlugin(file)],
            resolve: { alias: { ...left, ...LIGHTER } },
            optimization: {
              // Otherwise, the list of files that all pages load also has a number for each chunk.
              chunkIds: 'named',
              splitChunks: {
                cacheGroups: {
                  ...{ vendors: VENDORS, pictures: PICTURES, styles: STYLES },
                  // The plugin's own sheet of styles: STYLES divides them further.
                  'event-writeups': false,
                },
              },
            },
            module: { rules: [WITHOUT_TSLIB, lightened(generatedFilesDir, keepsDocuments)] },
          },
  };
}

/** Files that Docusaurus generates for every page (lighten.mjs). */
function lightened(folder: string, keepsDocuments: boolean) {
  const names = keepsDocuments ? LIGHTENED : [...LIGHTENED, 'globalData.json'];
  return {
    test: names.map((name) => path.join(folder, name)),
    enforce: 'pre' as const,
    loader: path.join(__dirname, 'lighten.mjs'),
  };
}

const LIGHTENED = ['registry.js', 'docusaurus.config.mjs', 'site-metadata.json'];

function createBundlerPlugin(file: string): BundlerPlugin {
  return {
    apply(compiler) {
      compiler.hooks.afterEmit.tap('scripts', ({ chunkGroups }) => {
        const manifest = JSON.parse(readFileSync(file, 'utf8')) as Manifest;
        for (const { origins, chunks } of chunkGroups)
          for (const { request } of origins)
            if (request) manifest.origins[request] = chunks.map(({ id }) => id);
        writeFileSync(file, JSON.stringify(manifest));
      });
      shrinkStyles(compiler);
    },
  };
}

/**
 * Code that only changes when a package is updated, so readers keep it in their cache when there's
 * a new post.
 */
const VENDORS = {
  name: 'vendors',
  chunks: 'initial' as const,
  // Styles stay in one file, in the order in which they're imported.
  type: /^javascript/,
  test: /[\\/]node_modules[\\/](?!@docusaurus[\\/]core)/,
  priority: 60,
};

/**
 * The code for images and for the posts that follow; otherwise each part would be a file of its
 * own.
 */
const PICTURES = {
  name: 'pictures',
  chunks: 'async' as const,
  type: /^javascript/,
  test: /[\\/](?:lib|plugin)[\\/]theme[\\/](?:Picture|LightboxArea|EventWriteups[\\/]components)\b/,
  minChunks: 2,
  enforce: true,
  priority: 60,
};

/**
 * Docusaurus merges all styles into one sheet, so that their order is always the same. Styles that
 * only one kind of page uses, and that nothing else overrides, come with its scripts: a post
 * doesn't load them.
 */
const STYLES = {
  test: /^(?!.*[\\/](?:theme-classic[\\/]lib[\\/]theme[\\/]Doc.*|Terminal|BeforeAfter|Lightbox|Programme|Event(?:Filters|Layout|ListPage|Map|Page)|Speaker(?:List)?Page|TalkList|Home|RuleTable|BlogArchivePage|BlogTagsListPage|BlogAuthors(?:List|Posts)Page)[\\/]styles\.module\.css)/,
};

/** Packages that are loaded later (nprogress.ts) or not needed (hoistStatics.ts). */
const LIGHTER = {
  'hoist-non-react-statics$': path.join(__dirname, 'hoistStatics.ts'),
  'progress-bar$': require.resolve('nprogress'),
  nprogress$: path.join(__dirname, 'nprogress.ts'),
};

/** Docusaurus imports one helper in a way that adds all of tslib to every page: 4 kB. */
const WITHOUT_TSLIB = {
  test: /[\\/]@docusaurus[\\/]utils-common[\\/]lib[\\/]index\.js$/,
  resolve: { alias: { tslib: path.join(__dirname, 'tslib.ts') } },
};

interface BundlerPlugin {
  apply(compiler: Compiler & MinimizingCompiler): void;
}

/** The common part of Rspack's compiler and webpack's. */
interface Compiler {
  hooks: {
    afterEmit: { tap(name: string, listener: (compilation: Compilation) => void): void };
  };
}

interface Compilation {
  chunkGroups: Iterable<{ origins: Iterable<{ request?: string }>; chunks: { id: Id }[] }>;
}

/** The ids of the chunks that contain each module. */
interface Manifest {
  origins: Record<string, Id[]>;
}

type Id = string | number | null;
