import path from 'node:path';
import type { PagesPlugin } from '../check/site/site.ts';
import { keepsHeadings } from './customPlugins.ts';
import { DEFAULT_EXCLUDE, text, texts } from './optionValues.ts';

/** An instance of the pages plugin; defaults are those of plugin-content-pages/src/options.ts. */
export function readPages(options: Record<string, unknown>, siteDir: string): PagesPlugin {
  const id = text(options.id, 'default');
  return {
    dir: path.resolve(siteDir, text(options.path, 'src/pages')),
    include: texts(options.include, ['**/*.{js,jsx,ts,tsx,md,mdx}']),
    exclude: texts(options.exclude, DEFAULT_EXCLUDE),
    localizedPath: `docusaurus-plugin-content-pages${id === 'default' ? '' : `-${id}`}`,
    routeBasePath: text(options.routeBasePath, '/'),
    keepsHeadings: keepsHeadings(options),
  };
}
