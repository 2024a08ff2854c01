import { parseUrl } from './parseUrl.ts';

/**
 * Whether an address leads to a page or a file: on the web (`https://…`, `//host/…`), or on the
 * site itself (`/talks.pdf`). Anything else may run as a script (`javascript:`, also with a tab in
 * it) or only look like a path of the site (`/\host`). It uses the browsers' parser, because React
 * 18 renders any address.
 */
export function isSafeAddress(address: string): boolean {
  const url = parseUrl(address, HERE);
  if (!url || !/^https?:$/.test(url.protocol)) return false;
  return url.origin === HERE || /^(?:https?:)?\/\//i.test(address);
}

/**
 * Whether an address starts at the root of the site: browsers read a second slash, or a backslash,
 * as the start of a host.
 */
export function isFromRoot(address: string): boolean {
  return /^\/(?![\t\n\r]*[/\\])/.test(address);
}

/** No site has this address. */
const HERE = 'https://site.invalid';
