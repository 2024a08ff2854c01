// The room routes/: the pages and files that Docusaurus makes of a site, and their addresses.

import path from 'node:path';
import kebabCase from 'lodash/kebabCase.js';
import { eventIdOf } from '../../events/model/eventId.ts';
import type { DataFile } from '../frontMatter/dataFile.ts';
import { keysOf } from '../posts/edition.ts';
import { joinUrl, pageKey } from '../posts/permalink.ts';
import type { PostSummary } from '../posts/postSummary.ts';
import type { FileIndex } from '../site/fileIndex.ts';
import type { Blog, Locale, Site } from '../site/site.ts';
import { isRecord, own } from '../text/values.ts';

/**
 * The pages of a locale that can be known: what the blog plugin makes of the posts
 * (plugin-content-blog/src/routes.ts), and the site's own pages.
 */
export function readRoutes(
  site: Site,
  blogs: readonly BlogSummary[],
  locale: Locale,
  files: FileIndex,
): Routes {
  const pages = new Map<string, NamedPage>();
  const add = (page: NamedPage, key = pageKey(page.permalink)) => {
    if (!pages.has(key)) pages.set(key, page);
  };
  const posts = blogs.flatMap((blog) => blog.posts);
  for (const post of posts) add({ permalink: post.permalink, name: 'a post', post }, post.key);
  const made = new Map(blogs.map((summary) => [summary.blog, blogPages(summary, locale)]));
  for (const page of [...made.values()].flat()) add(page);
  for (const permalink of sitePages(site, files))
    add({ permalink: joinUrl(locale.baseUrl, permalink), name: 'a page' });
  const byFile = new Map(posts.map((post) => [post.filePath, post]));
  const permalinks = [...pages.values()].map(({ permalink }) => permalink);
  const generated = generatedFiles(blogs, locale);
  for (const file of eventFiles(site, blogs, locale)) generated.add(file);
  const prefixes = blogs
    .map(({ blog }) => joinUrl(locale.baseUrl, blog.routeBasePath, '/'))
    .filter((prefix) => prefix !== locale.baseUrl);
  return {
    pageAt: (address) => pages.get(pageKey(address)),
    madeBy: (blog) => made.get(blog) ?? [],
    postAt: (address) => pages.get(pageKey(address))?.post,
    postIn: (file) => byFile.get(file),
    permalinkAt: (address) => pages.get(pageKey(address))?.permalink,
    posts: () => posts,
    permalinks: () => permalinks,
    isGenerated: (address) => generated.has(address),
    isOfBlog: (address) => prefixes.some((prefix) => address.startsWith(prefix)),
  };
}

/** The pages that the blog plugin makes beside the posts, where it makes them. */
function blogPages({ blog, posts, authors, tags }: BlogSummary, locale: Locale): NamedPage[] {
  const at = (...parts: string[]) => joinUrl(locale.baseUrl, blog.routeBasePath, ...parts);
  const pages: NamedPage[] = [{ permalink: at(), name: 'the blog’s list of posts' }];
  const listed = posts.filter(({ isListed }) => isListed).length;
  if (blog.archiveBasePath !== null && listed > 0)
    pages.push({ permalink: at(blog.archiveBasePath), name: 'the archive' });
  const count = blog.postsPerPage === 'ALL' ? 1 : Math.ceil(listed / blog.postsPerPage);
  for (let page = 2; page <= count; page++) {
    pages.push({
      permalink: at(blog.pageBasePath, String(page)),
      name: `page ${page} of the blog’s list`,
    });
  }
  const tagged = posts.flatMap((post) => post.tags);
  const keys = new Set(tagged.filter((tag) => tag.permalink === undefined).map(({ key }) => key));
  const permalinks = new Set([
    ...tagged.flatMap(({ permalink }) => permalink ?? []),
    ...[...keys].map((key) => tagPermalink(key, tags?.data)),
  ]);
  if (permalinks.size > 0)
    pages.push({ permalink: at(blog.tagsBasePath), name: 'the list of tags' });
  for (const tag of permalinks)
    pages.push({ permalink: at(blog.tagsBasePath, tag), name: 'a tag’s page' });
  const authorKeys = keysOf(authors);
  if (authorKeys.length > 0)
    pages.push({ permalink: at(blog.authorsBasePath), name: 'the list of authors' });
  for (const key of authorKeys) {
    const author = isRecord(authors?.data) ? own(authors.data, key) : undefined;
    if (!isRecord(author) || !author.page) continue;
    const permalink = isRecord(author.page) ? String(author.page.permalink) : kebabCase(key);
    pages.push({ permalink: at(blog.authorsBasePath, permalink), name: 'an author’s page' });
  }
  return pages;
}

