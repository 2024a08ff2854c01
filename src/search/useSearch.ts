import { useEffect, useState } from 'react';
import type { Found } from './candidate.ts';
import type { Search } from './find.ts';

/**
 * Returns the results for a query. The search's code is loaded on first use; words typed before
 * then aren't lost.
 *
 * @param address of the texts
 */
export function useSearch(words: string, address: string): { found: Found[]; message: string } {
  const [search, setSearch] = useState<Search>();
  const [hasFailed, setHasFailed] = useState(false);

  useEffect(() => {
    let isOpen = true;
    import('./engine.ts')
      .then(({ loadSearch }) => loadSearch(address))
      .then(
        (loaded) => isOpen && setSearch(() => loaded),
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
  if (!search) return { found: [], message: 'Loading …' };
  const { found, hasAllWords } = search(asked);
  return {
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
