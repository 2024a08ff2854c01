import { readFileSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'acorn';
import { pictureExpression } from 'docusaurus-plugin-event-writeups/remark';
import type { Program } from 'estree';
import type { Nodes, Root } from 'mdast';
import type { MdxjsEsm } from 'mdast-util-mdx';
import type { Processor } from 'unified';
import { relatedFiles } from '../related/relatePosts.ts';

/**
 * Gives the module of each post an export `cover`: the picture that stands on its card, in all its sizes. That is the one
 * its front matter names, for previews of links too, else the first one in its text, so that old posts have one as they
 * are. A post without any exports none. Those of related posts are its export `relatedCovers`, by their addresses.
 *
 * @param options.siteDir absolute
 */
export default function remarkCover(
  this: Processor,
  { siteDir }: { siteDir: string },
): (root: Root, file: PostFile) => Promise<void> {
  return async (root, file) => {
    const written = frontMatterOf(file).image ?? firstPicture(await wholePost(this, file, siteDir));
    const code =
      typeof written === 'string' ? await pictureExpression(written, file.path) : undefined;
    if (code !== undefined) root.children.push(exportNode('cover', code));
    const related = await relatedCovers(this, file, siteDir);
    if (related.length > 0)
      root.children.push(exportNode('relatedCovers', `{ ${related.join(', ')} }`));
  };
}

/** Properties of an object. */
async function relatedCovers(
  processor: Processor,
  file: PostFile,
  siteDir: string,
): Promise<string[]> {
  const properties: string[] = [];
  const source = `@site/${path.relative(siteDir, file.path).replaceAll('\\', '/')}`;
  for (const other of relatedFiles.get(source) ?? []) {
    const otherFile = { path: path.join(siteDir, other.source.replace('@site/', '')), data: {} };
    const written = other.image ?? firstPicture(await wholePost(processor, otherFile, siteDir));
    const code = written && (await pictureExpression(written, otherFile.path));
    if (code) properties.push(`${JSON.stringify(other.permalink)}: ${code}`);
  }
  return properties;
}

function frontMatterOf(file: PostFile): Record<string, unknown> {
  return (file.data as { frontMatter?: Record<string, unknown> }).frontMatter ?? {};
}

/** Lists are given posts that end at the truncate marker, and the first picture mostly comes after it. */
async function wholePost(processor: Processor, file: PostFile, siteDir: string): Promise<Root> {
  // Loaded for a build: it takes a quarter of a second, and the check reads the config only.
  const { escapeMarkdownHeadingIds } = await import('@docusaurus/utils');
  // The one change that Docusaurus makes before it parses without which MDX may not parse (mdx-loader/src/preprocessor.ts).
  return processor.parse(escapeMarkdownHeadingIds(textOf(file.path, siteDir))) as Root;
}

/** A post that isn't a file of the site, or that's larger than the check allows, isn't read. */
function textOf(file: string, siteDir: string): string {
  const real = realpathSync(file);
  const stats = statSync(real);
  const isOfSite = real.startsWith(realpathSync(siteDir) + path.sep);
  return isOfSite && stats.isFile() && stats.size <= LARGEST_POST ? readFileSync(real, 'utf8') : '';
}

/** Bytes. */
const LARGEST_POST = 5_000_000;

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

/** MDX compiles the tree and not the text: the tree of the code has to be there. */
function exportNode(name: string, code: string): MdxjsEsm {
  const value = `export const ${name} = ${code};`;
  const estree = parse(value, { ecmaVersion: 'latest', sourceType: 'module' });
  return { type: 'mdxjsEsm', value, data: { estree: estree as unknown as Program } };
}

/** What Docusaurus hands a remark plugin of a file (mdx-loader/src/processor.ts). */
interface PostFile {
  path: string;
  data: object;
}
