import type { Blog, Locale } from '../site/site.ts';
import { isText } from '../text/values.ts';

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
  const own = isText(slug) ? String(slug) : parseFileName(relativePath).slug;
  return joinUrl(locale.baseUrl, blog.routeBasePath, own);
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

/** Joins the parts of an address from the root, as `normalizeUrl` of @docusaurus/utils does (src/urlUtils.ts). */
export function joinUrl(...parts: string[]): string {
  const last = parts.length - 1;
  const named = parts.filter((part) => part !== '' && part !== '/');
  const ends = parts[last] === '' && named.at(-1)?.endsWith('/') ? ['/'] : [];
  const joined = parts
    .map((part, index) => {
      if (part === '/') return part;
      const rest = index > 0 ? part.replace(/^\/+/, '') : part;
      return withoutFinalSlashes(rest) + (index === last && rest.endsWith('/') ? '/' : '');
    })
    .filter((_, index) => parts[index] !== '')
    .concat(ends)
    .join('/');
  const [path = '', ...query] = joined.replace(/\/(\?|&|#[^!/])/g, '$1').split('?');
  const url = query.length > 0 ? `${path}?${query.join('&')}` : path;
  return `/${url.replace(/([^:/]\/)\/+/g, '$1').replace(/^\/+/, '')}`;
}

/** One spelling for permalinks that lead to the same page: the router ignores case and a final slash. */
export function pageKey(permalink: string): string {
  return withoutFinalSlashes(permalink).toLowerCase() || '/';
}

/** By a pattern, each slash of a long row that isn't the end would be the start of another look. */
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
