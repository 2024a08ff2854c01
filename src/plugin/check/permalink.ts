import type { Blog, Locale } from './site.ts';

/**
 * A post's permalink as plugin-content-blog makes it (src/blogUtils.ts): the slug of the front matter, or
 * what the file's name says.
 */
export function permalinkOf(
  relativePath: string,
  slug: unknown,
  blog: Blog,
  locale: Locale,
): string {
  const own = typeof slug === 'string' || typeof slug === 'number' ? String(slug) : undefined;
  return joinUrl(locale.baseUrl, blog.routeBasePath, own ?? parseFileName(relativePath).slug);
}

/** The date and slug that a post's path (relative to its blog) stands for. */
export function parseFileName(relativePath: string): FileNameParts {
  const match = DATED_FILE.exec(relativePath);
  const groups = match?.groups;
  if (!groups) {
    const text = relativePath.replace(/(?:\/index)?\.mdx?$/, '');
    return { date: undefined, text, slug: `/${text}` };
  }
  const { folder = '', date = '', text = '' } = groups;
  return { date, text, slug: `/${date.replace(/-/g, '/')}/${folder}${text}` };
}

/** Joins parts of a path with one slash between them, as `normalizeUrl` of @docusaurus/utils does for paths. */
export function joinUrl(...parts: string[]): string {
  const joined = parts.filter((part) => part !== '').join('/');
  return `/${joined}`.replace(/\/{2,}/g, '/');
}

/** One spelling for permalinks that lead to the same page: the router ignores case and a final slash. */
export function pageKey(permalink: string): string {
  return permalink.replace(/\/+$/, '').toLowerCase() || '/';
}

/** Docusaurus's own pattern (plugin-content-blog/src/blogUtils.ts, `DATE_FILENAME_REGEX`). */
const DATED_FILE =
  /^(?<folder>.*)(?<date>\d{4}[-/]\d{1,2}[-/]\d{1,2})[-/]?(?<text>.*?)(?:\/index)?.mdx?$/;

export interface FileNameParts {
  /** As written, `2024-02-31` or `2024/02/31`. */
  date: string | undefined;
  text: string;
  slug: string;
}
