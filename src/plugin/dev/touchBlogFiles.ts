import { existsSync, utimesSync } from 'node:fs';
import path from 'node:path';
import { contentDirs, speakersPath } from '../check/posts/localizedBlog.ts';
import { fingerprintOf } from '../check/site/fileFingerprint.ts';
import { isInside } from '../check/site/paths.ts';
import type { Blog, Site } from '../check/site/site.ts';
import type { Session } from './session.ts';

/**
 * Makes Docusaurus load a blog again when its speakers file changes, or when its authors file is
 * created while the server runs. Docusaurus only watches an authors file that existed at the start
 * (plugin-content-blog/src/index.ts, `getPathsToWatch`). So this sets the modification time of one
 * of the blog's posts, which it watches too. The content doesn't change.
 */
export function touchBlogFiles({ blogs, locales }: Site, session: Session): void {
  for (const blog of blogs) {
    const dirs = locales.flatMap((locale) => contentDirs(blog, locale));
    const authors = dirs.map((dir) => path.resolve(dir, blog.authorsMapPath));
    const speakers = dirs.map((dir) => path.resolve(dir, speakersPath(blog)));
    const files = authors.some((file) => existsSync(file)) ? speakers : [...authors, ...speakers];
    const read = () => files.map((file) => fingerprintOf(file).text).join();
    let known = read();
    session.onCheck(() => {
      const now = read();
      if (now !== known) touchPost(blog, session);
      known = now;
    });
  }
}

function touchPost({ dir }: Blog, session: Session): void {
  const post = session.seen().files.find((file) => isInside(file, dir) && /\.mdx?$/.test(file));
  if (!post) return;
  const now = new Date();
  try {
    utimesSync(post, now, now);
  } catch {
    // The file can't be changed: saving a post has the same effect.
  }
}
