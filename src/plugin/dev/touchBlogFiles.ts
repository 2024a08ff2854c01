import { existsSync, utimesSync } from 'node:fs';
import path from 'node:path';
import { contentDirs, speakersPath } from '../check/posts/localizedBlog.ts';
import { fingerprintOf } from '../check/site/fileFingerprint.ts';
import { isInside } from '../check/site/paths.ts';
import type { Blog, Site } from '../check/site/site.ts';
import type { Session } from './session.ts';

/**
 * Has Docusaurus load a blog again when its speakers file changes, or its authors file that was made while the server runs.
 * Docusaurus watches only an authors file that was there at the start (plugin-content-blog/src/index.ts,
 * `getPathsToWatch`): so one of the blog's posts, which it watches too, is given the time of now. Its content stays.
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
    // Not ours to change: the next save of a post does the same.
  }
}
