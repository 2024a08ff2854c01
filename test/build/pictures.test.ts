import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { bytesOf } from '../../src/plugin/check/pictures/bytes.ts';
import { factsOf } from '../../src/plugin/check/pictures/facts.ts';
import { build, docusaurus, layOutFiles, layOutSite } from '../helpers/docusaurus.ts';
import { fileAt, type PagePicture, picturesOf, readPage } from '../helpers/page.ts';
import { drawPicture } from '../helpers/pictures.ts';

/** Lightning CSS, without Rspack, refuses the classic theme's styles. */
const withoutRspack = {
  rspackBundler: false,
  rspackPersistentCache: false,
  lightningCssMinimizer: false,
};

const post = `---
title: The fair
slug: fair
date: 2026-01-01
authors: saim
---

![The hall](./hall.jpg)

<img src="./stage.jpg" alt="The stage" width="90%" height="90%" />

<img src="./bar.jpg" alt="The bar" />

![The door][door]

[door]: /img/door.png
`;

describe.each([
  ['Rspack', '/', true],
  ['webpack', '/sub/', withoutRspack],
] as const)('with %s under %s', (_, baseUrl, faster) => {
  test('a build with warm caches is right about a picture that was deleted, one that was changed, and one that was added', async () => {
    const siteDir = layOutSite(
      {
        'blog/fair/index.md': post,
        'blog/fair/hall.jpg': await drawPicture({ seed: 1 }),
        'blog/fair/stage.jpg': await drawPicture({ seed: 2, width: 2400, height: 1200 }),
        'static/img/door.png': await drawPicture({ seed: 3, format: 'png', grain: 0 }),
      },
      {
        isTransformed: true,
        // What is missing is printed, and the build goes on.
        plugin: { failBuild: false },
        site: { baseUrl, future: { v4: true, faster, experimental_vcs: false } },
      },
    );
    const buildPost = async () => {
      const { status, output } = await build(siteDir);
      expect(status, output).toBe(0);
      const outDir = path.join(siteDir, 'build');
      const pictures = picturesOf(readPage(outDir, 'blog/fair'));
      await expectFiles(pictures, outDir, baseUrl);
      return { shown: essence(pictures), output };
    };

    const first = await buildPost();
    expect(first.shown).toEqual({
      'The hall': { width: '1200', height: '800', widths: [480, 768, 1080, 1200] },
      'The stage': {
        width: '2400',
        height: '1200',
        style: 'width:90%',
        widths: [480, 768, 1080, 1600],
      },
      'The bar': { src: './bar.jpg', widths: [] },
      'The door': { width: '1200', height: '800', widths: [480, 768, 1200] },
    });
    expect(first.output).toContain('There is no image ./bar.jpg.');

    // None of them in a static folder: a change there lets Rspack forget its whole cache.
    rmSync(path.join(siteDir, 'blog/fair/hall.jpg'));
    writeFileSync(path.join(siteDir, 'blog/fair/bar.jpg'), await drawPicture({ seed: 4 }));
    const stage = await drawPicture({ seed: 5, width: 1000, height: 1000 });
    writeFileSync(path.join(siteDir, 'blog/fair/stage.jpg'), stage);
    const second = await buildPost();
    expect(second.shown).toEqual({
      'The hall': { src: './hall.jpg', widths: [] },
      'The stage': { width: '1000', height: '1000', style: 'width:90%', widths: [480, 768, 1000] },
      'The bar': { width: '1200', height: '800', widths: [480, 768, 1080, 1200] },
      'The door': first.shown['The door'],
    });
    expect(second.output).toContain('There is no image ./hall.jpg.');

    writeFileSync(path.join(siteDir, 'blog/fair/hall.jpg'), await drawPicture({ seed: 1 }));
    const third = await buildPost();
    expect(third.shown).toEqual({ ...second.shown, 'The hall': first.shown['The hall'] });
  });

  test('neither settings nor a base path of an earlier build are left in the caches', async () => {
    const siteDir = layOutFiles({
      // The file stays the same: that it changed, the bundlers would see.
      'docusaurus.config.mjs': `import { withEventWriteups } from 'docusaurus-plugin-event-writeups/config';
export default withEventWriteups({
  title: 'A site', url: 'https://example.com', baseUrl: process.env.BASE, onBrokenLinks: 'ignore',
  markdown: { format: 'detect' },
  future: ${JSON.stringify({ v4: true, faster, experimental_vcs: false })},
  presets: [['classic', { docs: false, pages: false, sitemap: false, svgr: false, theme: {}, blog: { feedOptions: { type: null }, onUntruncatedBlogPosts: 'ignore' } }]],
}, { images: { widths: [Number(process.env.WIDTH)] } });
`,
      'blog/authors.yml': 'saim:\n  name: Saim Safdar\n',
      'blog/fair/index.md': `${post}\n<video src="/talk.mp4"></video>\n`,
      'blog/fair/hall.jpg': await drawPicture({ seed: 1 }),
      'blog/fair/stage.jpg': await drawPicture({ seed: 2 }),
      'blog/fair/bar.jpg': await drawPicture({ seed: 3 }),
      'static/img/door.png': await drawPicture({ seed: 4, format: 'png', grain: 0 }),
      'static/talk.mp4': 'a film',
    });
    const shown = async (base: string, width: string) => {
      const { status, output } = await docusaurus(siteDir, ['build'], { BASE: base, WIDTH: width });
      expect(status, output).toBe(0);
      const html = readPage(path.join(siteDir, 'build'), 'blog/fair');
      await expectFiles(picturesOf(html), path.join(siteDir, 'build'), base);
      const widths = Object.values(essence(picturesOf(html))).map((one) => one.widths);
      return { widths, video: /<video src="?([^ >"]*)/.exec(html)?.[1] };
    };
    expect(await shown('/a/', '480')).toEqual({
      widths: Array(4).fill([480]),
      video: '/a/talk.mp4',
    });
    expect(await shown('/b/', '768')).toEqual({
      widths: Array(4).fill([768]),
      video: '/b/talk.mp4',
    });
  });
});

