import { readFileSync, realpathSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import escapeRegExp from 'lodash/escapeRegExp.js';
import { shortenSheetLoader } from './sheetLoader.ts';

/**
 * Keeps the styles of the plugin's theme out of the sheet that Docusaurus makes of all styles: pages that show nothing of
 * the plugin don't load them. Browsers load the sheet with the scripts of a page, so in a build the page's HTML has to
 * name it, or the page would first appear without it.
 *
 * @param config of the bundler: a site that has a group of this name, or `false`, divides its styles itself
 * @param generatedFilesDir where Docusaurus keeps the list of files that each page needs
 */
export function ownStyles(config: BundlerConfig, generatedFilesDir: string): object {
  const { splitChunks } = config.optimization ?? {};
  if (splitChunks && OWN_STYLES in (splitChunks.cacheGroups ?? {})) return {};
  const manifestFile = path.join(generatedFilesDir, 'client-manifest.json');
  return {
    optimization: { splitChunks: { cacheGroups: { [OWN_STYLES]: GROUP } } },
    plugins: [
      {
        apply(compiler: Compiler) {
          nameSheet(compiler, manifestFile);
          shortenLoader(compiler);
        },
      },
    ],
  };
}

/** Adds the sheet to what each of the modules needs that pages are made of. Docusaurus reads the list when it renders pages. */
function nameSheet(compiler: Compiler, manifestFile: string): void {
  compiler.hooks.afterEmit.tap(OWN_STYLES, ({ chunkGroups }) => {
    const requests = new Map<string, Id>();
    for (const { origins, chunks } of chunkGroups) {
      const sheet = [...chunks].find(({ name }) => name === OWN_STYLES);
      for (const { request } of sheet ? origins : [])
        if (request && sheet) requests.set(request, sheet.id);
    }
    if (requests.size === 0) return;
    const manifest = JSON.parse(readFileSync(manifestFile, 'utf8')) as Manifest;
    for (const [request, id] of requests)
      manifest.origins[request] = [...new Set([...(manifest.origins[request] ?? []), id])];
    writeFileSync(manifestFile, JSON.stringify(manifest));
  });
}

function shortenLoader(compiler: Compiler): void {
  compiler.hooks.compilation.tap(OWN_STYLES, ({ hooks }) => {
    hooks.runtimeModule.tap(OWN_STYLES, (part) => {
      // Rspack has written the code already; webpack writes it later.
      const { source, generate } = part;
      if (typeof source !== 'object') {
        part.generate = () => shortenSheetLoader(generate.call(part) ?? '');
        return;
      }
      const code = String(source.source);
      const short = shortenSheetLoader(code);
      if (short !== code) source.source = Buffer.from(short);
    });
  });
}

const OWN_STYLES = 'event-writeups';

const THEME = escapeRegExp(realpathSync(fileURLToPath(new URL('../theme', import.meta.url))));

/** Comes before the group in which Docusaurus collects all styles, and is like it otherwise. */
const GROUP = {
  name: OWN_STYLES,
  type: 'css/mini-extract',
  test: new RegExp(`^${THEME}[\\\\/]`),
  chunks: 'all',
  enforce: true,
  priority: 55,
};

/** These are the parts that webpack and Rspack have in common. */
export interface BundlerConfig {
  optimization?: { splitChunks?: { cacheGroups?: object } | false };
}

interface Compiler {
  hooks: {
    afterEmit: { tap(name: string, listener: (compilation: Compilation) => void): void };
    compilation: { tap(name: string, listener: (compilation: Compilation) => void): void };
  };
}

interface Compilation {
  hooks: {
    runtimeModule: { tap(name: string, listener: (part: RuntimePart) => void): void };
  };
  chunkGroups: Iterable<{
    origins: Iterable<{ request?: string }>;
    chunks: Iterable<{ id: Id; name?: string | null }>;
  }>;
}

/** In webpack, `source` is a function of all modules. */
interface RuntimePart {
  source?: { source: Buffer | string } | ((...options: unknown[]) => unknown);
  generate(): string | null;
}

/** The numbers of the chunks that a module needs, by what the module is asked for as. */
interface Manifest {
  origins: Record<string, Id[]>;
}

type Id = string | number | null;
