import { existsSync } from 'node:fs';
import path from 'node:path';
import { readContent } from '../check/content.ts';
import type { DataFile } from '../check/frontMatter/dataFile.ts';
import { describeDataFileProblem } from '../check/frontMatter/dataFileMessages.ts';
import { keysOf, type LocalizedBlog, speakersPath } from '../check/posts/localizedBlog.ts';
import { joinUrl, pageKey } from '../check/posts/permalink.ts';
import { createFileFilter } from '../check/site/globs.ts';
import { isInside, relativePath } from '../check/site/paths.ts';
import type { Blog, Site } from '../check/site/site.ts';
import { isRecord, own } from '../check/text/values.ts';
import { Refusal } from './answers.ts';
import { layoutOf } from './layout.ts';

/**
 * Reads what a new post needs to know about its blog: authors, tags, and taken addresses.
 *
 * @param today the day of publishing, which starts the name of the post's folder
 */
export function readBlogFacts(site: Site, blog: Blog, today: string): BlogFacts {
  const { localizedBlogs } = readContent(site, { production: false });
  const mine = localizedBlogs.filter((localizedBlog) => localizedBlog.blog === blog);
  const authors = distinct(mine.map((localizedBlog) => localizedBlog.authors));
  const speakers = distinct(mine.map((localizedBlog) => localizedBlog.speakers));
  const firstSpeakersFile = path.resolve(blog.dir, speakersPath(blog));
  const tags = distinct(mine.map((localizedBlog) => localizedBlog.tags));
  const placeOf = createPlaces(site, blog, mine, today);
  const firstAuthorsFile = path.resolve(blog.dir, blog.authorsMapPath);
  const everyLocaleHasAuthors = mine.every((localizedBlog) => localizedBlog.authors);

  return {
    today,
    authors: everyLocaleHasAuthors ? inAll(authors, 'name') : [],
    authorsFiles: [
      ...new Set(mine.map((localizedBlog) => localizedBlog.authors?.filePath ?? firstAuthorsFile)),
    ],
    speakers: inAll(speakers, 'name'),
    speakersFiles: [
      ...new Set(mine.map(({ speakers: own }) => own?.filePath ?? firstSpeakersFile)),
    ],
    takenKeys: [...authors, ...speakers].flatMap((file) => keysOf(file)),
    authorsHavePages: allHave(authors, 'page'),
    tags: byUse(tags.length > 0 ? inAll(tags, 'label') : tagsOf(mine), mine),
    tagsFiles: tags.map(({ filePath }) => filePath),
    tagsHavePermalinks: allHave(tags, 'permalink'),
    placeOf,
    takenBy(slug) {
      for (const { locale, routes } of localizedBlogs) {
        const at = (last: string) => pageKey(joinUrl(locale.baseUrl, blog.routeBasePath, last));
        const page = routes.pageAt(at(slug));
        if (page) return page.post ? page.post.file : `${page.name} (${page.permalink})`;
        if (RESERVED.some((field) => at(blog[field] ?? '') === at(slug)))
          return 'a page that the blog makes itself';
      }
      const { file, folder } = placeOf(slug);
      if (!existsSync(folder ?? file)) return undefined;
      return `the ${folder ? 'folder' : 'file'} ${path.relative(site.dir, folder ?? file)}`;
    },
  };
}

/** Files that several locales may share. @throws {Refusal} if one can't be read */
function distinct(found: readonly (DataFile | undefined)[]): DataFile[] {
  const byPath = new Map(found.flatMap((file) => (file ? [[file.filePath, file] as const] : [])));
  for (const { problem, source } of byPath.values()) {
    if (!problem) continue;
    const { message, help } = describeDataFileProblem(problem, source.text);
    throw new Refusal(`${source.file} has an error that you need to fix first. ${message} ${help}`);
  }
  return [...byPath.values()];
}

/** Returns the entries that every file has: a locale's own file replaces the default one. */
function inAll(files: readonly DataFile[], field: 'name' | 'label'): Known[] {
  const [first, ...others] = files;
  return keysOf(first)
    .filter((key) => others.every((file) => keysOf(file).includes(key)))
    .map((key) => {
      const name = own(entryOf(first, key), field);
      return { key, name: typeof name === 'string' ? name : key };
    });
}