/** Every address of a picture leads to a picture, of the width that it is said to have. */
async function expectFiles(
  pictures: Record<string, PagePicture>,
  outDir: string,
  baseUrl: string,
): Promise<void> {
  for (const { attributes, sources } of Object.values(pictures)) {
    if (sources.length === 0) continue;
    const { width } = await sharp(fileAt(attributes.src ?? '', outDir, baseUrl)).metadata();
    expect(width).toBeGreaterThan(0);
    for (const { type, candidates } of sources) {
      for (const { address, descriptor } of candidates) {
        const file = await sharp(fileAt(address, outDir, baseUrl)).metadata();
        expect(`${file.width}w`).toBe(descriptor);
        expect(type).toBe(`image/${file.format === 'heif' ? 'avif' : file.format}`);
      }
    }
  }
}

function essence(pictures: Record<string, PagePicture>): Record<string, { widths: number[] }> {
  return Object.fromEntries(
    Object.entries(pictures)
      .filter(([alt]) => alt.startsWith('The '))
      .map(([alt, { attributes, sources }]) => {
        const { src, width, height, style } = attributes;
        const widths = sources.flatMap(({ candidates }) =>
          candidates.map(({ descriptor }) => Number.parseInt(descriptor, 10)),
        );
        const all = [...new Set(widths)].sort((a, b) => a - b);
        return [alt, { ...(all.length === 0 && { src }), width, height, style, widths: all }];
      }),
  );
}

test('without the encoder pictures are published as they are, with their size, and it is said once', async () => {
  const original = await drawPicture({ seed: 1, hasLocation: true });
  const siteDir = layOutSite(
    {
      'blog/fair/index.md': post,
      'blog/fair/hall.jpg': original,
      'blog/fair/stage.jpg': original,
      'blog/fair/bar.jpg': original,
      'static/img/door.png': '',
      'no-sharp.cjs': `const Module = require('node:module');
const resolve = Module._resolveFilename;
Module._resolveFilename = function (request, ...rest) {
  if (request === 'sharp') throw new Error('There is no sharp.');
  return resolve.call(this, request, ...rest);
};
`,
    },
    { isTransformed: true, plugin: { failBuild: false } },
  );
  const { status, output } = await docusaurus(siteDir, ['build'], {
    NODE_OPTIONS: `--require ${path.join(siteDir, 'no-sharp.cjs')}`,
  });
  expect(status, output).toBe(0);
  expect(output.match(/sharp is not installed/g)).toHaveLength(1);
  const outDir = path.join(siteDir, 'build');
  const { attributes, sources } = picturesOf(readPage(outDir, 'blog/fair'))['The hall'] ?? {};
  expect(sources).toEqual([]);
  expect(attributes).toMatchObject({ width: '1200', height: '800', loading: 'eager' });
  const published = readFileSync(fileAt(attributes?.src ?? '', outDir, '/'));
  expect(published).toHaveLength(original.length);
  expect(factsOf(bytesOf(published)).hasLocation).toBe(false);
});
