import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { BlogContent } from '@docusaurus/plugin-content-blog';
import type { LoadContext, Plugin } from '@docusaurus/types';
import { KINDS } from './kinds.ts';
import type { SearchPage } from './page.ts';
import { sectionsOf } from './sections.ts';

/**
 * Writes the texts for the blog's search next to its pages. They come from the built pages, so that
 * everything readers see can be found, whether it comes from a post, a plugin or a component.
 */
export default function searchPlugin({ baseUrl }: LoadContext): Plugin {
  return {
    name: 'search',
    async allContentLoaded({ allContent, actions }) {
      const blog = allContent['docusaurus-plugin-content-blog']?.default as BlogContent;
      const tags = Object.values(blog.blogTags)
        .filter(({ unlisted }) => !unlisted)
        .sort((one, other) => other.items.length - one.items.length)
        .slice(0, TAGS);
      actions.setGlobalData({
        tags: tags.map(({ label, permalink }) => ({ label, permalink })),
      } satisfies SearchData);
    },
    async postBuild({ routesPaths, outDir }) {
      const pages = routesPaths.flatMap((route) => pageAt(route, baseUrl, outDir));
      writeFileSync(path.join(outDir, TEXTS_FILE), JSON.stringify(pages));
    },
  };
}

function pageAt(route: string, baseUrl: string, outDir: string): SearchPage[] {
  const page = route.slice(baseUrl.length).replace(/\/$/, '');
  const kind = KINDS.find(({ path }) => path.test(page));
  // With `trailingSlash: false` a page is a file; otherwise it's a folder.
  const file = [`${page}/index.html`, `${page}.html`]
    .map((name) => path.join(outDir, decodeURI(name)))
    .find((name) => existsSync(name));
  const found = kind && file && sectionsOf(readFileSync(file, 'utf8'), kind.isList ?? false);
  return found ? [{ ...found, address: route, kind: kind.label, weight: kind.weight ?? 1 }] : [];
}

/** The number of tags offered before anything is typed. */
const TAGS = 6;

/** In the folder of the built site, and in that of each locale. */
const TEXTS_FILE = 'search-index.json';

/** Data on every page: the tags with the most posts. */
export interface SearchData {
  tags: { label: string; permalink: string }[];
}
