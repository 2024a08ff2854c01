import type { BlogContent, BlogPost } from '@docusaurus/plugin-content-blog';
import type { LoadContext, Plugin } from '@docusaurus/types';

/**
 * Creates the home page from the featured post and the latest ones: it gets their modules as the
 * blog's own lists do. Every page has the titles of the latest posts, because the 404 page suggests
 * them.
 */
export default function homePlugin({ baseUrl }: LoadContext): Plugin {
  return {
    name: 'home',
    async allContentLoaded({ allContent, actions }) {
      const blog = allContent['docusaurus-plugin-content-blog']?.default as BlogContent;
      const listed = blog.blogPosts.filter(({ metadata }) => !metadata.unlisted);
      const latest = listed.slice(0, LIMIT);
      actions.setGlobalData({
        latest: latest.map(({ metadata: { title, permalink } }) => ({ title, permalink })),
      } satisfies HomeData);
      actions.addRoute({
        path: baseUrl,
        component: '@site/src/home/Home/index.tsx',
        exact: true,
        modules: {
          items: leadFirst(listed).map(({ metadata: { source } }) => ({
            content: { __import: true, path: source, query: { truncated: true } },
          })),
        },
      });
    },
  };
}

const LIMIT = 4;

/**
 * Returns the newest post with `featured: true` in its front matter, then the newest of the others.
 */
function leadFirst(posts: readonly BlogPost[]): BlogPost[] {
  const lead = posts.find(({ metadata }) => metadata.frontMatter.featured === true) ?? posts[0];
  return lead ? [lead, ...posts.filter((post) => post !== lead)].slice(0, LIMIT) : [];
}

/** The data about the blog that every page has. */
export interface HomeData {
  latest: { title: string; permalink: string }[];
}
