import { type ComponentType, useEffect, useState } from 'react';
import type { Found } from './candidate.ts';
import type { Search } from './find.ts';
import type { Props as ResultProps } from './SearchResult/index.tsx';

/**
 * Returns the results for a query, and the component that shows them. The search's code is loaded on
 * first use; words typed before then aren't lost.
 *
 * @param address of the texts
 */
export function useSearch(words: string, address: string): Results {
  const [loaded, setLoaded] = useState<Loaded>();
  const [hasFailed, setHasFailed] = useState(false);

  useEffect(() => {
    let isOpen = true;
    const search = import('./engine.ts').then(({ loadSearch }) => loadSearch(address));
    Promise.all([search, import('./SearchResult/index.tsx')]).then(
      ([find, { default: Result }]) => isOpen && setLoaded({ find, Result }),
      () => isOpen && setHasFailed(true),
    );
    return () => {
      isOpen = false;
    };
  }, [address]);

  const asked = words.trim();
  if (process.env.NODE_ENV === 'development') return { found: [], message: ONLY_BUILT };
  if (hasFailed) return { found: [], message: UNREACHABLE };
  if (asked === '') return { found: [], message: '' };
  if (!loaded) return { found: [], message: 'Loading …' };
  const { find, Result } = loaded;
  const { found, hasAllWords } = find(asked);
  return {
    Result,
    found: found.slice(0, LIMIT),
    message: resultsMessage(found.length, hasAllWords, asked),
  };
}

function resultsMessage(count: number, hasAllWords: boolean, words: string): string {
  if (count === 0) return `No results for “${words}”. Try fewer or different words.`;
  const best = count > LIMIT ? `the best ${LIMIT} of ${count} results` : undefined;
  if (!hasAllWords) {
    return `No page has all of these words. Some of them: ${best ?? countLabel(count)}`;
  }
  return best ? best.replace('the', 'The') : countLabel(count);
}

function countLabel(count: number): string {
  return count === 1 ? '1 result' : `${count} results`;
}

const LIMIT = 8;
const ONLY_BUILT = 'Search needs a build: run npm run build, then npm run serve.';
const UNREACHABLE = 'Search couldn’t be loaded. Are you offline? Close and reopen it to try again.';

interface Loaded {
  find: Search;
  Result: ComponentType<ResultProps>;
}

interface Results {
  found: Found[];
  message: string;
  /** Undefined as long as nothing is found. */
  Result?: ComponentType<ResultProps>;
}
