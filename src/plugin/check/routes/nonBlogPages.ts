import { joinUrl, pageKey } from '../posts/permalink.ts';
import type { FileIndex } from '../site/fileIndex.ts';
import type { Locale, Site } from '../site/site.ts';
import { ownPages } from './customPages.ts';
import type { FilePage } from './docsAndPagesFiles.ts';
import { docsPages } from './docsPages.ts';
import type { NamedPage } from './page.ts';
import { type PageIds, readPageIds } from './pageIds.ts';

/**
 * Returns the pages of a locale that don't come from a blog: the site's own pages, its documents,
 * and those of other Docusaurus plugins. There are many documents, and few links to them: they are
 * only read for an address below theirs.
 */
export function createOtherPages(
  site: Site,
  locale: Locale,
  files: FileIndex,
  production: boolean,
): OtherPages {
  const read = new Set<string>();
  const recording: FileIndex = {
    ...files,
    read(file) {
      read.add(file);
      return files.read(file);
    },
  };
  const own = lazy(() => [
    ...['404.html', ...site.others.pages].map((page) => ({
      permalink: joinUrl(locale.baseUrl, page),
    })),
    ...site.pages.flatMap((plugin) => ownPages(plugin, locale, recording, production)),
  ]);
  const docs = site.docs.map((version) => ({
    version,
    base: joinUrl(locale.baseUrl, version.routeBasePath).replace(/(?<=.)\/$/, ''),
    pages: lazy(() => docsPages(version, locale, site, recording, production)),
  }));
  const sources = (address: string): LazyPages[] => [
    own,
    ...docs.filter(({ base }) => isAtOrBelow(address, base)).map(({ pages }) => pages),
  ];
  const pageAt = (address: string) => {
    const key = pageKey(address);
    for (const pages of sources(address)) {
      const page = pages.at(key);
      if (page) return page;
    }
    return undefined;
  };
  const ids = new Map<string, PageIds | undefined>();
  return {
    pageAt,
    idsAt(address) {
      const filePath = pageAt(address)?.filePath;
      if (filePath === undefined) return undefined;
      if (!ids.has(filePath))
        ids.set(filePath, readPageIds(filePath, recording.read(filePath), site.markdown));
      return ids.get(filePath);
    },
    all: () => [own, ...docs.map(({ pages }) => pages)].flatMap((pages) => pages.all()),
    contents: () => [...read].map(files.read),
    mayHave: (address) =>
      docs.some(({ version, base }) => version.isOpen && isAtOrBelow(address, base)),
  };
}

function lazy(read: () => FilePage[]): LazyPages {
  let pages: NamedPage[] | undefined;
  let byKey: Map<string, NamedPage> | undefined;
  const all = () => {
    pages ??= read().map((page) => ({ ...page, name: 'another page of the site' }));
    return pages;
  };
  return {
    all,
    at(key) {
      byKey ??= new Map(all().map((page) => [pageKey(page.permalink), page]));
      return byKey.get(key);
    },
  };
}

function isAtOrBelow(address: string, base: string): boolean {
  return base === '/' || address === base || address.startsWith(`${base}/`);
}

export interface OtherPages {
  pageAt(address: string): NamedPage | undefined;
  /** Returns the ids on the page at an address, if they can be known. Its file is read for the first link to one of them. */
  idsAt(address: string): PageIds | undefined;
  all(): NamedPage[];
  /** The inputs of the answers so far: the same objects as long as the files don't change. */
  contents(): unknown[];
  /** Whether the site's own code may create a page at an address. */
  mayHave(address: string): boolean;
}

interface LazyPages {
  all(): NamedPage[];
  at(key: string): NamedPage | undefined;
}
