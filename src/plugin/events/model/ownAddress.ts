import { parseUrl } from './parseUrl.ts';
import { isFromRoot } from './safeAddress.ts';

/**
 * Returns the path of an address on the site itself, which also works where the site isn't published yet; any other address
 * stays the same.
 *
 * @param siteUrl `url` of the site's config
 */
export function ownAddress(address: string, siteUrl: string): string {
  if (!WITH_HOST.test(address)) return address;
  const url = parseUrl(address, siteUrl);
  if (!url || url.origin !== parseUrl(siteUrl)?.origin) return address;
  const path = url.pathname + url.search + url.hash;
  // Of `https://this.site//other.site/`, the path alone would be an address on the other site.
  return isFromRoot(path) ? path : address;
}

/** Browsers ignore spaces and control characters before an address. */
const WITH_HOST = /^[\0-\x20]*(?:https?:)?\/\//i;
