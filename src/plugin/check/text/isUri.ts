import { parseUrl } from '../../events/model/parseUrl.ts';

/**
 * Whether Docusaurus takes a text for an address (`URISchema` of utils-validation/src/validationSchemas.ts): a URI
 * reference (RFC 3986, section 4.1) as joi reads it, with a percent sign anywhere, or what the URL parser takes.
 */
export function isUri(text: string): boolean {
  return (
    (URI_REFERENCE.test(text) && !HTTP_WITHOUT_HOST.test(text)) || parseUrl(text) !== undefined
  );
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
