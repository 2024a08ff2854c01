import path from 'node:path';
import { createAnalysisQueue } from '../analysis/analyseMany.ts';
import { type DataFile, readDataFile } from '../frontMatter/dataFile.ts';
import type { FileIndex } from '../site/fileIndex.ts';
import { relativePath } from '../site/paths.ts';
import type { TextContent } from '../site/readText.ts';
import type { Blog, Locale, Site } from '../site/site.ts';
import { createMemo } from '../text/memo.ts';
import { isRecord, isTrue } from '../text/values.ts';
import { type FoundPost, findPosts } from './findPosts.ts';
import { linkInTranslation } from './linkedTranslations.ts';
import { createPartReader, type PostPart, type PostParts } from './parts.ts';
import { permalinkOf } from './permalink.ts';
import { type BegunPost, beginPost, finishPost, type Post, type PostBody } from './post.ts';
import { type PostSummary, summarise } from './postSummary.ts';

/**
 * Reads what every blog publishes in every locale. A file that several locales share is read once,
 * and files that haven't changed since the last call aren't read again.
 */
export function createBlogReader(site: Site, files: FileIndex): () => LocalizedBlog[] {
  const found = createMemo<Blog, FoundPost[]>();
  const posts = createMemo<string, Post>();
  const dataFiles = createMemo<string, DataFile>();
  const partReader = createPartReader(site, files);
  let isFirst = true;
  const readers = site.locales.flatMap((locale) =>
    site.blogs.map((blog) => createReader(blog, locale)),
  );

  function createReader(blog: Blog, locale: Locale): LocalizedBlogReader {
    const dirs = contentDirs(blog, locale);
    const placed = createMemo<string, LocalizedPost>();
    const located = createMemo<Blog, LocatedPost[]>();
    const dataFile = (name: string) => readDataFile(name, dirs, site.dir, files, dataFiles);
    const locateAll = () => {
      const version = files.version();
      return located.keep(blog, [version], () =>
        withLinks(
          found.keep(blog, [version], () => findPosts(blog, site, files)),
          dirs,
          blog,
        ),
      );
    };
    const read = (fresh: ReadonlyMap<string, Post>): LocalizedBlog => {
      const localizedBlog = {
        blog,
        locale,
        dirs,
        posts: locateAll().map((file) => {
          const post = readPostFile(file, fresh);
          const parts = partReader.partsOf(post, blog);
          const inputs = [post, ...parts.parts.map((part) => part.post)];
          return placed.keep(file.path, inputs, (before) =>
            place(post, file, blog, locale, parts, before),
          );
        }),
        authors: dataFile(blog.authorsMapPath),
        speakers: dataFile(speakersPath(blog)),
        tags:
          blog.tags === false || blog.tags === null ? undefined : dataFile(blog.tags ?? 'tags.yml'),
      };
      placed.sweep();
      return localizedBlog;
    };
    return { locateAll, read };
  }

  /** A link out of the site takes the place of a translated post, or is one more entry if it's a folder. */
  function withLinks(posts: readonly FoundPost[], dirs: readonly string[], blog: Blog) {
    const [dir = blog.dir] = dirs;
    const links = new Map<string, LocatedPost>();
    for (const { path: name } of dir === blog.dir ? [] : posts) {
      const link = linkInTranslation(dir, name, files);
      if (link) links.set(link.path, { ...link, blog, filePath: path.join(dir, link.path) });
    }
    const others = posts.filter((post) => links.get(post.path)?.kind !== 'outside');
    return [...links.values(), ...others.map((post) => locate(post, dirs, blog))];
  }

  /** Finds which of the blog's folders contains a post. */
  function locate(post: FoundPost, dirs: readonly string[], blog: Blog): LocatedPost {
    const candidates = dirs.map((dir) => path.join(dir, post.path));
    const filePath = candidates.find((file) => files.lookUp(file).kind === 'file');
    const { path: name, kind } = post;
    return { path: name, kind, blog, filePath: filePath ?? candidates.at(-1) ?? name };
  }

  function contentOf({ filePath, kind }: LocatedPost): TextContent {
    return kind === 'file' ? files.read(filePath) : UNREADABLE[kind];
  }

  function begin({ filePath, blog }: LocatedPost, content: TextContent): BegunPost {
    const name = relativePath(site.dir, filePath) || '.';
    return beginPost(filePath, name, content, site.markdown, blog);
  }

  /** Returns all posts that are new or changed; their texts are analysed together. */
  function readFresh(): Map<string, Post> {
    const fresh = new Map<string, Post>();
    const located = readers.flatMap(({ locateAll }) => locateAll());
    // After the first time, only a few changed files are read.
    const queue = createAnalysisQueue(isFirst ? located.length : 0);
    isFirst = false;
    const begun: { post: Post; body: PostBody }[] = [];
    for (const file of located) {
      const { filePath } = file;
      const content = contentOf(file);
      if (fresh.has(filePath) || posts.isKept(filePath, [content])) continue;
      const { post, body } = begin(file, content);
      fresh.set(filePath, post);
      if (!body) continue;
      begun.push({ post, body });
      queue.add(body.task);
    }
    queue.finish((index, analysis) => {
      const one = begun[index];
      if (one) fresh.set(one.post.filePath, finishPost(one.post, one.body, analysis));
    });
    return fresh;
  }

  function readPostFile(file: LocatedPost, fresh: ReadonlyMap<string, Post>): Post {
    const content = contentOf(file);
    return posts.keep(file.filePath, [content], () => {
      const known = fresh.get(file.filePath);
      if (!known) throw new Error(`${file.filePath} was not read.`);
      return known;
    });
  }

  return () => {
    const fresh = readFresh();
    const localizedBlogs = readers.map(({ read }) => read(fresh));
    for (const memo of [posts, dataFiles, partReader]) memo.sweep();
    return localizedBlogs;
  };
}

