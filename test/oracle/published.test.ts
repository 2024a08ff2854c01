import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { checkSite } from '../../src/plugin/check/check.ts';
import { readContent } from '../../src/plugin/check/content.ts';
import { postDay } from '../../src/plugin/check/posts/postDay.ts';
import type { PublishedBlog } from '../../src/plugin/check/published/publishedSite.ts';
import { createTagPermalinks } from '../../src/plugin/check/routes/tagPages.ts';
import type { Locale, Site } from '../../src/plugin/check/site/site.ts';
import { loadConfig } from '../../src/plugin/docusaurus/loadConfig.ts';
import { readSite } from '../../src/plugin/docusaurus/readSite.ts';
import { often } from '../helpers/cases.ts';
import { askDocusaurus, type BlogContent, createGround, type PostMetadata } from './docusaurus.ts';
import { isException } from './exceptions.ts';
import { generatedSite } from './generate/site.ts';

const ground = createGround();
afterAll(() => ground.remove(), 60_000);

test('posts are published with the authors, tags and visibility that the check sees, or the check reports what stops them', async () => {
  await fc.assert(
    fc.asyncProperty(generatedSite(), async (generated) => {
      const siteDir = ground.layOut(generated);
      try {
        const { config, file } = await loadConfig(siteDir);
        for (const { name } of readSite(config, siteDir, file).locales) {
          const site = readSite(config, siteDir, file, [name]);
          const answer = await askDocusaurus(siteDir, name);
          const errors = errorsOf(site);
          if ('refusal' in answer) {
            expect(errors, answer.refusal).not.toEqual([]);
            continue;
          }
          expect(errors.filter((error) => !isException('invented', error))).toEqual([]);
          for (const localizedBlog of readContent(site).localizedBlogs) {
            const posts = seen(localizedBlog);
            expect(posts).toEqual(published(answer.blogs.get(localizedBlog.blog.id), posts));
          }
        }
      } finally {
        ground.clear(siteDir);
      }
    }),
    often(15),
  );
});

function errorsOf(site: Site): string[] {
  return checkSite(site)
    .diagnostics.filter(({ severity }) => severity === 'error')
    .map(({ rule, message, file, line }) => `${rule} ${file}:${line} ${message}`);
}

/** Returns the posts that the check treats as published. */
function seen({ posts, tags, locale, blog }: PublishedBlog): Published[] {
  const base = tagsBase(blog.routeBasePath, blog.tagsBasePath, locale);
  return inOrder(
    posts.map(({ post, permalink, summary, relativePath }) => ({
      source: `@site/${post.source.file}`,
      permalink,
      isUnlisted: !summary.isListed,
      // The check ignores the date of a file, from git or the disk.
      time: postDay({ post, relativePath }),
      authors: summary.authors,
      tags: summary.tags.map(createTagPermalinks(tags?.data, base)),
    })),
  );
}

function tagsBase(routeBasePath: string, tagsBasePath: string, { baseUrl }: Locale): string {
  return `${baseUrl}/${routeBasePath}/${tagsBasePath}`.replace(/\/+/g, '/');
}

/** Returns the posts that Docusaurus publishes; a date that the check doesn't know is left out. */
function published(content: BlogContent | undefined, known: readonly Published[]): Published[] {
  const posts = inOrder((content?.blogPosts ?? []).map(({ metadata }) => publishedPost(metadata)));
  return posts.map((post, index) =>
    known[index]?.time === undefined ? { ...post, time: undefined } : post,
  );
}

function publishedPost({
  source,
  permalink,
  unlisted,
  date,
  authors,
  tags,
}: PostMetadata): Published {
  return {
    source,
    permalink,
    isUnlisted: unlisted,
    time: new Date(date).getTime(),
    authors: authors.flatMap(({ key }) => key ?? []),
    tags: tags.map((tag) => tag.permalink),
  };
}

function inOrder(posts: Published[]): Published[] {
  return posts.sort((one, other) => (one.source < other.source ? -1 : 1));
}

interface Published {
  source: string;
  permalink: string;
  isUnlisted: boolean;
  /** The date in milliseconds. */
  time: number | undefined;
  authors: string[];
  tags: string[];
}
