import path from 'node:path';
import { type DataFile, readDataFile } from './dataFile.ts';
import type { FileIndex } from './files.ts';
import { createFileFilter } from './globs.ts';
import { permalinkOf } from './permalink.ts';
import { type Post, readPost } from './post.ts';
import type { Blog, Locale, Site } from './site.ts';
import { isRecord, isTrue } from './values.ts';

/**
 * Reads what every blog publishes in every locale. A file that several locales share is read once.
 */
export function readEditions(site: Site, files: FileIndex): Edition[] {
  const posts = new Map<string, Post>();
  const dataFiles = new Map<string, DataFile | undefined>();
  const sources = site.blogs.map((blog) => ({ blog, found: findPosts(blog, files) }));
  return site.locales.flatMap((locale) =>
    sources.map(({ blog, found }) => {
      const localizedDir = locale.contentDir && path.join(locale.contentDir, blogFolder(blog));
      const dirs = localizedDir ? [localizedDir, blog.dir] : [blog.dir];
      const dataFile = (name: string) => {
        const key = [name, ...dirs].join('\0');
        if (!dataFiles.has(key)) dataFiles.set(key, readDataFile(name, dirs, site.dir, files));
        return dataFiles.get(key);
      };
      const post = (file: FoundPost): EditionPost => {
        const dir =
          dirs.find((candidate) => files.lookUp(path.join(candidate, file.path)).kind === 'file') ??
          blog.dir;
        const filePath = path.join(dir, file.path);
        let read = posts.get(filePath);
        if (!read) {
          read = readPostFile(filePath, file, site, blog, files);
          posts.set(filePath, read);
        }
        return {
          post: read,
          relativePath: file.path,
          permalink: permalinkOf(file.path, read.frontMatter.data.slug, blog, locale),
        };
      };
      return {
        blog,
        locale,
        dirs,
        posts: found.map(post),
        authors: dataFile(blog.authorsMapPath),
        tags:
          blog.tags === false || blog.tags === null ? undefined : dataFile(blog.tags ?? 'tags.yml'),
      };
    }),
  );
}

/** Whether a post of this front matter is left out of what the host publishes. */
export function isDraft(post: Post, production: boolean): boolean {
  return production && isTrue(post.frontMatter.data.draft);
}

/** Whether a post is on no list: only who has its address finds it. */
export function isUnlisted({ frontMatter }: Post): boolean {
  const { unlisted } = frontMatter.data;
  return isTrue(unlisted);
}

/** The keys of an authors or tags file, in its order; none when it is no map. */
export function keysOf(file: DataFile | undefined): string[] {
  return isRecord(file?.data) ? Object.keys(file.data) : [];
}

/** Where a locale keeps the translation of this blog (utils/src/i18nUtils.ts, `getPluginI18nPath`). */
function blogFolder(blog: Blog): string {
  return `docusaurus-plugin-content-blog${blog.id === 'default' ? '' : `-${blog.id}`}`;
}

/** The posts of the default folder; Docusaurus looks for them there and only then for a translation of each. */
function findPosts(blog: Blog, files: FileIndex): FoundPost[] {
  const isPost = createFileFilter(blog.include, blog.exclude);
  const found: FoundPost[] = [];
  // Docusaurus would enter node_modules too: nobody writes posts there, and a walk takes long.
  for (const file of files.walk(blog.dir, (name) => name !== 'node_modules')) {
    if (file.kind === 'unreadable-folder') {
      const inside = file.path === '' ? 'index.md' : `${file.path}/index.md`;
      if (isPost(inside)) found.push({ path: file.path, kind: file.kind });
    } else if (isPost(file.path)) {
      found.push({ path: file.path, kind: file.kind });
    }
  }
  return found.sort((a, b) => (a.path < b.path ? -1 : 1));
}

function readPostFile(
  filePath: string,
  file: FoundPost,
  site: Site,
  blog: Blog,
  files: FileIndex,
): Post {
  const name = path.relative(site.dir, filePath).split(path.sep).join('/');
  if (file.kind === 'unreadable-folder') {
    const unreadable = { reason: 'no-permission', detail: 'EACCES' } as const;
    return readPost(filePath, name || '.', { unreadable }, site.markdown, blog);
  }
  if (file.kind === 'outside') {
    const unreadable = { reason: 'outside', detail: '' } as const;
    return readPost(filePath, name, { unreadable }, site.markdown, blog);
  }
  return readPost(filePath, name, files.read(filePath), site.markdown, blog);
}

/** What one blog publishes in one locale. */
export interface Edition {
  blog: Blog;
  locale: Locale;
  /** Folders in which its files are looked for, the translated one first. */
  dirs: string[];
  posts: EditionPost[];
  authors: DataFile | undefined;
  tags: DataFile | undefined;
}

export interface EditionPost {
  post: Post;
  /** Relative to the blog's folder. */
  relativePath: string;
  permalink: string;
}

interface FoundPost {
  path: string;
  kind: 'file' | 'outside' | 'unreadable-folder';
}
