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
 * Adds an export `cover` to the module of each post: the image on its card, in all sizes. That's
 * the image in its front matter, which link previews use too, or else the first one in its text, so
 * old posts get a cover without changes. A post without images has no such export. The export
 * `relatedCovers` contains the covers of related posts, by address.
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

/** Returns the properties of an object, as code. */
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

/** Posts in lists end at the truncate marker, but the first image often comes after it. */
async function wholePost(processor: Processor, file: PostFile, siteDir: string): Promise<Root> {
  // Only loaded for a build: it takes a quarter of a second, and the check just reads the config.
  const { escapeMarkdownHeadingIds } = await import('@docusaurus/utils');
  // Of Docusaurus's changes before parsing, only this one is necessary for MDX to parse
  // (mdx-loader/src/preprocessor.ts).
  return processor.parse(escapeMarkdownHeadingIds(textOf(file.path, siteDir))) as Root;
}

/** A post that isn't a file of the site, or that's larger than the check allows, isn't read. */
function textOf(file: string, siteDir: string): string {
  const real = realpathSync(file);
  const stats = statSync(real);
  const isOfSite = real.startsWith(realpathSync(siteDir) + path.sep);
  return isOfSite && stats.isFile() && stats.size <= LARGEST_POST ? readFileSync(real, 'utf8') : '';
}

/** In bytes. */
const LARGEST_POST = 5_000_000;

/** Returns the first image in the text, as it's written there. */
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

/** MDX compiles the tree, not the text, so the node needs the tree of its code. */
function exportNode(name: string, code: string): MdxjsEsm {
  const value = `export const ${name} = ${code};`;
  const estree = parse(value, { ecmaVersion: 'latest', sourceType: 'module' });
  return { type: 'mdxjsEsm', value, data: { estree: estree as unknown as Program } };
}

/** The file that Docusaurus passes to a remark plugin (mdx-loader/src/processor.ts). */
interface PostFile {
  path: string;
  data: object;
}
