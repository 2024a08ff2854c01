import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Root } from 'mdast';
import { describe, expect, test } from 'vitest';
import remarkEventWriteups from '../../../src/plugin/images/remark/index.ts';
import { writeFiles } from '../../helpers/site.ts';
import { FILES, POST, remember, transform } from '../../helpers/transform.ts';

describe.each(['mdx', 'md'] as const)('in %s', (format) => {
  test.each([
    ['beside the post', '![Hall](./hall.png)', 'blog/fair/hall.png', './hall.png'],
    ['beside it, without a dot', '![Hall](hall.png)', 'blog/fair/hall.png', 'hall.png'],
    ['of another post', '![Hall](../other/bar.png)', 'blog/other/bar.png', '../other/bar.png'],
    ['escaped', '![Hall](./big%20hall.png)', 'blog/fair/big hall.png', './big%20hall.png'],
    ['with a query', '![Hall](./hall.png?v=2#top)', 'blog/fair/hall.png', './hall.png?v=2#top'],
    ['from the root', '![Hall](/img/stage.jpg)', 'static/img/stage.jpg', '/img/stage.jpg'],
    [
      'from the site',
      '![Hall](@site/static/img/stage.jpg)',
      'static/img/stage.jpg',
      '@site/static/img/stage.jpg',
    ],
    ['a drawing', '![Hall](/img/logo.svg)', 'static/img/logo.svg', '/img/logo.svg'],
    ['by reference', '![Hall][hall]\n\n[hall]: ./hall.png', 'blog/fair/hall.png', './hall.png'],
  ])('a Markdown image %s is shown', async (_, text, file, src) => {
    const { output } = await transform(format, text);
    expect(output).toContain(
      `<EventWriteupsPicture picture={picture("${file}")} isFirst src="${src}" alt="Hall" />`,
    );
    expect(output.match(/^import .*$/gm)).toEqual([
      'import EventWriteupsPicture from "@theme/Picture";',
    ]);
  });

  test.each([
    ['beside the post', './hall.png', 'blog/fair/hall.png'],
    ['from the root', '/img/stage.jpg', 'static/img/stage.jpg'],
    ['from the site', '@site/static/img/stage.jpg', 'static/img/stage.jpg'],
  ])('raw HTML with an image %s is shown, with all its attributes', async (_, src, file) => {
    const tag = `<img src="${src}" alt="Hall" class="wide" style="float: left" width="90%" height="90%" />`;
    const { output } = await transform(format, tag);
    expect(output).toContain(
      `<EventWriteupsPicture picture={picture("${file}")} isFirst src="${src}" alt="Hall" className="wide" style={{"float":"left"}} width="90%" height="90%" />`,
    );
  });

  test('an address may include the base path', async () => {
    const { output } = await transform(format, '<img src="/sub/img/stage.jpg" />');
    expect(output).toContain('picture("static/sub/img/stage.jpg", "static/img/stage.jpg")');
  });

  test('in another language, an address with the base path of the site stays right', async () => {
    const text = '<img src="/sub/img/stage.jpg" />\n\n<video src="/sub/talk.mp4" />\n';
    const { output } = await transform(format, text, { baseUrl: '/sub/fr/' });
    expect(output).toContain('picture("static/sub/img/stage.jpg", "static/img/stage.jpg")');
    expect(output).toContain('src="/sub/talk.mp4"');
  });

  test('the first image is marked, and a missing one does not count', async () => {
    const { output } = await transform(
      format,
      '![Gone](./gone.png)\n\n![Hall](./hall.png)\n\n<img src="/img/stage.jpg" />\n',
    );
    expect(output.match(/isFirst src="[^"]*"/g)).toEqual(['isFirst src="./hall.png"']);
    // It may be created later: the loader looks.
    expect(output).toContain('picture={picture("blog/fair/gone.png")} src="./gone.png"');
  });

  test('images in links are marked', async () => {
    const { output } = await transform(
      format,
      '[![Hall](./hall.png)](https://example.org)\n\n<a href="/x"><img src="/img/stage.jpg" /></a>\n\n![Bar](../other/bar.png)\n',
    );
    expect(output.match(/isLinked src="[^"]*"/g)).toEqual([
      'isLinked src="./hall.png"',
      'isLinked src="/img/stage.jpg"',
    ]);
  });

  test.each([
    ['on another host', '![Hall](https://example.org/hall.png)'],
    ['that is left alone by a pathname', '![Hall](pathname:///img/hall.png)'],
    ['in data', '<img src="data:image/png;base64,AAAA" />'],
    ['that is no picture', '![Talk](./talk.mp4)'],
    ['outside of the site', '![Hall](../../../hall.png)'],
    ['with a broken escape', '![Hall](./hall%zz.png)'],
    ['in code', '`<img src="/img/stage.jpg" />`'],
  ])('an image %s is unchanged', async (_, text) => {
    const { output, before } = await transform(format, text);
    expect(output).toBe(before);
  });

  test('the text after # is kept, because styles select images by it', async () => {
    const { output } = await transform(
      format,
      '<img srcSet="/b.png 2x" src="./hall.png#left" alt="Hall" />',
    );
    expect(output).toMatch(/src=\{require\(.*\)\.src && require\(.*\)\.src \+ "#left" \|\|/);
    const { output: markdown } = await transform(format, '![Hall](./hall.png#left)');
    expect(markdown).toContain('src="./hall.png#left"');
  });

  test('an image with its own sources keeps them, and gets the right address', async () => {
    const { output } = await transform(
      format,
      '<picture><source srcset="/img/a.webp 1x, /img/b.webp 2x" /><img src="./hall.png" alt="Hall" /></picture>',
    );
    expect(output).toContain('<img src={require(');
    expect(output).toContain('.src || "./hall.png"} alt="Hall" />');
    expect(output).not.toContain('EventWriteupsPicture');
    expect(output).toMatch(
      /\/sub\/img\/a\.webp 1x|useBaseUrl"\)\.default\("\/img\/a\.webp"\) \+ " 1x, "/,
    );
  });

  test('a frame from a video host waits for a click; other frames are unchanged', async () => {
    const { output } = await transform(
      format,
      '<iframe src="https://www.youtube.com/embed/abc123_-XYZ" title="Talk" width="560" height="315" frameborder="0" allowfullscreen></iframe>\n\n<iframe src="https://example.org/map" allowfullscreen></iframe>\n\n<iframe src="/embed/plan.html"></iframe>\n',
    );
    expect(output).toContain(
      '<EventWriteupsVideo src="https://www.youtube.com/embed/abc123_-XYZ" title="Talk" width="560" height="315" frameBorder="0" allowFullScreen />',
    );
    expect(output).toContain('import EventWriteupsVideo from "@theme/Video";');
    expect(output).toMatch(/<iframe src="https:\/\/example\.org\/map" allow[Ff]ull[Ss]creen/);
    expect(output).toMatch(/\/sub\/embed\/plan\.html|default\("\/embed\/plan\.html"\)/);
  });

  test('no attribute of an image replaces what the build knows about it', async () => {
    const { output } = await transform(format, '<img src="./hall.png" alt="A" picture="x" />\n');
    expect(output).toContain('picture={picture("blog/fair/hall.png"');
    expect(output).not.toContain('picture="x"');
  });

  test('the option leaves frames unchanged', async () => {
    const tag = '<iframe src="https://www.youtube.com/embed/abc" allowfullscreen></iframe>';
    const { output } = await transform(format, tag, { videos: 'embed' });
    expect(output).toMatch(
      /<iframe src="https:\/\/www\.youtube\.com\/embed\/abc" allow[Ff]ull[Ss]creen/,
    );
    expect(output).not.toContain('EventWriteupsVideo');
  });

  test.each([
    ['video', '<video src="/talk.mp4" poster="/img/still.jpg" />', ['/talk.mp4', '/img/still.jpg']],
    ['audio', '<audio src="/talk.mp3" />', ['/talk.mp3']],
    ['object', '<object data="/plan.svg" />', ['/plan.svg']],
    ['embed', '<embed src="/plan.svg" />', ['/plan.svg']],
    ['area', '<area href="/blog/fair" />', ['/blog/fair']],
    ['a', '<a href="/blog/fair">The fair</a>', ['/blog/fair']],
    ['track', '<track src="/talk.vtt" />', ['/talk.vtt']],
  ])('the addresses of %s get the base path', async (_, text, addresses) => {
    const { output } = await transform(format, text);
    for (const address of addresses) {
      expect(output).toContain(
        format === 'md'
          ? `"/sub${address}"`
          : `={require("@docusaurus/useBaseUrl").default("${address}")}`,
      );
    }
    const { output: external } = await transform(
      format,
      text.replaceAll('="/', '="https://x.example/'),
    );
    expect(external).not.toContain('useBaseUrl');
  });

  test('the disk is read each time', async () => {
    const dir = writeFiles(FILES);
    const isFirst = async () =>
      (await transform(format, '![Hall](./new.png)', { dir })).output.includes('isFirst');
    expect(await isFirst()).toBe(false);
    writeFileSync(path.join(dir, 'blog/fair/new.png'), 'x');
    expect(await isFirst()).toBe(true);
    rmSync(path.join(dir, 'blog/fair/new.png'));
    expect(await isFirst()).toBe(false);
  });

  test('without the plugin in the config, images are unchanged', async () => {
    const { output } = await transform(format, '![Hall](./hall.png)', { isKnown: false });
    expect(output).toBe('![Hall](./hall.png)\n');
  });
});

describe('in MDX', () => {
  test.each([
    ["src={require('./hall.png').default}", 'blog/fair/hall.png'],
    ["src={require('@site/static/img/stage.jpg').default}", 'static/img/stage.jpg'],
    ["src={useBaseUrl('/img/stage.jpg')}", 'static/img/stage.jpg'],
    ["src={'/img/stage.jpg'}", 'static/img/stage.jpg'],
    ['src={`/img/stage.jpg`}', 'static/img/stage.jpg'],
  ])('%s refers to an image', async (attribute, file) => {
    const { output } = await transform('mdx', `<img ${attribute} alt="Hall" />`);
    expect(output).toContain(`<EventWriteupsPicture picture={picture("${file}")}`);
    expect(output).not.toContain("require('");
  });

  test('a module from the root may also be in the folder of the site', async () => {
    const { output } = await transform('mdx', "<img src={require('/static/img/stage.jpg')} />");
    expect(output).toContain('picture("static/static/img/stage.jpg", "static/img/stage.jpg")');
  });

  test.each([
    ['what only evaluation tells', '<img src={hall} alt="Hall" />'],
    ['a choice', "<img src={dark ? './hall.png' : './day.png'} alt=\"Hall\" />"],
    ['a package', '<img src={require(\'pictures/hall.png\').default} alt="Hall" />'],
  ])('%s stays', async (_, text) => {
    const { output } = await transform('mdx', text);
    expect(output).toBe(`${text}\n`);
  });

  test('unknown properties leave the element unchanged, with the right address', async () => {
    const { output } = await transform('mdx', '<img {...rest} src="./hall.png" />');
    expect(output).toMatch(
      /^<img \{\.\.\.rest\} src=\{require\(.*\)\.src \|\| "\.\/hall\.png"\} \/>\n$/,
    );
  });

  test('a still image of a video is processed as an image', async () => {
    const { output } = await transform(
      'mdx',
      '<Video src="https://vimeo.com/1" poster="./hall.png" />',
    );
    expect(output).toBe(
      '<Video src="https://vimeo.com/1" poster={picture("blog/fair/hall.png")} />\n',
    );
  });

  test('an image in a link on lines of its own is marked', async () => {
    const image = '<img src="./hall.png" alt="A" />';
    const linked = await transform('mdx', `<a href="/x">\n\n${image}\n\n</a>\n`);
    expect(linked.output).toContain('isLinked');
    const sourced = await transform('mdx', `<picture>\n\n${image}\n\n</picture>\n`);
    expect(sourced.output).not.toContain('EventWriteupsPicture');
  });

  test('deep nesting does no harm', async () => {
    const depth = 2000;
    const root = { type: 'root', children: [] } as Root;
    let inner: { children: unknown[] } = root;
    for (let level = 0; level < depth; level++) {
      const quote = { type: 'blockquote', children: [] };
      inner.children.push(quote);
      inner = quote;
    }
    inner.children.push({ type: 'paragraph', children: [{ type: 'image', url: './hall.png' }] });
    const dir = writeFiles(FILES);
    remember(dir, {});
    await remarkEventWriteups()(root, { path: path.join(dir, POST) });
    expect(root.children[0]).toMatchObject({ type: 'mdxjsEsm' });
  });
});

describe('in CommonMark', () => {
  test('pieces of HTML keep their order around components', async () => {
    const { output } = await transform(
      'md',
      '<p align="center"><img src="/img/stage.jpg"><br>\n<img src="./hall.png" onclick="x()" data-x="1"></p>\n',
    );
    expect(output.replaceAll('\n', '')).toBe(
      [
        'import EventWriteupsPicture from "@theme/Picture";',
        '<p align="center">',
        '<EventWriteupsPicture picture={picture("static/img/stage.jpg")} isFirst src="/img/stage.jpg" />',
        '<br>',
        '<EventWriteupsPicture picture={picture("blog/fair/hall.png")} src="./hall.png" data-x="1" />',
        '</p>',
      ].join(''),
    );
  });

  test.each([
    ['a comment', '<!-- <img src="/img/stage.jpg"> -->'],
    ['a script', '<script>x = `<img src="/img/stage.jpg">`;</script>'],
    ['a field', '<textarea><img src="/img/stage.jpg"></textarea>'],
    ['an attribute', '<div title="<img src=\'/img/stage.jpg\'>"></div>'],
  ])('%s is not an image', async (_, text) => {
    const { output, before } = await transform('md', text);
    expect(output).toBe(before);
  });

  test('only the address of an element changes', async () => {
    const { output } = await transform('md', `<video controls src='/a"b.mp4'\nwidth=300></video>`);
    expect(output).toBe('<video controls src="/sub/a&quot;b.mp4"\nwidth=300></video>\n');
  });
});