function place(
  post: Post,
  { path: relativePath }: FoundPost,
  blog: Blog,
  locale: Locale,
  parts: PostParts,
  before: LocalizedPost | undefined,
): LocalizedPost {
  const permalink = permalinkOf(relativePath, post.frontMatter.data.slug, blog, locale);
  const summary = summarise(post, permalink, blog, parts, before?.summary);
  return { post, relativePath, permalink, summary, parts: parts.parts, shown: parts.shown };
}

/** Whether a post with this front matter is left out of the published site. */
export function isDraft(post: Post, production: boolean): boolean {
  return production && isTrue(post.frontMatter.data.draft);
}

/**
 * Returns the keys of an authors or tags file, in file order; an empty list when it isn't a map.
 */
export function keysOf(file: DataFile | undefined): readonly string[] {
  if (!isRecord(file?.data)) return [];
  // Every unknown key needs the list of all keys.
  const keys = keysOfFiles.get(file) ?? Object.keys(file.data);
  keysOfFiles.set(file, keys);
  return keys;
}

const keysOfFiles = new WeakMap<DataFile, readonly string[]>();

/** Whether an authors or tags file itself has a key of this name. */
export function hasKey(file: DataFile | undefined, key: string): boolean {
  return isRecord(file?.data) && Object.hasOwn(file.data, key);
}

/**
 * Returns the folders of a blog's files in a locale, the translated one first
 * (utils/src/i18nUtils.ts, `getPluginI18nPath`).
 */
export function contentDirs({ id, dir }: Blog, { contentDir }: Locale): string[] {
  const name = `docusaurus-plugin-content-blog${id === 'default' ? '' : `-${id}`}`;
  return contentDir === undefined ? [dir] : [path.join(contentDir, name), dir];
}

/**
 * Returns the path of the speakers file, `speakers.yml`, next to the authors file in a folder of
 * the blog's files.
 */
export function speakersPath({ authorsMapPath }: Pick<Blog, 'authorsMapPath'>): string {
  return path.join(path.dirname(authorsMapPath), 'speakers.yml');
}

/**
 * Returns the authors, speakers and tags files that a config names. Several sites may share one
 * that is outside all of them.
 */
export function namedFiles({ blogs, locales }: Site): string[] {
  return blogs.flatMap((blog) =>
    locales.flatMap((locale) =>
      contentDirs(blog, locale).flatMap((dir) =>
        [blog.authorsMapPath, speakersPath(blog), blog.tags || 'tags.yml'].map((name) =>
          path.resolve(dir, name),
        ),
      ),
    ),
  );
}

const UNREADABLE: Record<Exclude<FoundPost['kind'], 'file'>, TextContent> = {
  'unreadable-folder': { unreadable: { reason: 'no-permission', detail: 'EACCES' } },
  outside: { unreadable: { reason: 'outside', detail: '' } },
  'outside-folder': { unreadable: { reason: 'outside-folder', detail: '' } },
  'endless-link': { unreadable: { reason: 'endless-link', detail: '' } },
  elsewhere: { unreadable: { reason: 'elsewhere', detail: '' } },
};

/** What one blog publishes in one locale. */
export interface LocalizedBlog {
  blog: Blog;
  locale: Locale;
  /** The folders of its files, the translated one first. */
  dirs: string[];
  posts: LocalizedPost[];
  authors: DataFile | undefined;
  /** Speakers who aren't authors. */
  speakers: DataFile | undefined;
  tags: DataFile | undefined;
}

export interface LocalizedPost {
  post: Post;
  /** Relative to the blog's folder. */
  relativePath: string;
  permalink: string;
  /** What other pages need to know about it. */
  summary: PostSummary;
  /** The Markdown files that it imports as parts of its page. */
  parts: readonly PostPart[];
  /** The ids that lists show of it; `undefined` when they show the whole post. */
  shown: PostParts['shown'];
}

interface LocatedPost extends FoundPost {
  blog: Blog;
  /** An absolute path. */
  filePath: string;
}

interface LocalizedBlogReader {
  /** Returns where its posts are. */
  locateAll(): LocatedPost[];
  read(fresh: ReadonlyMap<string, Post>): LocalizedBlog;
}
