import { parseUrl } from '../../events/model/parseUrl.ts';

/**
 * Whether Docusaurus accepts a text as an address (`URISchema` in
 * utils-validation/src/validationSchemas.ts): a URI reference (RFC 3986, section 4.1) as joi parses
 * it, with percent signs allowed anywhere, or anything that the URL parser accepts.
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
