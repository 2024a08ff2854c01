// The room references/: finds every place in a parsed text that names a file, a page or an address.

import type { Range } from '../text/source.ts';

/** A place where a post names a file, page or URL. */
export interface Reference {
  kind: 'image' | 'media' | 'link';
  form: Form;
  /** What is named, with entities and escapes resolved; the code when it is dynamic. */
  target: string;
  /** Where the value itself is in the file. */
  range: Range;
  resolvedBy: Resolution;
  /** A plain attribute of an element of the text, to which the remark transform gives the base path. */
  plain?: boolean | undefined;
  /** A picture of the text, in whatever form, that the remark transform bundles and encodes. */
  isPicture?: boolean | undefined;
  /**
   * What an attribute of an element takes from the module of a file: `['default']` of an import, nothing of `require('…')`
   * alone, which is the whole module. `undefined` where that isn't known, and for components, which may want any part.
   */
  part?: readonly string[] | undefined;
  /** Whether its element is part of JavaScript, where nothing is Markdown. */
  isInExpression?: boolean | undefined;
  /** Where the address stands when the reference only names a definition: `[a]: ./x.png`. */
  definition?: Range | undefined;
  /** The alt text of an image: `null` when it has none, `undefined` where the form has no place for one, or only evaluation would tell. */
  alt?: string | null | undefined;
  /** Where the alternative text itself stands. */
  altRange?: Range | undefined;
}

/**
 * How a target gets from the post to the page:
 * - `bundled`: Docusaurus finds the file and bundles it (`![](…)`, mdx-loader/src/remark/transformImage);
 * - `module`: the bundler finds it (`require`, `import`);
 * - `verbatim`: the browser gets what is written, resolved against the page's address;
 * - `based`: `useBaseUrl` puts the base path before it;
 * - `front-matter`: bundled when it starts with `./`, else given the base path (mdx-loader/src/utils.ts,
 *   `createAssetsExportCode`);
 * - `page`: a Markdown link or `<Link>`, resolved to a post, a page or a file (mdx-loader/src/remark/transformLinks);
 * - `dynamic`: only evaluation would tell.
 */
export type Resolution =
  | 'bundled'
  | 'module'
  | 'verbatim'
  | 'based'
  | 'front-matter'
  | 'page'
  | 'dynamic';

/**
 * How a reference is written: `md`, `md-ref`, `md-link`, `md-link-ref`, `front`, `esm-import`; for elements the
 * element's name, the attribute where it isn't the usual one, and how the value is given: `img-string`,
 * `img-require`, `source-srcset-string`, `video-poster-usebaseurl`; for calls outside of them `call-require`.
 */
export type Form = string;
