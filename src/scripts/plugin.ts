import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { LoadContext, Plugin } from '@docusaurus/types';

/**
 * Names the scripts of a page in its HTML, so that a browser fetches all of them at once. Docusaurus means to: it knows
 * what each page was made of, and looks up where that lies, but with webpack 5 and Rspack its list has the names of
 * chunks instead of what was asked for (react-loadable-ssr-addon-v5-slorber, getChunkOrigin). The browser then learns
 * of them from the script that all pages share, when it has run.
 */
export default function scriptsPlugin({ generatedFilesDir }: LoadContext): Plugin {
  const file = path.join(generatedFilesDir, 'client-manifest.json');
  return {
    name: 'scripts',
    getClientModules: () => [path.join(__dirname, 'prefetch.ts')],
    configureWebpack: (_, isServer) =>
      isServer || process.env.NODE_ENV !== 'production'
        ? {}
        : {
            plugins: [createBundlerPlugin(file)],
            optimization: {
              splitChunks: {
                cacheGroups: { vendors: VENDORS, pictures: PICTURES, styles: STYLES },
              },
            },
            module: { rules: [WITHOUT_TSLIB] },
          },
  };
}

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
    },
  };
}

/** What only an update of a package changes, so that readers keep it when there is a new post. */
const VENDORS = {
  name: 'vendors',
  chunks: 'initial' as const,
  // Styles stay in one file, in the order in which they are asked for.
  type: /^javascript/,
  test: /[\\/]node_modules[\\/](?!@docusaurus[\\/]core)/,
  priority: 60,
};

/** What shows the images of a post and those of the posts after it. Each would have its own otherwise. */
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
 * Docusaurus makes one sheet of all styles, so that their order is always the same. What only pages of one kind have, and
 * nothing else has a style for, comes with their scripts: a post doesn't load it.
 */
const STYLES = {
  test: /^(?!.*[\\/](?:Lightbox|Programme|Event(?:Filters|Layout|ListPage|Map|Page)|Speaker(?:List)?Page|TalkList|Home|RuleTable|BlogArchivePage|BlogTagsListPage|BlogAuthors(?:List|Posts)Page)[\\/]styles\.module\.css)/,
};

/** Docusaurus asks for one helper in a way that brings all of tslib to every page: 4 kB. */
const WITHOUT_TSLIB = {
  test: /[\\/]@docusaurus[\\/]utils-common[\\/]lib[\\/]index\.js$/,
  resolve: { alias: { tslib: path.join(__dirname, 'tslib.ts') } },
};

interface BundlerPlugin {
  apply(compiler: Compiler): void;
}

/** What Rspack's compiler and webpack's have in common. */
interface Compiler {
  hooks: {
    afterEmit: { tap(name: string, listener: (compilation: Compilation) => void): void };
  };
}

interface Compilation {
  chunkGroups: Iterable<{ origins: Iterable<{ request?: string }>; chunks: { id: Id }[] }>;
}

/** Where what is asked for lies: the numbers of its chunks. */
interface Manifest {
  origins: Record<string, Id[]>;
}

type Id = string | number | null;
