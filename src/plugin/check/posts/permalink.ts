import type { Blog, Locale } from '../site/site.ts';
import { isText } from '../text/values.ts';

/**
 * Returns a post's permalink as plugin-content-blog creates it (src/blogUtils.ts): from the slug in
 * the front matter, or from the file name.
 */
export function permalinkOf(
  relativePath: string,
  slug: unknown,
  blog: Blog,
  locale: Locale,
): string {
  const own = isText(slug) ? String(slug) : parseFileName(relativePath).slug;
  return joinUrl(locale.baseUrl, blog.routeBasePath, own);
}

/** Returns the date and slug in a post's path (relative to its blog). */
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

/**
 * Joins the parts of an address from the root, like `normalizeUrl` of @docusaurus/utils
 * (src/urlUtils.ts).
 */
export function joinUrl(...parts: string[]): string {
  const last = parts.length - 1;
  const named = parts.filter((part) => part !== '' && part !== '/');
  const ends = parts[last] === '' && named.at(-1)?.endsWith('/') ? ['/'] : [];
  const joined = parts
    .map((part, index) => {
      if (part === '/') return part;
      const rest = part.replace(/^\/+/, '');
      return withoutFinalSlashes(rest) + (index === last && rest.endsWith('/') ? '/' : '');
    })
    .filter((_, index) => parts[index] !== '')
    .concat(ends)
    .join('/');
  const [path = '', ...query] = joined.replace(/\/(\?|&|#[^!/])/g, '$1').split('?');
  const url = query.length > 0 ? `${path}?${query.join('&')}` : path;
  return `/${url.replace(/([^:/]\/)\/+/g, '$1').replace(/^\/+/, '')}`;
}

/**
 * Returns the same key for all permalinks of one page: the router ignores case and a final slash.
 */
export function pageKey(permalink: string): string {
  return withoutFinalSlashes(permalink).toLowerCase() || '/';
}

/** Not with a pattern, because it would start a search at each slash in a long row of slashes. */
function withoutFinalSlashes(text: string): string {
  let end = text.length;
  while (text[end - 1] === '/') end--;
  return text.slice(0, end);
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
