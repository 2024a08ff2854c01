import { srcsetAddresses } from '../../check/references/srcset.ts';
import type { Range } from '../../check/text/source.ts';
import { isFromRoot } from '../../events/model/safeAddress.ts';
import type { PictureSite } from '../pictureSite.ts';
import { codeAttribute, type JsxNode } from './nodes.ts';

/**
 * Adds the site's base path to addresses of an element that start at the root (`<video
 * src="/talk.mp4">`), as Docusaurus does for Markdown images and links. It uses `useBaseUrl`, which
 * runs with the page: an address written into the module would stay in the bundler's cache after a
 * change of the base path, and be wrong in every other locale.
 *
 * @param site addresses that start with its base path stay the same
 */
export function addBaseUrl(node: JsxNode, site: PictureSite | undefined): void {
  const names = addressesOf(node.name ?? '');
  for (const [index, attribute] of node.attributes.entries()) {
    if (attribute.type !== 'mdxJsxAttribute' || typeof attribute.value !== 'string') continue;
    if (!names.includes(attribute.name.toLowerCase())) continue;
    const { name, value } = attribute;
    const ranges = rangesFromRoot(name, value, site?.rootBaseUrl);
    if (ranges.length > 0) node.attributes[index] = codeAttribute(name, expression(value, ranges));
  }
}

/** The same for a value in raw HTML, which can't contain expressions. */
export function withBaseUrl(name: string, value: string, site: PictureSite): string {
  const { baseUrl, rootBaseUrl } = site;
  let result = value;
  for (const { start, end } of rangesFromRoot(name, value, rootBaseUrl).reverse()) {
    const address = value.slice(start, end);
    const based = address.startsWith(baseUrl) ? address : baseUrl + address.slice(1);
    result = result.slice(0, start) + based + result.slice(end);
  }
  return result;
}

/** Returns the attributes of an element that contain addresses, in lower case. */
export function addressesOf(element: string): readonly string[] {
  return ADDRESSES[element] ?? [];
}

function rangesFromRoot(name: string, value: string, rootBaseUrl = '/'): Range[] {
  const whole = { start: 0, end: value.length };
  const ranges = name.toLowerCase() === 'srcset' ? srcsetAddresses(value) : [whole];
  const isWhole = (start: number) => rootBaseUrl !== '/' && value.startsWith(rootBaseUrl, start);
  return ranges.filter(({ start }) => isFromRoot(value.slice(start)) && !isWhole(start));
}

/** `useBaseUrl("/a.png") + " 1x, " + useBaseUrl("/b.png") + " 2x"`. */
function expression(value: string, ranges: readonly Range[]): string {
  const parts: string[] = [];
  let from = 0;
  for (const { start, end } of ranges) {
    if (start > from) parts.push(JSON.stringify(value.slice(from, start)));
    parts.push(
      `require("@docusaurus/useBaseUrl").default(${JSON.stringify(value.slice(start, end))})`,
    );
    from = end;
  }
  if (from < value.length) parts.push(JSON.stringify(value.slice(from)));
  return parts.join(' + ');
}

/** The same as in check/references/elements.ts: addresses that the check accepts must work here. */
const ADDRESSES: Record<string, readonly string[]> = Object.assign(Object.create(null), {
  a: ['href'],
  area: ['href'],
  audio: ['src'],
  embed: ['src'],
  iframe: ['src'],
  image: ['href'],
  img: ['src', 'srcset'],
  object: ['data'],
  source: ['src', 'srcset'],
  track: ['src'],
  video: ['src', 'poster'],
});
