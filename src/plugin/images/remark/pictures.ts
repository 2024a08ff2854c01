import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Definition, Image, ImageReference, Nodes } from 'mdast';
import type { MdxJsxAttribute, MdxJsxExpressionAttribute } from 'mdast-util-mdx-jsx';
import { parseExpression } from '../../check/parsing/javascript.ts';
import { staticValues } from '../../check/references/expression.ts';
import { relativePath } from '../../check/site/paths.ts';
import type { PictureSite } from '../pictureSite.ts';
import { reactAttribute } from './attributes.ts';
import { addBaseUrl } from './baseUrl.ts';
import { codeAttribute, type JsxNode, textAttribute } from './nodes.ts';
import { pictureFiles } from './pictureFiles.ts';
import type { Around, TransformedPost } from './transformedPost.ts';

/** The component that shows an image. Posts import it, so themes don't need to register it. */
export const PICTURE = { name: 'EventWriteupsPicture', component: '@theme/Picture' };

/** `![alt](./x.png "title")` and `![alt][label]`. Anything but a local image is left to Docusaurus. */
export function markdownPicture(
  { alt }: Image | ImageReference,
  { url, title }: Image | Definition,
  isLinked: boolean,
  post: TransformedPost,
): Nodes[] | undefined {
  const files = post.site ? pictureFiles(url, post.file, post.site) : [];
  if (!post.site || files.length === 0) return undefined;
  const attributes = [
    textAttribute('src', url),
    textAttribute('alt', alt ?? ''),
    ...(title ? [textAttribute('title', title)] : []),
  ];
  const shown = pictureAttributes(attributes, files, post.site, isLinked, post);
  return [{ type: 'mdxJsxTextElement', name: PICTURE.name, attributes: shown, children: [] }];
}

/**
 * `<img src="/img/x.png" />`. If the post itself offers several files to the browser, or has
 * properties that can't be seen here, only the address is corrected.
 */
export function jsxPicture(
  node: JsxNode,
  around: Around,
  post: TransformedPost,
): Nodes[] | undefined {
  const { site } = post;
  const source = node.attributes.find((attribute) => isNamed(attribute, 'src'));
  const { written, isModule } = (source && addressIn(source)) ?? {};
  const files = site && written !== undefined ? pictureFiles(written, post.file, site) : [];
  // A module path from the root is also looked up in the site's folder.
  if (site && isModule && written?.startsWith('/'))
    files.push(...pictureFiles(`@site${written}`, post.file, site));
  if (!site || written === undefined || files.length === 0) {
    addBaseUrl(node, site);
    return undefined;
  }
  const isOwn = node.attributes.some(
    (attribute) => attribute.type === 'mdxJsxExpressionAttribute' || isNamed(attribute, 'srcset'),
  );
  if (isOwn || around.isSourced) {
    const module = `require(${JSON.stringify(request(files, site))}).src`;
    // Styles select images by the part of the address after #.
    const fragment = /#.*/.exec(written)?.[0];
    const published = fragment ? `${module} && ${module} + ${JSON.stringify(fragment)}` : module;
    const address = `${published} || ${asWritten(written)}`;
    const attributes = node.attributes.map((one) =>
      one === source ? codeAttribute('src', address) : one,
    );
    const repaired = { ...node, attributes };
    addBaseUrl(repaired, site);
    return [repaired];
  }
  const attributes = (node.attributes as MdxJsxAttribute[]).map((attribute) =>
    attribute === source ? textAttribute('src', written) : asReact(attribute),
  );
  const shown = pictureAttributes(attributes, files, site, around.isLinked, post);
  return [{ ...node, name: PICTURE.name, attributes: shown, data: undefined }];
}

/** The module of an image, as an expression: its loader looks for the files, and reports it if there are none. */
export function pictureModule(files: readonly string[], site: PictureSite): string {
  return `require(${JSON.stringify(request(files, site))}).default`;
}

/** Returns an attribute written in JSX, with its name and value in React's form. */
export function asReact(attribute: MdxJsxAttribute): MdxJsxAttribute {
  const { name, value } = attribute;
  const repaired = reactAttribute(name, typeof value === 'string' ? value : null);
  return typeof value === 'object' && value !== null
    ? { ...attribute, name: repaired.name }
    : repaired;
}

function pictureAttributes(
  attributes: MdxJsxAttribute[],
  files: readonly string[],
  site: PictureSite,
  isLinked: boolean,
  post: TransformedPost,
): MdxJsxAttribute[] {
  const isFirst = files.some((file) => existsSync(file)) && post.pictures++ === 0;
  return [
    codeAttribute('picture', pictureModule(files, site)),
    ...(isFirst ? [textAttribute('isFirst')] : []),
    ...(isLinked ? [textAttribute('isLinked')] : []),
    ...(site.images.sizes === undefined ? [] : [textAttribute('sizes', site.images.sizes)]),
    ...attributes.filter(({ name }) => !OWN.has(name)),
  ];
}

/** Properties of the component that only the build knows, and no attributes of an image. */
const OWN = new Set(['picture', 'isFirst', 'isLinked']);

/**
 * A request to our loader only, which bypasses Docusaurus's rules: they'd publish the original. The request is in
 * the query, because the bundler would fail on a missing file.
 */
function request(files: readonly string[], site: PictureSite): string {
  const query = new URLSearchParams({ site: site.key });
  for (const file of files) query.append('file', relativePath(site.dir, file));
  return `!${LOADER}?${String(query).replaceAll('!', '%21')}!${PLACEHOLDER}`;
}

/**
 * Returns what the browser gets if there's no file: the written address, with the base path where
 * that's usual.
 */
function asWritten(address: string): string {
  const text = JSON.stringify(address);
  return address.startsWith('/') ? `require("@docusaurus/useBaseUrl").default(${text})` : text;
}

/** Returns the address in an attribute, as a string, in `require` or in `useBaseUrl`. */
function addressIn({ value }: MdxJsxAttribute): Address | undefined {
  if (typeof value === 'string') return { written: value, isModule: false };
  const code = value?.value;
  const parsed = code ? parseExpression(code, { start: 0, end: code.length }, code) : undefined;
  const [only, ...others] = parsed ? staticValues(parsed.node, parsed, new Map()) : [];
  if (!only || only.resolvedBy === 'dynamic' || others.length > 0) return undefined;
  // `require` looks up packages by such a name, `useBaseUrl` starts at the root.
  const isFile = /^(?:\.{0,2}\/|@site\/)/.test(only.target);
  return only.resolvedBy === 'verbatim' || isFile
    ? { written: only.target, isModule: only.resolvedBy === 'module' }
    : undefined;
}

function isNamed(
  attribute: MdxJsxAttribute | MdxJsxExpressionAttribute,
  name: string,
): attribute is MdxJsxAttribute {
  return attribute.type === 'mdxJsxAttribute' && attribute.name.toLowerCase() === name;
}

const LOADER = fileURLToPath(new URL('../loader.js', import.meta.url));
/** The resource of every request; the loader never reads it. */
const PLACEHOLDER = fileURLToPath(new URL('../placeholder.js', import.meta.url));

interface Address {
  written: string;
  /** Whether the bundler finds the file with `require`. */
  isModule: boolean;
}
