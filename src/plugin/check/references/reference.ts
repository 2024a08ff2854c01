import type { Range } from '../source.ts';

/** A place where a post names a file, page or URL. */
export interface Reference {
  kind: 'image' | 'media' | 'link';
  form: Form;
  /** What is named, with entities and escapes resolved. */
  target: string;
  /** Where the value itself stands in the file. */
  range: Range;
  travels: Travels;
  /** Where the address stands when the reference only names a definition: `[a]: ./x.png`. */
  definition?: Range | undefined;
  /** The alternative text of an image; `null` when it has none. */
  alt?: string | null | undefined;
}

/**
 * How a target gets from the post to the page:
 * - `bundled`: Docusaurus finds the file and bundles it (`![](…)`, mdx-loader/src/remark/transformImage);
 * - `verbatim`: the browser gets what is written, resolved against the page's address;
 * - `based`: as `verbatim`, after `remarkBaseUrl` or `useBaseUrl` gave a root-relative path its base path;
 * - `front-matter`: bundled when it starts with `./`, else given the base path (mdx-loader/src/utils.ts,
 *   `createAssetsExportCode`);
 * - `page`: a Markdown link, resolved to a post, a page or a file (mdx-loader/src/remark/transformLinks);
 * - `dynamic`: only evaluation would tell.
 */
export type Travels = 'bundled' | 'verbatim' | 'based' | 'front-matter' | 'page' | 'dynamic';

/** How a reference is written. */
export type Form =
  | 'md'
  | 'md-ref'
  | 'md-link'
  | 'md-link-ref'
  | 'front'
  | `${string}-string`
  | `${string}-dynamic`;
