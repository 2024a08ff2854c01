import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { srcsetAddresses } from '../../src/plugin/check/references/srcset.ts';

type Element = DefaultTreeAdapterTypes.Element;

/**
 * Returns the images of a built page's post by their alt text, with the attributes that browsers
 * use.
 */
export function picturesOf(html: string): Record<string, PagePicture> {
  const found: Record<string, PagePicture> = {};
  for (const image of elementsOf(parse(html))) {
    if (image.tagName !== 'img') continue;
    const { alt, class: _, ...attributes } = attributesOf(image);
    const parent = image.parentNode && 'tagName' in image.parentNode ? image.parentNode : undefined;
    const sources = parent?.tagName === 'picture' ? elementsOf(parent).map(attributesOf) : [];
    found[alt ?? ''] = {
      attributes,
      sources: sources.flatMap(({ type, srcset, sizes }) =>
        type && srcset ? [{ type, sizes, candidates: candidatesOf(srcset) }] : [],
      ),
    };
  }
  return found;
}

/** Returns every element below a node, in document order. */
export function elementsOf(node: DefaultTreeAdapterTypes.Node): Element[] {
  const children = 'childNodes' in node ? node.childNodes : [];
  return children.flatMap((child) => [
    ...('tagName' in child ? [child] : []),
    ...elementsOf(child),
    ...('content' in child ? elementsOf(child.content) : []),
  ]);
}

export function attributesOf({ attrs }: Element): Record<string, string | undefined> {
  return Object.fromEntries(attrs.map(({ name, value }) => [name, value]));
}

/** Returns the file of an address in a build. */
export function fileAt(address: string, outDir: string, baseUrl: string): string {
  if (!address.startsWith(baseUrl)) throw new Error(`${address} is not below ${baseUrl}.`);
  return path.join(outDir, decodeURIComponent(address.slice(baseUrl.length)));
}

export function readPage(outDir: string, page: string): string {
  return readFileSync(path.join(outDir, page, 'index.html'), 'utf8');
}

function candidatesOf(srcset: string): Candidate[] {
  const ranges = srcsetAddresses(srcset);
  return ranges.map(({ start, end }, index) => ({
    address: srcset.slice(start, end),
    descriptor: srcset.slice(end, ranges[index + 1]?.start).replace(/[\s,]/g, ''),
  }));
}

export interface PagePicture {
  attributes: Record<string, string | undefined>;
  sources: { type: string; sizes: string | undefined; candidates: Candidate[] }[];
}

interface Candidate {
  address: string;
  descriptor: string;
}
