import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { rspack } from '@docusaurus/faster';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { ownStyles } from '../../src/plugin/docusaurus/ownStyles.ts';
import { shortenSheetLoader } from '../../src/plugin/docusaurus/sheetLoader.ts';
import { docusaurusScript } from '../helpers/docusaurus.ts';
import { root } from '../helpers/run.ts';
import { writeFiles } from '../helpers/site.ts';

const require = createRequire(docusaurusScript);
const BUNDLERS = {
  Rspack: [rspack, rspack.CssExtractRspackPlugin],
  webpack: [require('webpack'), require('mini-css-extract-plugin')],
} as unknown as Record<string, [Bundler, Extract]>;

const SHEET = '/assets/own.css';

describe.each(Object.entries(BUNDLERS))('with %s', (_, [bundler, Extract]) => {
  let bundled: { runtime: string; parts: string[] };
  const loaders = () => bundled.parts.filter((part) => part.includes('createStylesheet'));

  beforeAll(async () => {
    bundled = await bundle(bundler, Extract, {}, {}, afterAll);
  });

  test('every page loads the short loader of sheets', () => {
    expect(loaders()).toHaveLength(1);
    expect(bundled.runtime).not.toContain('createStylesheet');
    expect(bundled.runtime).toContain('sheet = sheet ||');
    const [before = ''] = loaders();
    expect(shortenSheetLoader(before).length).toBeLessThan(before.length / 2);
  });

  describe.each([
    ['short', shortenSheetLoader],
    ['bundler’s own', (code: string) => code],
  ])('the %s loader', (_, form) => {
    const start = (named: Named[] = [], nonce?: string) =>
      load(form(loaders()[0] ?? ''), named, nonce);

    test('lets each script that needs a sheet wait until the sheet is there', async () => {
      const page = start([], 'r4nd0m');
      const waits = [page.request(page.chunk), page.request(page.chunk)];
      expect(page.added).toMatchObject([{ rel: 'stylesheet', href: SHEET, nonce: 'r4nd0m' }]);
      expect(await settled(waits)).toBe(false);
      page.added[0]?.onload?.({ type: 'load' });
      expect(await settled(waits)).toBe(true);
      expect(await settled([page.request(page.chunk)])).toBe(true);
      expect(page.added).toHaveLength(1);
    });

    test('adds none that the HTML of the page has, and none for another script', async () => {
      const page = start([{ rel: 'stylesheet', href: SHEET }]);
      expect(await settled([page.request(page.chunk)])).toBe(true);
      expect(await settled([start().request('none')])).toBe(true);
      expect(page.added).toEqual([]);
    });

    test('adds one that the HTML of the page only fetches early', () => {
      const page = start([{ rel: 'preload', href: SHEET }]);
      page.request(page.chunk);
      expect(page.added).toHaveLength(1);
    });

    test('asks again for a sheet that couldn’t be loaded', async () => {
      const page = start();
      const first = page.request(page.chunk);
      page.added[0]?.onerror?.({ type: 'error' });
      // The first words are how some sites know that they have to be opened again.
      await expect(first).rejects.toThrow(
        new RegExp(`^Loading (?:CSS )?chunk ${page.chunk} failed\\.[^]*${SHEET}\\)$`),
      );
      expect(page.added).toEqual([]);
      const second = page.request(page.chunk);
      page.added[0]?.onload?.({ type: 'load' });
      await second;
    });
  });

  test('a site with further sheets keeps the bundler’s loader', () => {
    const code = loaders()[0] ?? '';
    const further = code.replace('cssChunks = {', 'cssChunks = { "further": 1,');
    expect(further).not.toBe(code);
    expect(shortenSheetLoader(further)).toBe(further);
  });

  test('a site whose sheets are loaded early or replaced keeps the bundler’s loader', () => {
    for (const further of ['F.miniCss', 'hmrC.miniCss']) {
      const code = `${loaders()[0]}\n__webpack_require__.${further} = () => {};`;
      expect(shortenSheetLoader(code)).toBe(code);
    }
  });

  test.each([
    ['other attributes', {}, { attributes: { 'data-own': 'yes' } }],
    ['another place', {}, { insert: '#sheets' }],
    ['a place by a function of its own', {}, { insert: insertTitled }],
    ['permission from another host', { crossOriginLoading: 'anonymous' }, {}],
  ])('a site that gives its sheets %s keeps the bundler’s loader', async (_, output, options) => {
    const { runtime } = await bundle(bundler, Extract, output, options);
    expect(runtime).toContain('createStylesheet');
  });
});

/** A function of a site, which runs in the browser. */
function insertTitled(linkTag: HTMLLinkElement): void {
  linkTag.title = 'Light';
  document.head.appendChild(linkTag);
}

