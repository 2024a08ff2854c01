import MiniSearch, { type SearchResult } from 'minisearch';
import { type Entry, indexOptions } from './indexOptions.ts';

/**
 * Loads the index, once for as long as the page is open.
 *
 * @returns finds pages by words, the best first, each once
 * @throws {Error} when it cannot be loaded; it may be tried again
 */
export function loadSearch(address: string): Promise<Search> {
  loading ??= load(address).catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

let loading: Promise<Search> | undefined;

async function load(address: string): Promise<Search> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answers ${response.status}.`);
  const index = MiniSearch.loadJSON<Entry>(await response.text(), indexOptions);
  return (words) => {
    const written = index.search(words, { fuzzy: false });
    // Words that are there as written need no guess at slips: whoever asks for a pager wants no page.
    const results = (written.length > 0 ? written : index.search(words)) as (SearchResult &
      Entry)[];
    const pages = new Map<string, Found>();
    for (const { title, heading, text, address, kind, terms } of results) {
      const page = address.replace(/#.*/, '');
      // The best section stands for its page: its others would only say the same again.
      if (!pages.has(page))
        pages.set(page, { title, heading, text, address, kind, terms: new Set(terms) });
    }
    return [...pages.values()];
  };
}

export type Search = (words: string) => Found[];

export interface Found extends Pick<Entry, 'title' | 'heading' | 'text' | 'address' | 'kind'> {
  /** The words of the index that were found. */
  terms: ReadonlySet<string>;
}
