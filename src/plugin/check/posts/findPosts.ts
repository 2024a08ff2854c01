import path from 'node:path';
import type { FileIndex } from '../site/fileIndex.ts';
import { createFileFilter } from '../site/globs.ts';
import { realPath } from '../site/paths.ts';
import type { Blog, Site } from '../site/site.ts';
import type { WalkedFile } from '../site/walkFolder.ts';

/**
 * Returns the posts of a blog's default folder: like Docusaurus, this looks there first, and only then for a translation
 * of each. A folder that isn't followed, or a link to posts that aren't the blog's, is one entry.
 */
export function findPosts(blog: Blog, site: Site, files: FileIndex): FoundPost[] {
  const isPost = createFileFilter(blog.include, blog.exclude);
  const found = new Map<string, FoundPost>();
  const add = (one: FoundPost) => found.set(one.path, one);
  const linked: WalkedFile[] = [];
  // A package is large, and a blog that is beside one excludes it.
  const enter = (name: string, at: string) => name !== 'node_modules' || isPost(`${at}/index.md`);
  for (const file of files.walk(blog.dir, { enter, followsAll: true })) {
    const { path: name, kind } = file;
    const isFile = kind === 'file' || kind === 'outside';
    if (!isPost(isFile ? name : path.posix.join(name, 'index.md'))) continue;
    if (kind === 'file' && file.link !== undefined) linked.push(file);
    else add({ path: name, kind });
  }
  // Docusaurus lists a post by its link, and compiles the file to which it leads (webpack/base.js, `resolve.symlinks`),
  // which isn't in the blog's folder. A plugin may change that, and then they're posts like all others.
  const compilesAll = site.code.changesBundler();
  const root = realPath(blog.dir);
  const isInPlace = root === path.join(realPath(site.dir), path.relative(site.dir, blog.dir));
  if (!compilesAll && !isInPlace && [...found.values(), ...linked].some(isReadable))
    return [{ path: '', kind: 'elsewhere' }];
  const own = new Set([...found.keys()].map((name) => path.join(root, name)));
  for (const { path: name, link = name, place = name } of linked) {
    const isCompiled = compilesAll || own.has(realPath(place));
    add(isCompiled ? { path: name, kind: 'file' } : { path: link, kind: 'elsewhere' });
  }
  return [...found.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
}

function isReadable({ kind }: FoundPost): boolean {
  return kind === 'file';
}

export interface FoundPost {
  /** Relative to the blog's folder, with forward slashes. */
  path: string;
  kind: WalkedFile['kind'] | 'elsewhere';
}
