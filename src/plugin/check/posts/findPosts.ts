import path from 'node:path';
import type { FileIndex } from '../site/fileIndex.ts';
import { createFileFilter } from '../site/globs.ts';
import { realPath } from '../site/paths.ts';
import type { Blog } from '../site/site.ts';
import type { WalkedFile } from '../site/walkFolder.ts';

/**
 * Returns the posts of a blog's default folder: like Docusaurus, this looks there first, and only then for a translation
 * of each. A folder that isn't followed, or a link to posts that aren't the blog's, is one entry.
 */
export function findPosts(blog: Blog, files: FileIndex): FoundPost[] {
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
  // Docusaurus lists a post by its link, and compiles the file to which it leads (`resolve.symlinks` in webpack/base.js).
  const root = realPath(blog.dir);
  const own = new Set([...found.values()].map((post) => path.join(root, post.path)));
  for (const { path: name, link = name, place = name } of linked) {
    if (own.has(realPath(place))) add({ path: name, kind: 'file' });
    else add({ path: link, kind: 'elsewhere' });
  }
  return [...found.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
}

export interface FoundPost {
  /** Relative to the blog's folder, with forward slashes. */
  path: string;
  kind: WalkedFile['kind'] | 'elsewhere';
}
