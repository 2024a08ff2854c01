import kebabCase from 'lodash/kebabCase.js';
import type { DataFile } from '../frontMatter/dataFile.ts';
import { keysOf } from '../posts/localizedBlog.ts';
import { joinUrl } from '../posts/permalink.ts';
import type { PostSummary } from '../posts/postSummary.ts';
import type { Blog, Locale } from '../site/site.ts';
import { groupBy, isRecord, own } from '../text/values.ts';
import type { NamedPage } from './page.ts';
import { createTagPermalinks } from './tagPages.ts';

/**
 * Returns the pages that the blog plugin creates in addition to the posts
 * (plugin-content-blog/src/routes.ts).
 */
export function blogPages(summary: BlogSummary, locale: Locale): NamedPage[] {
  const { blog, posts } = summary;
  const home = joinUrl(locale.baseUrl, blog.routeBasePath);
  const listed = posts.filter(({ isListed }) => isListed);
  const pages = paginate(home, listed.length, blog, 'the blog’s list of posts');
  if (blog.archiveBasePath !== null && listed.length > 0)
    pages.push({ permalink: joinUrl(home, blog.archiveBasePath), name: 'the archive' });
  return [...pages, ...tagPages(summary, home), ...authorPages(summary, home)];
}

function tagPages({ blog, posts, tags }: BlogSummary, home: string): NamedPage[] {
  const base = joinUrl(home, blog.tagsBasePath);
  const permalinkOf = createTagPermalinks(tags?.data, base);
  const uses = posts.flatMap((post) =>
    [...new Set(post.tags.map(permalinkOf))].map((permalink) => ({ permalink, post })),
  );
  if (uses.length === 0) return [];
  const pages = [...groupBy(uses, ({ permalink }) => permalink)].flatMap(([permalink, used]) => {
    const listed = used.filter(({ post }) => post.isListed).length;
    // The page of a tag that only unlisted posts have shows all of them.
    return paginate(permalink, listed === 0 ? used.length : listed, blog, 'a tag’s page');
  });
  return [{ permalink: base, name: 'the list of tags' }, ...pages];
}

function authorPages({ blog, posts, authors }: BlogSummary, home: string): NamedPage[] {
  if (blog.authorsBasePath === null) return [];
  const base = joinUrl(home, blog.authorsBasePath);
  const keys = keysOf(authors);
  if (keys.length === 0) return [];
  const pages = keys.flatMap((key) => {
    const author = isRecord(authors?.data) ? own(authors.data, key) : undefined;
    if (!isRecord(author) || !author.page) return [];
    const slug = isRecord(author.page) ? String(author.page.permalink) : kebabCase(key);
    const written = posts.filter((post) => post.isListed && post.authors.includes(key));
    return paginate(joinUrl(base, slug), written.length, blog, 'an author’s page');
  });
  return [{ permalink: base, name: 'the list of authors' }, ...pages];
}

/**
 * plugin-content-blog/src/blogUtils.ts, `paginateBlogPosts`: there is a first page even without
 * posts, unless one page contains all of them.
 */
function paginate(
  permalink: string,
  posts: number,
  { postsPerPage, pageBasePath }: Blog,
  name: string,
): NamedPage[] {
  const count =
    postsPerPage === 'ALL' ? Math.min(1, posts) : Math.max(1, Math.ceil(posts / postsPerPage));
  return Array.from({ length: count }, (_, index) =>
    index === 0
      ? { permalink, name }
      : {
          permalink: joinUrl(permalink, pageBasePath, String(index + 1)),
          name: `page ${index + 1} of ${name}`,
        },
  );
}

/** What a blog publishes in one locale, as its other pages need it. */
export interface BlogSummary {
  blog: Blog;
  /** The published posts. */
  posts: PostSummary[];
  authors: DataFile | undefined;
  tags: DataFile | undefined;
}
