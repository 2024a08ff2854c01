/**
 * Whether Docusaurus takes a text for an address (`URISchema` of utils-validation/src/validationSchemas.ts): a URI
 * reference (RFC 3986, section 4.1) as joi reads it, with a percent sign anywhere, or what the URL parser takes.
 */
export function isUri(text: string): boolean {
  return (
    (URI_REFERENCE.test(text) && !HTTP_WITHOUT_HOST.test(text)) || parseUrl(text) !== undefined
  );
}

/**
 * An address taken apart; `undefined` when it is none. Not by `URL.parse`, which Node 20 does not have, nor after
 * `URL.canParse`: once that of Node 20 is optimised it refuses letters beyond ASCII.
 */
export function parseUrl(text: string, base?: string): URL | undefined {
  try {
    return new URL(text, base);
  } catch {
    return undefined;
  }
}

const HOST = "\\w\\-.~%!$&'()*+,;=";
const SEGMENTS = `(?:/[${HOST}:@]*)*`;
const AUTHORITY = `//(?:[${HOST}:]*@)?[${HOST}]{1,255}(?::\\d*)?${SEGMENTS}`;
const FROM_ROOT = `/(?:[${HOST}:@]+${SEGMENTS})?`;
const ABSOLUTE = `[a-z][a-z\\d+,\\-.]*:(?:${AUTHORITY}|${FROM_ROOT}|[${HOST}:@]+${SEGMENTS}|///[${HOST}:@]*${SEGMENTS})`;
const RELATIVE = `(?:${AUTHORITY}|${FROM_ROOT}|[${HOST}@]+${SEGMENTS})?`;
const SUFFIX = `(?:\\?[${HOST}:@/?]*)?(?:#[${HOST}:@/?]*)?`;
const URI_REFERENCE = new RegExp(`^(?=.)(?:${ABSOLUTE}|${RELATIVE})${SUFFIX}$`, 'i');
const HTTP_WITHOUT_HOST = /^https?:(?:[^/]|\/(?:$|[^/])|\/\/\/)/;
