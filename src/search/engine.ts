import { createSearch, type Search } from './find.ts';

/**
 * Loads the texts and builds the index, once while the page is open.
 *
 * @throws {Error} when they can't be loaded; the caller may try again
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
  return createSearch(await response.json());
}
