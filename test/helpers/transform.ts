import path from 'node:path';
import type { Root } from 'mdast';
import { mdxToMarkdown } from 'mdast-util-mdx';
import { toMarkdown } from 'mdast-util-to-markdown';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { rememberSite } from '../../src/plugin/images/pictureSite.ts';
import remarkEventWriteups from '../../src/plugin/images/remark/index.ts';
import { DEFAULT_IMAGES } from '../../src/plugin/images/settings.ts';
import { writeFiles } from './site.ts';

/** Returns a post after the transform, as text, with the requests to the loader by file name. */
export async function transform(
  format: 'md' | 'mdx',
  text: string,
  settings: TransformSettings = {},
): Promise<{ output: string; before: string }> {
  const { dir = writeFiles(FILES), isKnown = true } = settings;
  const post = path.join(dir, POST);
  const parser =
    format === 'mdx' ? unified().use(remarkParse).use(remarkMdx) : unified().use(remarkParse);
  const tree = () => parser.parse(text) as Root;
  const write = (root: Root) =>
    toMarkdown(root, { extensions: [mdxToMarkdown({ printWidth: Infinity })] });
  if (isKnown) remember(dir, settings);
  const root = tree();
  await remarkEventWriteups()(root, { path: post });
  const output = write(root).replace(/require\("(![^"]*)"\)\.default/g, (_, request: string) => {
    const query = new URLSearchParams(request.split('!')[1]?.split('?')[1]);
    return `picture(${query
      .getAll('file')
      .map((file) => JSON.stringify(file))
      .join(', ')})`;
  });
  return { output, before: write(tree()) };
}

/** Sets up the plugin for a site in a folder, as a build does. */
export function remember(
  dir: string,
  {
    videos = 'click',
    baseUrl = '/sub/',
    encode = true,
  }: Pick<TransformSettings, 'videos' | 'baseUrl' | 'encode'>,
): void {
  rememberSite({
    key: dir,
    dir,
    contentDirs: [path.join(dir, 'blog')],
    staticDirs: [path.join(dir, 'static')],
    baseUrl,
    rootBaseUrl: '/sub/',
    images: { ...DEFAULT_IMAGES, encode },
    videos,
  });
}

interface TransformSettings {
  dir?: string;
  videos?: 'click' | 'embed' | undefined;
  /** The base path of the locale; the site starts at `/sub/`. */
  baseUrl?: string;
  isKnown?: boolean;
  /** Whether builds encode images. */
  encode?: boolean;
}

export const POST = 'blog/fair/index.md';
export const FILES = {
  [POST]: '',
  'blog/fair/hall.png': '',
  'blog/fair/big hall.png': '',
  'blog/other/bar.png': '',
  'static/img/stage.jpg': '',
  'static/img/logo.svg': '',
};
