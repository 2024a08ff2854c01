import { fileURLToPath } from 'node:url';
import { type CheckOptions, createChecker } from '../check/check.ts';
import { contentDirs } from '../check/posts/localizedBlog.ts';
import type { Site } from '../check/site/site.ts';
import { awaitsRewriting, settleRewriting } from '../check/verdicts/rewriting.ts';
import { usesColor } from '../report/color.ts';
import { printable } from '../report/printable.ts';
import { type BundlerPlugin, createBundlerPlugin } from './bundlerPlugin.ts';
import type { DevServer, Middleware } from './devServer.ts';
import { quietDocusaurus } from './docusaurusLog.ts';
import { createHealthServer } from './healthServer.ts';
import { createOverlay } from './overlay.ts';
import { createSession } from './session.ts';
import { printSession } from './terminal.ts';
import { touchBlogFiles } from './touchBlogFiles.ts';
import { waitForRepair } from './waitForRepair.ts';

/**
 * Runs the check beside `docusaurus start`: in the terminal, over the page, and on its own page. If
 * Docusaurus would stop the server right away, it waits for the fix.
 */
export async function createDevelopment(
  site: Site,
  options: CheckOptions,
  { overlay: showsOverlay, baseUrl }: DevelopmentSettings,
): Promise<Development> {
  const say = (line: string) => console.error(`event-writeups: ${printable(line)}`);
  const session = createSession(
    createChecker(site, { ...options, production: false }),
    () => (site.blogs.some(awaitsRewriting) ? settleRewriting(site.blogs) : undefined),
    say,
  );
  const print = (text: string) => console.error(`\n${text}`);
  printSession(session, print, usesColor(process.stderr));
  touchBlogFiles(site, session);
  // On a build machine, nobody can fix anything: Docusaurus exits with its reason.
  if (!process.env.CI) {
    quietDocusaurus(session, site);
    await waitForRepair(session, say);
  }
  const address = `${baseUrl}__event-writeups`;
  const overlay = createOverlay(session, site.dir, address);
  const folders = [
    ...site.blogs.flatMap((blog) => site.locales.flatMap((locale) => contentDirs(blog, locale))),
    ...site.staticDirs,
  ];
  return {
    bundlerConfig: () => ({
      plugins: [createBundlerPlugin(session, folders, showsOverlay ? overlay.show : () => {})],
      module: {
        rules: [
          {
            test: /\.mdx?$/,
            include: folders,
            enforce: 'pre',
            use: [{ loader: LOADER, options: { missingFor: session.missingFor } }],
          },
        ],
      },
      devServer: {
        // Docusaurus has such functions too: webpack-merge calls both, and joins the lists that
        // they return.
        setupMiddlewares(middlewares, server) {
          middlewares.unshift(createHealthServer(session, site.dir, address, server.options));
          return [];
        },
        onListening(server) {
          if (showsOverlay) overlay.connect(server);
          console.info(`event-writeups: every finding at ${originOf(server)}${address}`);
        },
      },
    }),
  };
}

/** The same as Docusaurus prints (core/src/commands/start/utils.ts, `getOpenUrlOrigin`). */
function originOf({ options: { host = 'localhost', port, server } }: DevServer): string {
  const isAny = host === '0.0.0.0' || host === '::';
  const protocol = server?.type === 'https' ? 'https' : 'http';
  return `${protocol}://${isAny ? 'localhost' : host}:${port}`;
}

const LOADER = fileURLToPath(new URL('./missingFilesLoader.js', import.meta.url));

export interface DevelopmentSettings {
  /** Whether errors are shown over the page. */
  overlay: boolean;
  /** The base path of the served locale. */
  baseUrl: string;
}

export interface Development {
  /** Additions to the bundler's configuration. */
  bundlerConfig(): BundlerConfig;
}

/** The common part of Rspack's configuration and webpack's. */
interface BundlerConfig {
  plugins: BundlerPlugin[];
  module: { rules: object[] };
  devServer: {
    setupMiddlewares(middlewares: Middleware[], server: DevServer): Middleware[];
    onListening(server: DevServer): void;
  };
}