function allHave(files: readonly DataFile[], field: string): boolean {
  const entries = files.flatMap((file) => keysOf(file).map((key) => entryOf(file, key)));
  return entries.length > 0 && entries.every((entry) => Boolean(own(entry, field)));
}

function entryOf(file: DataFile | undefined, key: string): Record<string, unknown> {
  const entry = isRecord(file?.data) ? own(file.data, key) : undefined;
  return isRecord(entry) ? entry : {};
}

/** Sorts tags by use, the most used first. */
function byUse(tags: readonly Known[], localizedBlogs: readonly LocalizedBlog[]): Known[] {
  const uses = usesOfTags(localizedBlogs);
  return [...tags].sort((a, b) => (uses.get(b.key) ?? 0) - (uses.get(a.key) ?? 0));
}

/** Without a tags file, the tags are those in posts. */
function tagsOf(localizedBlogs: readonly LocalizedBlog[]): Known[] {
  return [...usesOfTags(localizedBlogs).keys()].map((key) => ({ key, name: key }));
}

function usesOfTags(localizedBlogs: readonly LocalizedBlog[]): Map<string, number> {
  const uses = new Map<string, number>();
  const posts = new Set(
    localizedBlogs.flatMap((localizedBlog) => localizedBlog.posts.map(({ post }) => post)),
  );
  for (const { tags } of posts) {
    for (const { key, permalink } of tags) {
      if (permalink === undefined) uses.set(key, (uses.get(key) ?? 0) + 1);
    }
  }
  return uses;
}

/**
 * Decides where a post with a slug goes: where most posts are. @throws {Refusal} if the blog
 * excludes everything there
 */
function createPlaces(
  { staticDirs }: Site,
  blog: Blog,
  localizedBlogs: readonly LocalizedBlog[],
  today: string,
): (slug: string) => PostPlace {
  const files = new Set(
    localizedBlogs
      .flatMap(({ posts }) => posts.map(({ post }) => post.filePath))
      .filter((file) => isInside(file, blog.dir))
      .map((file) => relativePath(blog.dir, file)),
  );
  const { isAccepted, hasFolder, fileOf } = layoutOf(
    [...files],
    createFileFilter(blog.include, blog.exclude),
  );
  if (!isAccepted)
    throw new Refusal(
      `The "include" or "exclude" option of the blog in ${blog.path} leaves out ${fileOf('slug', today)}.`,
    );
  return (slug) => {
    const file = path.join(blog.dir, fileOf(slug, today));
    if (hasFolder)
      return {
        file,
        folder: path.dirname(file),
        images: { dir: path.join(path.dirname(file), 'img'), address: './img' },
      };
    const dir = path.join(staticDirs[0] ?? path.join(blog.dir, '..', 'static'), 'img', slug);
    return { file, folder: undefined, images: { dir, address: `/img/${slug}` } };
  };
}

const RESERVED = ['archiveBasePath', 'tagsBasePath', 'authorsBasePath'] as const;

/** What's known about a blog before a post is added. */
export interface BlogFacts {
  today: string;
  authors: Known[];
  /** Absolute; one may not exist yet. There are several if locales have their own. */
  authorsFiles: string[];
  /** Those in the speakers file, which may not exist yet, and all keys that are taken. */
  speakers: Known[];
  speakersFiles: string[];
  takenKeys: string[];
  /** Whether all authors have a page of their own: then a new one gets one too. */
  authorsHavePages: boolean;
  tags: Known[];
  /** Absolute; empty if the blog accepts any tag. */
  tagsFiles: string[];
  /** Whether all tags set their permalink: then a new one does too. */
  tagsHavePermalinks: boolean;
  /** Returns where a post with this slug goes. */
  placeOf(slug: string): PostPlace;
  /** Returns what already has the address or the place of a post with this slug. */
  takenBy(slug: string): string | undefined;
}

/** An author or tag that a blog has. */
export interface Known {
  key: string;
  name: string;
}

/** Paths are absolute. */
export interface PostPlace {
  file: string;
  /** Its own folder, if the blog has one for each post. */
  folder: string | undefined;
  /** The folder for its images, and its path as the post writes it. */
  images: { dir: string; address: string };
}
