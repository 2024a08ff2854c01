import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { writeFiles } from './site.ts';

const { createBlogFeedFiles } = createRequire(import.meta.url)(
  '@docusaurus/plugin-content-blog/lib/feed.js',
) as { createBlogFeedFiles(given: object): Promise<void> };

/**
 * Lets Docusaurus write the feeds of a blog whose pages are built.
 *
 * @param createFeedItems the blog's own
 * @returns the feeds, and the folder with all of them in `blog`
 */
export async function writeBlogFeeds(
  posts: readonly BuiltPost[],
  createFeedItems?: unknown,
): Promise<{ outDir: string; rss: string; atom: string }> {
  const pages = posts.map(({ html }, index) => [
    `blog/${index}.html`,
    `<html><body><div id="__blog-post-container">${html}</div></body></html>`,
  ]);
  const outDir = writeFiles(Object.fromEntries(pages));
  const blogPosts = posts.map(({ title, description }, index) => ({
    metadata: {
      ...{ title, description, permalink: `/blog/${index}`, date: new Date('2026-01-02') },
      ...{ authors: [], tags: [], frontMatter: {} },
    },
  }));
  const feedOptions = { type: ['rss', 'atom', 'json'], xslt: {}, limit: false, createFeedItems };
  await createBlogFeedFiles({
    ...{ blogPosts, outDir, locale: 'en' },
    options: { feedOptions, routeBasePath: 'blog' },
    siteConfig: { url: 'https://example.com', baseUrl: '/', title: 'A site' },
  });
  const read = (name: string) => readFileSync(path.join(outDir, 'blog', name), 'utf8');
  return { outDir, rss: read('rss.xml'), atom: read('atom.xml') };
}

export interface BuiltPost {
  title: string;
  description?: string | undefined;
  /** The HTML of its text. */
  html: string;
}
