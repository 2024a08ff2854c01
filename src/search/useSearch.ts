import { useEffect, useState } from 'react';
import type { Found, Search } from './engine.ts';

/**
 * What is found for some words. What the search needs is loaded when it is first used; whoever writes before it is there
 * loses nothing.
 *
 * @param address of the index
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
  if (!search) return { found: [], message: 'Loading' };
  const all = search(asked);
  return { found: all.slice(0, LIMIT), message: countOf(all.length, asked) };
}

function countOf(count: number, words: string): string {
  if (count === 0) return `Nothing found for “${words}”. Fewer words find more.`;
  if (count > LIMIT) return `The best ${LIMIT} of ${count} results`;
  return count === 1 ? '1 result' : `${count} results`;
}

const LIMIT = 8;
const ONLY_BUILT = 'The search is made by the build: npm run build && npm run serve';
const UNREACHABLE =
  'The search could not be loaded. Are you offline? Open it again to try once more.';
