import path from 'node:path';
import kebabCase from 'lodash/kebabCase.js';
import { keysOf } from './edition.ts';
import type { FileIndex } from './files.ts';
import { joinUrl, pageKey } from './permalink.ts';
import type { Post } from './post.ts';
import type { PublishedEdition } from './rule.ts';
import type { Blog, Locale, Site } from './site.ts';
import { tagKeys } from './tags.ts';
import { isRecord, own } from './values.ts';

/**
 * The pages of a locale that can be known: what the blog plugin makes of the posts
 * (plugin-content-blog/src/routes.ts), and the site's own pages.
 */
export function readRoutes(
  site: Site,
  editions: readonly PublishedEdition[],
  locale: Locale,
  files: FileIndex,
): Routes {
  const pages = new Map<string, Page>();
  const posts = new Map<string, Page>();
  const add = (permalink: string, name: string, post?: Post, blog?: Blog) => {
    const page = { permalink, name, post, blog };
    if (!pages.has(pageKey(permalink))) pages.set(pageKey(permalink), page);
    if (post) posts.set(post.filePath, page);
  };
  const here = editions.filter((edition) => edition.locale === locale);
  for (const edition of here) {
    for (const { permalink, post } of edition.posts) add(permalink, 'a post', post, edition.blog);
  }
  for (const edition of here) {
    for (const { permalink, name } of blogPages(edition)) add(permalink, name);
  }
  for (const permalink of sitePages(site, files)) add(joinUrl(locale.baseUrl, permalink), 'a page');
  const prefixes = here
    .map(({ blog }) => joinUrl(locale.baseUrl, blog.routeBasePath, '/'))
    .filter((prefix) => prefix !== locale.baseUrl);
  return {
    pages,
    posts,
    prefixes,
    generated: generatedFiles(here, locale),
  };
}

/** The pages that the blog plugin makes beside the posts, where it makes them. */
export function blogPages({ blog, locale, posts, authors, tags }: PublishedEdition): NamedPage[] {
  const at = (...parts: string[]) => joinUrl(locale.baseUrl, blog.routeBasePath, ...parts);
  const pages: NamedPage[] = [{ permalink: at(), name: 'the blog’s list of posts' }];
  const listed = posts.filter(({ post }) => post.frontMatter.data.unlisted !== true);
  if (blog.archiveBasePath !== null && listed.length > 0)
    pages.push({ permalink: at(blog.archiveBasePath), name: 'the archive' });
  const count = blog.postsPerPage === 'ALL' ? 1 : Math.ceil(listed.length / blog.postsPerPage);
  for (let page = 2; page <= count; page++) {
    pages.push({
      permalink: at(blog.pageBasePath, String(page)),
      name: `page ${page} of the blog’s list`,
    });
  }
  const tagged = new Set(
    posts.flatMap(({ post }) =>
      tagKeys(post.frontMatter.data).map(
        ({ permalink, key }) => permalink ?? tagPermalink(key, tags?.data),
      ),
    ),
  );
  if (tagged.size > 0) pages.push({ permalink: at(blog.tagsBasePath), name: 'the list of tags' });
  for (const tag of tagged)
    pages.push({ permalink: at(blog.tagsBasePath, tag), name: 'a tag’s page' });
  const keys = keysOf(authors);
  if (keys.length > 0)
    pages.push({ permalink: at(blog.authorsBasePath), name: 'the list of authors' });
  for (const key of keys) {
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
function generatedFiles(editions: readonly PublishedEdition[], locale: Locale): Set<string> {
  const feeds = editions.flatMap(({ blog }) =>
    ['rss.xml', 'atom.xml', 'feed.json', 'rss.xsl', 'atom.xsl'].map((file) =>
      joinUrl(locale.baseUrl, blog.routeBasePath, file),
    ),
  );
  return new Set([...feeds, joinUrl(locale.baseUrl, 'sitemap.xml')]);
}

/** What is known of a locale's addresses. */
export interface Routes {
  /** By `pageKey`: without regard to case and final slash. */
  pages: ReadonlyMap<string, Page>;
  /** Pages of posts, by the post's absolute file path. */
  posts: ReadonlyMap<string, Page>;
  /** Addresses below which every page is known. */
  prefixes: readonly string[];
  generated: ReadonlySet<string>;
}

export interface NamedPage {
  permalink: string;
  name: string;
}

export interface Page extends NamedPage {
  post?: Post | undefined;
  /** The blog of the post. */
  blog?: Blog | undefined;
}
