import path from 'node:path';
import type { Root } from 'mdast';
import type {} from 'mdast-util-mdx';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import remarkCover from '../../../src/covers/remarkCover.ts';
import { rememberSite } from '../../../src/plugin/images/pictureSite.ts';
import { DEFAULT_IMAGES } from '../../../src/plugin/images/settings.ts';
import { writeFiles } from '../../helpers/site.ts';

test('uses the image in the front matter, beside the post or in a static folder', async () => {
  expect(await coverOf('![Hall](./hall.png)', { image: './room.png' })).toBe('blog/post/room.png');
  expect(await coverOf('', { image: '/img/stage.png' })).toBe('static/img/stage.png');
});

test('otherwise uses the first image in the text, in either syntax, also below the truncate marker', async () => {
  expect(await coverOf('Text ![Hall](./hall.png) and ![Room](./room.png)')).toBe(
    'blog/post/hall.png',
  );
  expect(await coverOf('<img src="/img/stage.png" alt="" />\n\n![Hall](./hall.png)')).toBe(
    'static/img/stage.png',
  );
  expect(await coverOf('Text\n\n{/* truncate */}\n\n<p>![Hall](./hall.png)</p>', {}, 'Text')).toBe(
    'blog/post/hall.png',
  );
});

test('works with a heading that sets its id', async () => {
  expect(await coverOf('## The hall {#hall}\n\n![Hall](./hall.png)', {}, '')).toBe(
    'blog/post/hall.png',
  );
});

test('has no cover without an image, or with one on another host', async () => {
  expect(await coverOf('Text')).toBeUndefined();
  expect(await coverOf('', { image: 'https://example.com/hall.png' })).toBeUndefined();
  expect(await coverOf('<img src={picture} alt="" />')).toBeUndefined();
});

test('has no cover without the plugin, which loads it', async () => {
  expect(await coverOf('![Hall](./hall.png)', {}, undefined, false)).toBeUndefined();
});

/**
 * Returns the files that may be the cover in a post's module, relative to the site; the loader uses
 * the first existing one.
 *
 * @param shown the text that Docusaurus passes, if that isn't all of it
 */
async function coverOf(
  text: string,
  frontMatter = {},
  shown = text,
  hasPlugin = true,
): Promise<string | undefined> {
  const dir = writeFiles({ 'blog/post/index.md': text });
  if (hasPlugin)
    rememberSite({
      key: 'a',
      dir,
      contentDirs: [path.join(dir, 'blog')],
      staticDirs: [path.join(dir, 'static')],
      baseUrl: '/',
      rootBaseUrl: '/',
      images: DEFAULT_IMAGES,
      videos: 'click',
    });
  const processor = unified().use(remarkParse).use(remarkMdx).use(remarkCover, { siteDir: dir });
  const file = { path: path.join(dir, 'blog/post/index.md'), data: { frontMatter } };
  const root = (await processor.run(processor.parse(shown), file as never)) as unknown as Root;
  const [code] = root.children.flatMap((node) => (node.type === 'mdxjsEsm' ? [node.value] : []));
  const request = code && /^export const cover = require\("(.*)"\)\.default;$/.exec(code)?.[1];
  return request && new URLSearchParams(request.split(/[?!]/)[2]).getAll('file').join(' ');
}
