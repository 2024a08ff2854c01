// The room routes/: the pages and files that Docusaurus creates for a site, and their addresses.

import { eventIdOf } from '../../events/model/eventId.ts';
import { joinUrl, pageKey } from '../posts/permalink.ts';
import type { PostSummary } from '../posts/postSummary.ts';
import type { Blog, Locale, Site } from '../site/site.ts';
import { type BlogSummary, blogPages } from './blogPages.ts';
import type { OtherPages } from './nonBlogPages.ts';
import type { NamedPage } from './page.ts';
import type { PageIds } from './pageIds.ts';

/** Returns all known pages and files that a build creates in a locale. */
export function readRoutes(
  site: Site,
  blogs: readonly BlogSummary[],
  locale: Locale,
  others: OtherPages,
): Routes {
  const posts = blogs.flatMap((blog) => blog.posts);
  const made = new Map(blogs.map((summary) => [summary.blog, blogPages(summary, locale)]));
  const all: NamedPage[] = [
    ...posts.map((post) => ({ permalink: post.permalink, name: 'a post', post })),
    ...[...made.values()].flat(),
  ];
  const pages = new Map<string, NamedPage>();
  for (const page of all) {
    const key = page.post?.key ?? pageKey(page.permalink);
    if (!pages.has(key)) pages.set(key, page);
  }
  const byFile = new Map(posts.map((post) => [post.filePath, post]));
  const events = eventRoutes(site, blogs, locale);
  const generated = new Set([
    ...site.others.files.map((file) => joinUrl(locale.baseUrl, file)),
    ...blogs.flatMap((summary) => feedFiles(summary, locale)),
    ...events.files,
  ]);
  const prefixes = blogs
    .map(({ blog }) => joinUrl(locale.baseUrl, blog.routeBasePath, '/'))
    .filter((prefix) => prefix !== locale.baseUrl);
  const open = [...events.bases, ...blogs.flatMap((summary) => unreadBases(summary, locale))];
  const pageAt = (address: string) => pages.get(pageKey(address)) ?? others.pageAt(address);
  let permalinks: string[] | undefined;
  return {
    pageAt,
    otherAt: (address) => others.pageAt(address),
    madeBy: (blog) => made.get(blog) ?? [],
    postAt: (address) => pageAt(address)?.post,
    idsAt: (address) => pageAt(address)?.post ?? others.idsAt(address),
    postIn: (file) => byFile.get(file),
    permalinkAt: (address) => pageAt(address)?.permalink,
    posts: () => posts,
    permalinks() {
      permalinks ??= [...all, ...others.all()].map(({ permalink }) => permalink);
      return permalinks;
    },
    isGenerated: (address) => generated.has(address),
    knowsPagesAt: (address) =>
      !site.markdown.awaitsFrontMatter?.() &&
      !open.some((base) => isAtOrBelow(address, base)) &&
      (prefixes.some((prefix) => address.startsWith(prefix)) ||
        (!site.others.anyPage && !others.mayHave(address))),
    knowsFiles: () => !site.others.anyFile,
  };
}

/** plugin-content-blog/src/feed.ts: a blog without posts for them has no feeds. */
function feedFiles({ blog, posts }: BlogSummary, locale: Locale): string[] {
  if (!posts.some(({ isListed }) => isListed)) return [];
  return blog.feeds.map((file) => joinUrl(locale.baseUrl, blog.routeBasePath, file));
}

/**
 * Returns where the pages of authors and tags are if their file couldn't be read: which pages exist
 * depends on the fixed file.
 */
function unreadBases({ blog, authors, tags }: BlogSummary, locale: Locale): string[] {
  const home = joinUrl(locale.baseUrl, blog.routeBasePath);
  return [
    ...(authors?.problem && blog.authorsBasePath !== null
      ? [joinUrl(home, blog.authorsBasePath)]
      : []),
    ...(tags?.problem ? [joinUrl(home, blog.tagsBasePath)] : []),
  ];
}

/** The files that are created if a post is about an event (docusaurus/eventFiles.ts, eventPages.ts). */
function eventRoutes({ events }: Site, blogs: readonly BlogSummary[], locale: Locale): EventRoutes {
  const ids = blogs.flatMap(({ blog, posts }) => {
    const blogPath = joinUrl(locale.baseUrl, blog.routeBasePath);
    const about = posts.filter(({ event, isListed }) => event && isListed);
    return about.map(({ event, permalink }) => event?.id ?? eventIdOf(permalink, blogPath));
  });
  if (events === undefined || ids.length === 0) return { files: [], bases: [] };
  const { basePath, talksBasePath, speakersBasePath } = events;
  const files = [
    ...['ics', 'json', 'geojson'].map((ending) => `${basePath}.${ending}`),
    ...ids.map((id) => `${basePath}/${id}.ics`),
  ];
  return {
    files: files.map((file) => joinUrl(locale.baseUrl, file)),
    bases: [basePath, talksBasePath, speakersBasePath].map((base) => joinUrl(locale.baseUrl, base)),
  };
}

function isAtOrBelow(address: string, base: string): boolean {
  return address === base || address.startsWith(`${base}/`);
}

interface EventRoutes {
  files: string[];
  /** The base of its pages; which pages exist depends on the events. */
  bases: string[];
}

/** The known addresses of a locale; addresses that differ only in case or a final slash count as one. */
export interface Routes extends Addresses {
  pageAt(address: string): NamedPage | undefined;
  /** Returns a page that doesn't come from a blog. */
  otherAt(address: string): NamedPage | undefined;
  /** Returns the pages that a blog creates in addition to its posts. */
  madeBy(blog: Blog): readonly NamedPage[];
}

/** Finds the posts and pages of a locale. */
export interface Addresses {
  /** Returns the post in a file, by its absolute path. */
  postIn(file: string): PostSummary | undefined;
  /** Returns the post whose page is at an address. */
  postAt(address: string): PostSummary | undefined;
  /** Returns the ids on the page at an address, if they can be known. */
  idsAt(address: string): PageIds | undefined;
  /** Returns the exact permalink of the page at an address. */
  permalinkAt(address: string): string | undefined;
  posts(): readonly PostSummary[];
  permalinks(): readonly string[];
  /** Whether a plugin writes a file at an address: a feed, or an event's calendar. */
  isGenerated(address: string): boolean;
  /** Whether every page that may exist at an address is known. */
  knowsPagesAt(address: string): boolean;
  /** Whether every file that a build writes is known. */
  knowsFiles(): boolean;
}