/** utils-validation/src/tagsFile.ts, `normalizeTagsFile`; utils/src/tags.ts for tags that are not in the file. */
function tagPermalink(key: string, tags: unknown): string {
  const tag = isRecord(tags) ? own(tags, key) : undefined;
  return isRecord(tag) && typeof tag.permalink === 'string' ? tag.permalink : kebabCase(key);
}

/** src/pages (plugin-content-pages): a file a page, but for those that begin with an underscore and tests. */
function sitePages(site: Site, files: FileIndex): string[] {
  const enter = (name: string) =>
    !name.startsWith('_') && name !== '__tests__' && name !== 'node_modules';
  return [...files.walk(path.join(site.dir, 'src/pages'), enter)]
    .map((file) => file.path)
    .filter(
      (file) => /\.(?:jsx?|tsx?|mdx?)$/.test(file) && !/(?:^|\/)_|\.test\.|\.d\.ts$/.test(file),
    )
    .map((file) => `/${file.replace(/\.(?:jsx?|tsx?|mdx?)$/, '').replace(/(?:^|\/)index$/, '')}`);
}

/** Files that plugins write into the build: feeds and the site map. */
function generatedFiles(blogs: readonly BlogSummary[], locale: Locale): Set<string> {
  const feeds = blogs.flatMap(({ blog }) =>
    ['rss.xml', 'atom.xml', 'feed.json', 'rss.xsl', 'atom.xsl'].map((file) =>
      joinUrl(locale.baseUrl, blog.routeBasePath, file),
    ),
  );
  return new Set([...feeds, joinUrl(locale.baseUrl, 'sitemap.xml')]);
}

/** The calendars and lists that are made when a post is about an event (docusaurus/eventFiles.ts). */
function eventFiles(site: Site, blogs: readonly BlogSummary[], locale: Locale): string[] {
  const { eventsBasePath: base } = site;
  const ids = blogs.flatMap(({ blog, posts }) => {
    const blogPath = joinUrl(locale.baseUrl, blog.routeBasePath);
    const about = posts.filter(({ event, isListed }) => event && isListed);
    return about.map(({ event, permalink }) => event?.id ?? eventIdOf(permalink, blogPath));
  });
  if (base === undefined || ids.length === 0) return [];
  return [
    ...['ics', 'json', 'geojson'].map((ending) => `${base}.${ending}`),
    ...ids.map((id) => `${base}/${id}.ics`),
  ].map((file) => joinUrl(locale.baseUrl, file));
}

/** What a blog publishes in one locale, as its other pages see it. */
export interface BlogSummary {
  blog: Blog;
  /** Those that are published. */
  posts: PostSummary[];
  authors: DataFile | undefined;
  tags: DataFile | undefined;
}

/** What is known of a locale's addresses; those that differ by case or a final slash alone are one. */
export interface Routes extends Addresses {
  pageAt(address: string): NamedPage | undefined;
  /** What a blog makes beside its posts. */
  madeBy(blog: Blog): readonly NamedPage[];
}

/** Where the posts and pages of a locale are. */
export interface Addresses {
  /** The post in a file, by its absolute path. */
  postIn(file: string): PostSummary | undefined;
  /** The post whose page is at an address. */
  postAt(address: string): PostSummary | undefined;
  /** The permalink, as it is spelled, of the page at an address. */
  permalinkAt(address: string): string | undefined;
  posts(): readonly PostSummary[];
  permalinks(): readonly string[];
  /** Whether a plugin writes a file at an address: a feed, or an event's calendar. */
  isGenerated(address: string): boolean;
  /** Whether an address is below a blog, of which every page is known. */
  isOfBlog(address: string): boolean;
}

export interface NamedPage {
  permalink: string;
  name: string;
  post?: PostSummary;
}
