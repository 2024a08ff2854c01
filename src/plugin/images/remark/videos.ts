import type { Nodes } from 'mdast';
import type { MdxJsxAttribute } from 'mdast-util-mdx-jsx';
import { isOnVideoHost } from '../../events/model/videoHosts.ts';
import { rememberPlayer } from '../pictureSite.ts';
import { addBaseUrl } from './baseUrl.ts';
import { codeAttribute, type JsxNode } from './nodes.ts';
import { pictureFiles } from './pictureFiles.ts';
import { asReact, pictureModule } from './pictures.ts';
import type { TransformedPost } from './transformedPost.ts';

/** The component that shows a video after a click. */
export const VIDEO = { name: 'EventWriteupsVideo', component: '@theme/Video' };

/**
 * Turns `<iframe src="https://www.youtube.com/embed/…">` into a video; any other frame gets its
 * attributes corrected.
 */
export function jsxVideo(node: JsxNode, post: TransformedPost): Nodes[] | undefined {
  const plain = node.attributes.map((attribute) =>
    attribute.type === 'mdxJsxAttribute' ? asReact(attribute) : attribute,
  );
  const isSpread = plain.some(({ type }) => type === 'mdxJsxExpressionAttribute');
  const source = plain.find((one) => one.type === 'mdxJsxAttribute' && one.name === 'src');
  const address = typeof source?.value === 'string' ? source.value : '';
  const isPlayer = node.name === 'iframe' && isOnVideoHost(address) && !isSpread;
  const clicked = isPlayer && post.site?.videos === 'click' ? post.site : undefined;
  if (node.name === 'Video' || clicked) {
    const attributes = plain.map((one) =>
      one.type === 'mdxJsxAttribute' ? withPoster(one, post) : one,
    );
    if (!clicked) return [{ ...node, attributes }];
    rememberPlayer(clicked.dir, post.file, address);
    return [{ ...node, name: VIDEO.name, attributes, data: undefined, children: [] }];
  }
  const repaired = { ...node, attributes: plain };
  addBaseUrl(repaired, post.site);
  return [repaired];
}

/** A still image beside the post, or in a static folder, is treated like other images. */
function withPoster(attribute: MdxJsxAttribute, { site, file }: TransformedPost): MdxJsxAttribute {
  const { name, value } = attribute;
  const files =
    site && name === 'poster' && typeof value === 'string' ? pictureFiles(value, file, site) : [];
  return site && files.length > 0 ? codeAttribute('poster', pictureModule(files, site)) : attribute;
}
