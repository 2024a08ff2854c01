import { mkdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { type Run, root, runNode } from './run.ts';
import { type WhenDone, writeFiles } from './site.ts';

/**
 * Creates a complete site that Docusaurus can build, outside the repository, and returns its
 * folder.
 *
 * The plugin is available under its name, as if it were installed. All other packages are found one
 * folder up, so that the site has its own `node_modules`, where Docusaurus keeps its caches.
 *
 * @param files the files of the site; by default, `blog/authors.yml` has the author `saim`
 */
export function layOutSite(
  files: Record<string, string | Buffer>,
  config: SiteConfig = {},
  whenDone?: WhenDone,
): string {
  const whole = {
    'docusaurus.config.mjs': configText(config),
    'blog/authors.yml': 'saim:\n  name: Saim Safdar\n',
    ...files,
  };
  return layOutFiles(whole, whenDone);
}

/** Creates a site with its own config in the same way. */
export function layOutFiles(files: Record<string, string | Buffer>, whenDone?: WhenDone): string {
  const whole = { 'package.json': '{ "name": "a-site", "private": true }\n', ...files };
  const dir = writeFiles(
    Object.fromEntries(Object.entries(whole).map(([name, content]) => [`site/${name}`, content])),
    whenDone,
  );
  const siteDir = path.join(dir, 'site');
  symlinkSync(path.join(root, 'node_modules'), path.join(dir, 'node_modules'));
  mkdirSync(path.join(siteDir, 'node_modules'));
  symlinkSync(root, path.join(siteDir, 'node_modules/docusaurus-plugin-event-writeups'));
  return siteDir;
}

/** Runs one of Docusaurus's own commands in the folder of a site. */
export function docusaurus(
  siteDir: string,
  words: readonly string[],
  environment?: Record<string, string>,
): Promise<Run> {
  return runNode(docusaurusScript, words, {
    cwd: siteDir,
    timeout: HANGING,
    ...(environment && { environment }),
  });
}

/** Runs `docusaurus build`. */
export function build(siteDir: string, ...words: string[]): Promise<Run> {
  return docusaurus(siteDir, ['build', ...words]);
}

/**
 * Runs `docusaurus build` until it would start to bundle: by then all plugins have loaded their
 * content. That's much faster, and enough to know whether a build continues after the check.
 */
export function loadForBuild(siteDir: string, ...words: string[]): Promise<Run> {
  return docusaurus(siteDir, ['build', ...words], { DOCUSAURUS_RETURN_AFTER_LOADING: 'true' });
}

/**
 * Returns the reports in a build's output. Docusaurus shows a report that stops the build as the
 * cause of its own error, and indents it.
 */
export function reportsIn(output: string): string[] {
  const reports: string[] = [];
  let lines: string[] | undefined;
  let indent = '';
  for (const line of output.split('\n')) {
    const start = /^( *)(?:error|warning|info)\[[a-z-]+\]: /.exec(line);
    if (start && !lines) {
      lines = [];
      indent = start[1] ?? '';
    }
    if (!lines) continue;
    const own = line.startsWith(indent) ? line.slice(indent.length) : line;
    lines.push(own);
    if (!/^[✖▲✔] /.test(own)) continue;
    reports.push(`${lines.join('\n')}\n`);
    lines = undefined;
  }
  return reports;
}

function configText({ site, blog, plugin, isTransformed }: SiteConfig): string {
  return `import { withEventWriteups } from 'docusaurus-plugin-event-writeups/config';

const blog = {
  feedOptions: { type: null },
  onUntruncatedBlogPosts: 'ignore',
  ...${JSON.stringify(blog ?? {})},
};

const config = {
  title: 'A site',
  url: 'https://example.com',
  baseUrl: '/',
  onBrokenLinks: 'ignore',
  // A folder without a git history; the rest is what new sites have.
  future: { v4: true, faster: true, experimental_vcs: false },
  presets: [['classic', { docs: false, pages: false, sitemap: false, svgr: false, theme: {}, blog }]],
  plugins: [['docusaurus-plugin-event-writeups', ${JSON.stringify(plugin ?? {})}]],
};

export default {
  ...${isTransformed ? 'withEventWriteups(config)' : 'config'},
  ...${JSON.stringify(site ?? {})},
};
`;
}

/**
 * In milliseconds. It isn't a measurement: on a machine with a load of ten times its cores, a build
 * takes minutes.
 */
const HANGING = 300_000;

export const docusaurusScript = path.join(root, 'node_modules/@docusaurus/core/bin/docusaurus.mjs');

export interface SiteConfig {
  /** Additions to the helper's own Docusaurus config, or replacements for its values. */
  site?: Record<string, unknown>;
  /** Options of the blog. */
  blog?: Record<string, unknown>;
  /** Options of the plugin. */
  plugin?: Record<string, unknown>;
  /** Whether the blog is set up with `withEventWriteups`. */
  isTransformed?: boolean;
}
