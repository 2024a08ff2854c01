import { joinUrl } from '../posts/permalink.ts';
import type { FileIndex } from '../site/fileIndex.ts';
import type { Locale, PagesPlugin } from '../site/site.ts';
import { isText } from '../text/values.ts';
import { contentFiles, type FilePage, filePage, isLeftOut } from './docsAndPagesFiles.ts';

/** Returns the site's own pages (plugin-content-pages/src/content.ts). */
export function ownPages(
  plugin: PagesPlugin,
  locale: Locale,
  files: FileIndex,
  production: boolean,
): FilePage[] {
  return contentFiles(plugin, locale, files)
    .filter((file) => !isLeftOut(file, production))
    .map((file) => {
      const { path, data } = file;
      const slug = isText(data.slug) ? String(data.slug) : encodePath(fileToPath(path));
      return filePage(joinUrl(locale.baseUrl, plugin.routeBasePath, slug), file, plugin);
    });
}

/** utils/src/urlUtils.ts, `fileToPath`. */
function fileToPath(file: string): string {
  const index = /^(?<folder>.*\/)?index\.(?:mdx?|jsx?|tsx?)$/i;
  if (index.test(file)) return file.replace(index, '/$1');
  return `/${file.replace(/\.(?:mdx?|jsx?|tsx?)$/, '')}`;
}

/** utils/src/urlUtils.ts, `encodePath`. */
function encodePath(address: string): string {
  return address.split('/').map(encodeURIComponent).join('/');
}
