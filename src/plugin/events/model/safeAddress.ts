import { parseUrl } from './parseUrl.ts';

/**
 * Whether a browser that follows an address stays with pages and files: on the web (`https://…`, `//host/…`), or on the site
 * itself (`/talks.pdf`). Anything else may run as a script (`javascript:`, also with a tab in it) or only looks like a path of
 * the site (`/\host`). It asks the parser that browsers have: React 18 renders whatever it is given.
 */
export function isSafeAddress(address: string): boolean {
  const url = parseUrl(address, HERE);
  if (!url || !/^https?:$/.test(url.protocol)) return false;
  return url.origin === HERE || /^(?:https?:)?\/\//i.test(address);
}

/** Whether an address begins at the root of the site: browsers take a second slash, or a backslash, for a host's beginning. */
export function isFromRoot(address: string): boolean {
  return /^\/(?![\t\n\r]*[/\\])/.test(address);
}

/** No site has it. */
const HERE = 'https://site.invalid';
