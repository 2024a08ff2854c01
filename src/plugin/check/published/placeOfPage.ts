import path from 'node:path';
import { LONGEST_PATH, relativePath } from '../site/paths.ts';
import type { Locale, Site } from '../site/site.ts';
import type { Content, PublishedBlog } from './publishedSite.ts';

/**
 * Returns the file at whose place a build can't write a page: one of a static folder, or one that a
 * plugin writes, such as a feed.
 *
 * @returns the path of the file in the site, or its address
 */
export function fileAtPage(
  permalink: string,
  { routes, locale }: PublishedBlog,
  { site, isFile }: Content,
): string | undefined {
  const names = pageFile(permalink, locale, site.trailingSlash).split('/');
  // The page replaces a file with its own name: only its folders can't be files.
  for (let end = 1; end < names.length; end++) {
    const name = names.slice(0, end).join('/');
    if (name.length > LONGEST_PATH) return undefined;
    const copied = copiedFile(name, site, isFile);
    if (copied !== undefined) return copied;
    const address = locale.baseUrl + name;
    if (routes.isGenerated(address)) return address;
  }
  return undefined;
}

/**
 * Returns the file of a static folder that the page replaces in the build: Docusaurus writes pages later, without a word.
 *
 * @returns its path in the site
 */
export function replacedFile(
  permalink: string,
  { locale }: PublishedBlog,
  { site, isFile }: Content,
): string | undefined {
  const name = pageFile(permalink, locale, site.trailingSlash);
  return name.length > LONGEST_PATH ? undefined : copiedFile(name, site, isFile);
}

/** The file of a static folder that a build copies to a place. */
function copiedFile(name: string, site: Site, isFile: Content['isFile']): string | undefined {
  const copied = site.staticDirs.map((dir) => path.join(dir, name)).find(isFile);
  return copied && relativePath(site.dir, copied);
}

/**
 * Returns an address without the name of the file that servers send for a folder: both pages are
 * written to one file.
 */
export function withoutIndex(permalink: string, locale: Locale, site: Site): string {
  const folder = permalink.replace(/(?<=\/)index\.html$/, '');
  return site.trailingSlash === false && folder !== locale.baseUrl ? permalink : folder;
}

/**
 * The file of a page, in the build's folder (core/src/ssg/ssgUtils.ts, `pathnameToFilename`). The option for the final slash
 * comes first: it also changes an address that a post wrote itself.
 */
function pageFile(permalink: string, { baseUrl }: Locale, trailingSlash?: boolean): string {
  const written = permalink.slice(baseUrl.length);
  const name = written.replace(/\/$/, '');
  const endsInSlash = trailingSlash ?? name !== written;
  if (!endsInSlash && /\.html?$/i.test(name)) return name;
  return trailingSlash === false && name !== '' ? `${name}.html` : `${name}/index.html`;
}
