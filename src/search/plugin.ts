import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { LoadContext, Plugin } from '@docusaurus/types';
import MiniSearch from 'minisearch';
import { type Entry, indexOptions } from './indexOptions.ts';
import { KINDS } from './kinds.ts';
import { sectionsOf } from './sections.ts';

/**
 * Writes the index of the blog's search beside its pages. It is made of the pages as they were built, so that whatever
 * makes a page, a post, a plugin or a component, is found by the words that readers see.
 */
export default function searchPlugin({ baseUrl }: LoadContext): Plugin {
  return {
    name: 'search',
    async postBuild({ routesPaths, outDir }) {
      const entries = routesPaths.flatMap((route) => entriesOf(route, baseUrl, outDir));
      const index = new MiniSearch<Entry>(indexOptions);
      index.addAll(entries.map((entry, id) => ({ ...entry, id })));
      writeFileSync(path.join(outDir, INDEX_FILE), JSON.stringify(index));
    },
  };
}

function entriesOf(route: string, baseUrl: string, outDir: string): Omit<Entry, 'id'>[] {
  const page = route.slice(baseUrl.length).replace(/\/$/, '');
  const kind = KINDS.find(({ path }) => path.test(page));
  // With `trailingSlash: false` a page is a file, else it is a folder.
  const file = [`${page}/index.html`, `${page}.html`]
    .map((name) => path.join(outDir, decodeURI(name)))
    .find((name) => existsSync(name));
  if (!kind || !file) return [];
  const found = sectionsOf(readFileSync(file, 'utf8'), kind.isList ?? false);
  return (found?.sections ?? []).map(({ heading, hash, text }) => ({
    title: found?.title ?? '',
    heading,
    text,
    address: route + hash,
    kind: kind.label,
    weight: kind.weight ?? 1,
  }));
}

/** In the folder of the built site, and of each locale's. */
const INDEX_FILE = 'search-index.json';
