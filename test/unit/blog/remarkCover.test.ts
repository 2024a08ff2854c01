import path from 'node:path';
import type { Root } from 'mdast';
import type {} from 'mdast-util-mdx';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import remarkCover from '../../../src/covers/remarkCover.ts';
import { writeFiles } from '../../helpers/site.ts';

test('the picture that the front matter names, beside the post or in the static folder', () => {
  expect(coverOf('![Hall](./hall.png)', { image: './room.png' })).toBe('blog/post/room.png');
  expect(coverOf('', { image: '/img/stage.png' })).toBe('static/img/stage.png');
});

test('else the first one in the text, in either form, also below where lists end', () => {
  expect(coverOf('Text ![Hall](./hall.png) and ![Room](./room.png)')).toBe('blog/post/hall.png');
  expect(coverOf('<img src="/img/stage.png" alt="" />\n\n![Hall](./hall.png)')).toBe(
    'static/img/stage.png',
  );
  expect(coverOf('Text\n\n{/* truncate */}\n\n<p>![Hall](./hall.png)</p>', {}, 'Text')).toBe(
    'blog/post/hall.png',
  );
});

test('a heading with an id of its own hinders nothing', () => {
  expect(coverOf('## The hall {#hall}\n\n![Hall](./hall.png)', {}, '')).toBe('blog/post/hall.png');
});

test('none where there is none, where it is elsewhere, and where it is not there', () => {
  expect(coverOf('Text')).toBeUndefined();
  expect(coverOf('', { image: 'https://example.com/hall.png' })).toBeUndefined();
  expect(coverOf('![Hall](./gone.png)')).toBeUndefined();
  expect(coverOf('<img src={picture} alt="" />')).toBeUndefined();
});

/**
 * The file that a post's module would export, relative to the site.
 *
 * @param shown the text that Docusaurus hands over, where that is not all of it
 */
function coverOf(text: string, frontMatter = {}, shown = text): string | undefined {
  const siteDir = writeFiles({
    'blog/post/index.md': text,
    'blog/post/hall.png': '',
    'blog/post/room.png': '',
    'static/img/stage.png': '',
  });
  const processor = unified().use(remarkParse).use(remarkMdx).use(remarkCover, { siteDir });
  const file = { path: path.join(siteDir, 'blog/post/index.md'), data: { frontMatter } };
  const root = processor.runSync(processor.parse(shown), file) as Root;
  const [code] = root.children.flatMap((node) => (node.type === 'mdxjsEsm' ? [node.value] : []));
  const request = code && /^export const cover = require\("(.*)"\)\.default;$/.exec(code)?.[1];
  return request && path.relative(siteDir, request.slice(request.lastIndexOf('!') + 1));
}
