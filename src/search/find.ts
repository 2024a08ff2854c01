import MiniSearch, { type SearchResult } from 'minisearch';
import {
  type Candidate,
  countOf,
  createCandidate,
  type Found,
  foundIn,
  note,
  type Place,
  rankOf,
} from './candidate.ts';
import type { PageSection, SearchPage } from './page.ts';
import { queryTerms, titleKey } from './query.ts';
import { fold, wordsIn } from './words.ts';

/**
 * Builds the index in the browser: readers only load the texts, which are half the size of a
 * finished index.
 *
 * @returns a function that finds pages by words, the best first, each once
 */
export async function createSearch(pages: readonly SearchPage[]): Promise<Search> {
  const index = new MiniSearch<Entry>({
    fields: ['title', 'heading', 'about', 'text'],
    tokenize: (text) => wordsIn(text).map(({ word }) => word),
    processTerm: fold,
    searchOptions: { prefix: true, boost: { title: 4, heading: 2, about: 2 } },
  });
  const places = pages.flatMap((page) =>
    page.sections.map((section, order): Place => ({ page, section, isTop: order === 0 })),
  );
  await index.addAllAsync(
    places.map(({ page, section, isTop }, id) => ({
      id,
      title: page.title,
      heading: section.heading,
      about: isTop ? page.about : '',
      text: section.text,
    })),
    { chunkSize: 100 },
  );

  const resultsFor = (alternatives: readonly string[]): SearchResult[] => {
    const query = {
      combineWith: 'OR' as const,
      queries: alternatives.map((words) => ({ combineWith: 'AND' as const, queries: [words] })),
    };
    const written = index.search(query);
    // If a word exists as typed, typos aren't considered: people who search for a pager don't want
    // a page.
    return written.length > 0 ? written : index.search(query, { fuzzy: slips });
  };

  return (typed) => {
    const terms = queryTerms(typed);
    const candidates = new Map<SearchPage, Candidate>();
    for (const [term, alternatives] of terms.entries()) {
      for (const result of resultsFor(alternatives)) {
        const place = places[result.id];
        if (!place) continue;
        const candidate = candidates.get(place.page) ?? createCandidate(place.page);
        candidates.set(place.page, candidate);
        note(candidate, place, term, result);
      }
    }
    const ranked = [...candidates.values()].sort((one, other) => rankOf(other) - rankOf(one));
    const whole = ranked.filter((one) => countOf(one) === terms.length);
    const exact = ranked.filter(({ page }) => titleKey(page.title) === titleKey(typed));
    const found = whole.length > 0 ? whole : ranked;
    return {
      hasAllWords: whole.length > 0,
      found: [...new Set([...exact, ...found])].map(foundIn),
    };
  };
}

/** Returns how many letters of a word may be wrong: one in a short word, a fifth of a long one. */
function slips(word: string): number | false {
  if (word.length < 3) return false;
  return word.length < 5 ? 1 : 0.2;
}

export type Search = (words: string) => Results;

export interface Results {
  found: Found[];
  /** Whether the results contain all words, not just some. */
  hasAllWords: boolean;
}

interface Entry extends Pick<PageSection, 'heading' | 'text'> {
  id: number;
  title: string;
  about: string;
}
