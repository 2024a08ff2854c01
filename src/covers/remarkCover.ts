import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { escapeMarkdownHeadingIds, getFileLoaderUtils } from '@docusaurus/utils';
import { parse } from 'acorn';
import type { Program } from 'estree';
import type { Nodes, Root } from 'mdast';
import type { MdxjsEsm } from 'mdast-util-mdx';
import type { Processor } from 'unified';

/**
 * Gives the module of each post an export `cover`: the address of the picture that stands on its card. That is the one its
 * front matter names, for previews of links too, else the first one in its text, so that old posts have one as they are.
 * A post without any exports none.
 */
export default function remarkCover(
  this: Processor,
  { siteDir }: { siteDir: string },
): (root: Root, file: PostFile) => void {
  return (root, file) => {
    const written = frontMatterOf(file).image ?? firstPicture(wholePost(this, file));
    const picture = typeof written === 'string' && findPicture(written, file.path, siteDir);
    if (picture) root.children.push(exportNode(picture));
  };
}

function frontMatterOf(file: PostFile): Record<string, unknown> {
  return (file.data as { frontMatter?: Record<string, unknown> }).frontMatter ?? {};
}

/** Lists are given posts that end at the truncate marker, and the first picture mostly comes after it. */
function wholePost(processor: Processor, file: PostFile): Root {
  // The one change that Docusaurus makes before it parses without which MDX may not parse (mdx-loader/src/preprocessor.ts).
  return processor.parse(escapeMarkdownHeadingIds(readFileSync(file.path, 'utf8'))) as Root;
}

/** In the order of the text, as it is written there. */
function firstPicture(node: Nodes): string | undefined {
  if (node.type === 'image') return node.url;
  if (
    (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') &&
    node.name === 'img'
  )
    for (const attribute of node.attributes)
      if (attribute.type === 'mdxJsxAttribute' && attribute.name === 'src')
        return typeof attribute.value === 'string' ? attribute.value : undefined;
  if ('children' in node)
    for (const child of node.children) {
      const found = firstPicture(child);
      if (found !== undefined) return found;
    }
  return undefined;
}

/** Only files of this site: nothing is fetched from elsewhere. What is not there was reported by the check. */
function findPicture(written: string, post: string, siteDir: string): string | undefined {
  if (/^[a-z]+:/i.test(written)) return undefined;
  const file = written.startsWith('/')
    ? path.join(siteDir, 'static', written)
    : path.resolve(path.dirname(post), written);
  return existsSync(file) ? file : undefined;
}

/** MDX compiles the tree and not the text: the tree of the code has to be there. */
function exportNode(picture: string): MdxjsEsm {
  // As Docusaurus bundles the picture in the front matter, so that both have one address.
  const { inlineMarkdownAssetImageFileLoader } = getFileLoaderUtils(false).loaders;
  const request = JSON.stringify(inlineMarkdownAssetImageFileLoader + picture);
  const value = `export const cover = require(${request}).default;`;
  const estree = parse(value, { ecmaVersion: 'latest', sourceType: 'module' });
  return { type: 'mdxjsEsm', value, data: { estree: estree as unknown as Program } };
}

/** What Docusaurus hands a remark plugin of a file (mdx-loader/src/processor.ts). */
interface PostFile {
  path: string;
  data: object;
}
