import { useHistory, useLocation } from '@docusaurus/router';

/**
 * Returns a value in the query of the page's address, and a function that sets it; an empty value
 * removes it. Docusaurus before 3.4 has no `useQueryString` for themes.
 */
export function useQuery(name: string): [value: string, set: (value: string) => void] {
  const history = useHistory();
  const value = new URLSearchParams(useLocation().search).get(name) ?? '';
  const set = (wanted: string) => {
    // Reads the current query, not the rendered one: several values may be set one after the other.
    const query = new URLSearchParams(history.location.search);
    if (wanted === '') query.delete(name);
    else query.set(name, wanted);
    history.replace({ search: query.toString() });
  };
  return [value, set];
}
