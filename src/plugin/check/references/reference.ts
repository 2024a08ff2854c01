// The room references/: finds every place in a parsed text that contains a file, a page or an address.

import type { Range } from '../text/source.ts';

/** A place where a post names a file, page or URL. */
export interface Reference {
  kind: 'image' | 'media' | 'link';
  form: Form;
  /** The target, with entities and escapes decoded; the code if it's dynamic. */
  target: string;
  /** Where the value itself is in the file. */
  range: Range;
  resolvedBy: Resolution;
  /** A plain attribute of an element, to which the remark transform adds the base path. */
  plain?: boolean | undefined;
  /** An image in any syntax that the remark transform bundles and encodes. */
  isPicture?: boolean | undefined;
  /**
   * Which part of a file's module an attribute takes: `['default']` for an import, nothing for `require('…')`
   * alone, which is the whole module. `undefined` if that isn't known, and for components, which may need any part.
   */
  part?: readonly string[] | undefined;
  /** Whether its element is inside JavaScript, where Markdown doesn't work. */
  isInExpression?: boolean | undefined;
  /** Where the address is if the reference only names a definition: `[a]: ./x.png`. */
  definition?: Range | undefined;
  /**
   * The alt text of an image: `null` if it has none, `undefined` if the syntax has no place for one or only running
   * the code would tell.
   */
  alt?: string | null | undefined;
  /** Where the alt text itself is. */
  altRange?: Range | undefined;
}

/**
 * How a target gets from the post to the page:
 * - `bundled`: Docusaurus finds the file and bundles it (`![](…)`, mdx-loader/src/remark/transformImage);
 * - `module`: the bundler finds it (`require`, `import`);
 * - `verbatim`: the browser gets the text unchanged, and resolves it against the page's address;
 * - `based`: `useBaseUrl` adds the base path;
 * - `front-matter`: bundled if it starts with `./`, otherwise the base path is added (mdx-loader/src/utils.ts,
 * `createAssetsExportCode`);
 * - `page`: a Markdown link or `<Link>`, resolved to a post, a page or a file
 * (mdx-loader/src/remark/transformLinks);
 * - `dynamic`: only running the code would tell.
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
 * The syntax of a reference: `md`, `md-ref`, `md-link`, `md-link-ref`, `front`, `esm-import`; for elements, the
 * element's name, the attribute if it isn't the usual one, and the form of the value: `img-string`, `img-require`,
 * `source-srcset-string`, `video-poster-usebaseurl`; for calls outside of elements, `call-require`.
 */
export type Form = string;
