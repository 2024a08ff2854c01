import type { BlogContent } from '@docusaurus/plugin-content-blog';
import type { LoadContext, Plugin } from '@docusaurus/types';

/**
 * Makes the page at the root, of the latest posts as the blog has them: their modules are handed to it as the blog's own
 * lists are given theirs. Their titles are known on every page, for those who asked for one that is not there.
 */
export default function homePlugin({ baseUrl }: LoadContext): Plugin {
  return {
    name: 'home',
    async allContentLoaded({ allContent, actions }) {
      const blog = allContent['docusaurus-plugin-content-blog']?.default as BlogContent;
      const latest = blog.blogPosts.filter(({ metadata }) => !metadata.unlisted).slice(0, LIMIT);
      actions.setGlobalData({
        latest: latest.map(({ metadata: { title, permalink } }) => ({ title, permalink })),
      } satisfies HomeData);
      actions.addRoute({
        path: baseUrl,
        component: '@site/src/home/Home/index.tsx',
        exact: true,
        modules: {
          items: latest.map(({ metadata: { source } }) => ({
            content: { __import: true, path: source, query: { truncated: true } },
          })),
        },
      });
    },
  };
}

const LIMIT = 4;

/** What every page knows of the blog. */
export interface HomeData {
  latest: { title: string; permalink: string }[];
}
