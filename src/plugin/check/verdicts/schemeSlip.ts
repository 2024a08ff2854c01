import { editDistance } from '../text/editDistance.ts';

/**
 * Corrects an address whose scheme is misspelt, doubled or lacks a slash, if a browser would go elsewhere with it.
 * `https:/example.com` is a path of the site if the site uses https (WHATWG URL, "special relative or authority
 * state"). With another special scheme, browsers add the slash themselves.
 *
 * @param siteUrl the address of the site
 * @returns `undefined` if the scheme is fine
 */
export function schemeSlip(address: string, siteUrl: string): string | undefined {
  if (PLAIN.test(address)) return undefined;
  const [, inner, path] = DOUBLED.exec(address) ?? [];
  if (inner !== undefined) return `${inner}://${path}`;
  const [, scheme = '', slashes = '', rest = ''] = PARTS.exec(address) ?? [];
  if (/^https?$/i.test(scheme)) {
    const isOwn = siteUrl.toLowerCase().startsWith(`${scheme.toLowerCase()}:`);
    return isOwn && HOST.test(rest) ? `${scheme}://${rest}` : undefined;
  }
  if (slashes !== '//') return undefined;
  if (scheme === 'mailto' && rest.includes('@')) return `mailto:${rest}`;
  const meant = ['https', 'http'].find((name) => editDistance(scheme.toLowerCase(), name, 1) === 1);
  return meant !== undefined && !KNOWN.has(scheme) ? `${meant}://${rest}` : undefined;
}

/** The scheme of nearly all links, as it should be. */
const PLAIN = /^https?:\/\/(?!https?(?::\/\/|\/\/|:\/))[^/]/i;

/** `https://https://example.com` leads to a host named https. */
const DOUBLED = /^https?:\/\/(https?)(?::\/{1,2}|\/\/)(.+)/i;

const PARTS = /^([a-z][a-z0-9+.-]*):(\/{0,2})(.+)/i;

/** After a scheme without slashes, only text that looks like a host was meant as one. */
const HOST = /^[\w-]+(?:\.[\w-]+)+(?:[:/?#]|$)/;

/** Existing schemes that differ from these two by one letter (IANA's registry of URI schemes). */
const KNOWN = new Set(['shttp', 'httpx']);