/** Bundles a page that only later needs a style of the theme, without shortening names. */
async function bundle(
  bundler: Bundler,
  Extract: Extract,
  output: object,
  options: object,
  whenDone: (remove: () => void) => void = onTestFinished,
) {
  const style = path.join(root, 'src/plugin/theme/EventLine/styles.module.css');
  const files = {
    'index.js': 'import("./event.js").then(console.log);\n',
    'event.js': `import styles from ${JSON.stringify(style)};\nexport default styles;\n`,
    'client-manifest.json': '{"origins":{}}',
  };
  const dir = writeFiles(files, whenDone);
  const parts: string[] = [];
  const own = ownStyles({}, dir) as { optimization: object; plugins: object[] };
  const config = {
    mode: 'production',
    context: dir,
    entry: './index.js',
    devtool: false,
    output: { path: path.join(dir, 'out'), publicPath: '/', ...output },
    optimization: { ...own.optimization, minimize: false, runtimeChunk: true },
    module: {
      rules: [
        {
          test: /\.css$/,
          type: 'javascript/auto',
          use: [
            Extract.loader,
            { loader: require.resolve('css-loader'), options: { modules: { namedExport: false } } },
          ],
        },
      ],
    },
    plugins: [
      new Extract({ filename: SHEET.slice(1), chunkFilename: SHEET.slice(1), ...options }),
      { apply: (compiler: Compiler) => keepParts(compiler, parts) },
      ...own.plugins,
    ],
  };
  await new Promise<void>((resolve, reject) => {
    bundler(config, (error, stats) => {
      const problem = error ?? (stats?.hasErrors() ? new Error(stats.toString()) : undefined);
      if (problem) reject(problem);
      else resolve();
    });
  });
  const out = path.join(dir, 'out');
  const name = readdirSync(out).find((one) => one.startsWith('runtime')) ?? '';
  return { runtime: readFileSync(path.join(out, name), 'utf8'), parts };
}

/** Collects the code of each part of the runtime, before any other plugin changes it. */
function keepParts(compiler: Compiler, parts: string[]): void {
  compiler.hooks.compilation.tap('test', ({ hooks }) => {
    hooks.runtimeModule.tap('test', (part, chunk) => {
      if (!chunk.name?.startsWith('runtime')) return;
      const { source, generate } = part;
      if (typeof source === 'object') parts.push(String(source.source));
      else {
        part.generate = () => {
          const code = generate.call(part);
          if (code) parts.push(code);
          return code;
        };
      }
    });
  });
}

/** Runs a loader in an empty page whose HTML names these sheets, with the nonce that its scripts have. */
function load(code: string, named: Named[], nonce?: string) {
  const added: Link[] = [];
  const links = named.map(({ rel, href }) => ({ rel, getAttribute: () => href }));
  const page = {
    createElement: (): Link => {
      const link: Link = {
        parentNode: { removeChild: (one) => added.splice(added.indexOf(one), 1) },
        setAttribute: (name, value) => Object.assign(link, { [name]: value }),
        remove: () => added.splice(added.indexOf(link), 1),
      };
      return link;
    },
    getElementsByTagName: (name: string) => (name === 'link' ? links : []),
    querySelector: (selector: string) =>
      named.find(({ rel, href }) =>
        [`link[href="${href}"]`, `link[rel=${rel}][href="${href}"]`].includes(selector),
      ) ?? null,
    head: { appendChild: (link: Link) => added.push(link) },
  };
  const runtime: Runtime = { f: {}, p: '/', nc: nonce, miniCssF: () => SHEET.slice(1) };
  new Function('document', '__webpack_require__', code)(page, runtime);
  const chunk = /cssChunks = \{\s*"?(\w+)|chunkId == "?(\w+)/.exec(code)?.slice(1).find(Boolean);
  return {
    added,
    chunk: chunk ?? 'unknown',
    async request(id: string) {
      const promises: Promise<unknown>[] = [];
      runtime.f.miniCss?.(id, promises);
      await Promise.all(promises);
    },
  };
}

/** Whether all of them are done, without anything else happening. */
function settled(promises: Promise<unknown>[]): Promise<boolean> {
  const later = new Promise<false>((resolve) => setTimeout(() => resolve(false), 20));
  return Promise.race([Promise.all(promises).then(() => true), later]);
}

type Bundler = (config: object, done: (error: Error | null, stats?: Stats) => void) => void;
type Extract = { new (options: object): object; loader: string };

interface Stats {
  hasErrors(): boolean;
  toString(): string;
}

interface Compiler {
  hooks: { compilation: { tap(name: string, listener: (one: Compilation) => void): void } };
}

interface Compilation {
  hooks: {
    runtimeModule: {
      tap(name: string, listener: (part: Part, chunk: { name?: string }) => void): void;
    };
  };
}

interface Part {
  source?: { source: Buffer | string } | (() => unknown);
  generate(): string | null;
}

/** A link in the HTML of a page. */
interface Named {
  rel: string;
  href: string;
}

interface Link {
  rel?: string;
  href?: string;
  onload?: (event: { type: string }) => void;
  onerror?: (event: { type: string }) => void;
  nonce?: string;
  parentNode: { removeChild(link: Link): void };
  setAttribute(name: string, value: string): void;
  remove(): void;
}

interface Runtime {
  f: { miniCss?(id: string, promises: Promise<unknown>[]): void };
  p: string;
  nc: string | undefined;
  miniCssF(id: string): string;
}
