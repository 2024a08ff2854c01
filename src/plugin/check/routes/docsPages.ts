import path from 'node:path';
import { readDataFile } from '../frontMatter/dataFile.ts';
import { tagKeys } from '../frontMatter/postTags.ts';
import { joinUrl } from '../posts/permalink.ts';
import type { FileIndex } from '../site/fileIndex.ts';
import type { DocsVersion, Locale, Site } from '../site/site.ts';
import { isText, isTrue } from '../text/values.ts';
import {
  type ContentFile,
  contentFiles,
  type FilePage,
  filePage,
  isLeftOut,
} from './docsAndPagesFiles.ts';
import { categoryIndices } from './docsCategories.ts';
import { stripNumbers } from './numberPrefix.ts';
import { createTagPermalinks } from './tagPages.ts';

/**
 * Returns the pages that one version of a docs plugin creates (plugin-content-docs/src/docs.ts and
 * routes.ts).
 */
export function docsPages(
  version: DocsVersion,
  locale: Locale,
  site: Site,
  files: FileIndex,
  production: boolean,
): FilePage[] {
  const base = joinUrl(locale.baseUrl, version.routeBasePath);
  const docs = contentFiles(version, locale, files).filter((file) => !isLeftOut(file, production));
  const own = docs.map((doc) => filePage(joinUrl(base, slugOf(doc, version)), doc, version));
  const others = [
    ...docsTags(docs, version, locale, site, files),
    ...categoryIndices(version, docs, files).map((slug) => joinUrl(base, slug)),
  ];
  return [...own, ...others.map((permalink) => ({ permalink }))];
}

function docsTags(
  docs: readonly ContentFile[],
  version: DocsVersion,
  locale: Locale,
  site: Site,
  files: FileIndex,
): string[] {
  const tagged = docs.filter(({ data }) => tagKeys(data).length > 0);
  if (tagged.length === 0) return [];
  const base = joinUrl(locale.baseUrl, version.routeBasePath, version.tagsBasePath);
  const localized =
    locale.contentDir === undefined ? [] : [path.join(locale.contentDir, version.localizedPath)];
  const tags =
    version.tags === false || version.tags === null
      ? undefined
      : readDataFile(version.tags ?? 'tags.yml', [...localized, version.dir], site.dir, files);
  const permalinkOf = createTagPermalinks(tags?.data, base);
  const pages = tagged.flatMap(({ data }) => tagKeys(data).map(permalinkOf));
  // A tag that only unlisted documents have is on no list.
  const isListed = tagged.some(({ data }) => !isTrue(data.unlisted));
  return [...(isListed ? [base] : []), ...new Set(pages)];
}

/** plugin-content-docs/src/slug.ts. */
function slugOf({ path: file, data }: ContentFile, version: DocsVersion): string {
  const slug = isText(data.slug) ? String(data.slug) : undefined;
  if (slug?.startsWith('/')) return slug;
  const strips = version.stripsNumbers && data.parse_number_prefixes !== false;
  const folder = path.posix.dirname(file);
  const name = path.posix.basename(file, path.posix.extname(file));
  const prefix = folder === '.' ? '/' : `/${strips ? stripNumbers(folder) : folder}/`;
  if (!slug && isIndex(name, folder)) return prefix;
  const id = isText(data.id) ? String(data.id) : strips ? stripNumbers(name) : name;
  return resolve(slug ?? id, prefix);
}

/** plugin-content-docs/src/docs.ts, `isCategoryIndex`. */
function isIndex(name: string, folder: string): boolean {
  return ['index', 'readme', path.posix.basename(folder).toLowerCase()].includes(
    name.toLowerCase(),
  );
}

/** Works like the package resolve-pathname. */
function resolve(slug: string, from: string): string {
  const joined = path.posix.join(from, slug);
  return /(?:^|\/)\.{1,2}$/.test(slug) && !joined.endsWith('/') ? `${joined}/` : joined;
}
