import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import { bytesOf } from '../../src/plugin/check/pictures/bytes.ts';
import { factsOf } from '../../src/plugin/check/pictures/facts.ts';
import { command, type JsonReport, placeOf, withoutDuration } from '../helpers/command.ts';
import { docusaurus, layOutFiles, layOutSite, reportsIn } from '../helpers/docusaurus.ts';
import { announcement } from '../helpers/eventBlog.ts';
import { fileAt, type PagePicture, picturesOf, readPage } from '../helpers/page.ts';
import { drawPicture } from '../helpers/pictures.ts';
import { markedPlaces, withoutMarks } from '../helpers/site.ts';

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

<img src="⟦./bar.jpg⟧" alt="The bar" />

![The door][door]

[door]: /img/door.png
`;

/** A typical old post: raw HTML, a path from the root, sizes in percent. */
const oldPost = `---
slug: an-evening-on-gateways
title: "An evening on gateways"
date: 2023-10-20
authors: [saim]
---

<img src="/img/blogs/an-evening-on-gateways/first-slide.png" alt="the first slide" height="90%" width="90%"/>  
`;

// The settings of a build are in its environment, and the file stays the same: bundlers would
// notice a change.
const configText = (
  faster: unknown,
) => `import { withEventWriteups } from 'docusaurus-plugin-event-writeups/config';
const { BASE, WIDTH, FAIL } = process.env;
export default withEventWriteups({
  title: 'A site', url: 'https://example.com', baseUrl: BASE, onBrokenLinks: 'ignore',
  markdown: { format: 'detect' },
  future: ${JSON.stringify({ v4: true, faster, experimental_vcs: false })},
  presets: [['classic', { docs: false, pages: false, sitemap: false, svgr: false, theme: {}, blog: { feedOptions: { type: null }, onUntruncatedBlogPosts: 'ignore' } }]],
}, { failBuild: FAIL === 'yes', ...(WIDTH && { images: { widths: [Number(WIDTH)] } }) });
`;

describe.each([
  ['Rspack', '/', true],
  ['webpack', '/sub/', withoutRspack],
] as const)('a site that is built repeatedly, with %s under %s', (_, baseUrl, faster) => {
  let siteDir: string;
  let first: Awaited<ReturnType<typeof buildPost>>;
  let second: typeof first;

  beforeAll(async () => {
    let removeSite = () => {};
    siteDir = layOutFiles(
      {
        'docusaurus.config.mjs': configText(faster),
        'blog/authors.yml': 'saim:\n  name: Saim Safdar\n',
        ...withoutMarks({ 'blog/fair/index.mdx': post }),
        'blog/fair/hall.jpg': await drawPicture({ seed: 1, grain: 24 }),
        'blog/fair/stage.jpg': await drawPicture({ seed: 2, width: 2400, height: 1200, grain: 24 }),
        'blog/film.md':
          '---\ndate: 2026-01-02\nauthors: saim\n---\n\n<video src="/talk.mp4"></video>\n',
        'blog/an-evening-on-gateways.mdx': oldPost,
        'blog/come.mdx': announcement,
        'static/img/door.png': await drawPicture({ seed: 3, format: 'png', grain: 0 }),
        'static/img/blogs/an-evening-on-gateways/first-slide.png': '',
        'static/slides/a.pdf': 'slides',
        'static/talk.mp4': 'a film',
      },
      (remove) => {
        removeSite = remove;
      },
    );
    return () => removeSite();
  }, 60_000);

  const outFile = (name: string) => path.join(siteDir, 'build', name);

  /** Builds the site, and reads the images of its post. */
  async function buildPost(environment: { BASE: string; WIDTH?: string } = { BASE: baseUrl }) {
    const { status, output } = await docusaurus(siteDir, ['build'], environment);
    expect(status, output).toBe(0);
    const pictures = picturesOf(readPage(outFile('.'), 'blog/fair'));
    await expectFiles(pictures, outFile('.'), environment.BASE);
    return { shown: essence(pictures), output };
  }

  test('the first build: images are in place, errors are printed, and failBuild: false continues', async () => {
    first = await buildPost();
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
    const checked = await command(siteDir, ['check'], { BASE: baseUrl });
    expect(checked.status).toBe(1);
    expect(reportsIn(first.output).map(withoutDuration)).toEqual([withoutDuration(checked.stdout)]);
    expect(checked.stdout).toContain('There’s no image ./bar.jpg.');

    const { 'the first slide': slide } = picturesOf(
      readPage(outFile('.'), 'blog/an-evening-on-gateways'),
    );
    const address = slide?.attributes.src ?? '';
    expect(address).toMatch(new RegExp(`^${baseUrl}assets/images/first-slide-[0-9a-f]+\\.png$`));
    expect(existsSync(fileAt(address, outFile('.'), baseUrl))).toBe(true);

    // The theme's and the plugin's additions for events are bundled, too.
    expect(readPage(outFile('.'), 'blog/come')).toContain('h-event');
    expect(readPage(outFile('.'), 'events/days')).toContain('Harbour Days');
  });

  test('with an error: the build stops, whatever the caches contain', async () => {
    const environment = { BASE: baseUrl, FAIL: 'yes' };
    const { status, output } = await docusaurus(siteDir, ['build'], environment);
    expect(status, output).toBe(1);
    const { stdout } = await command(siteDir, ['check'], environment);
    expect(reportsIn(output).map(withoutDuration)).toEqual([withoutDuration(stdout)]);
    const json = await command(siteDir, ['check', '--format', 'json'], environment);
    const { diagnostics } = JSON.parse(json.stdout) as JsonReport;
    expect(diagnostics.map(({ rule }) => rule)).toEqual(['image-missing']);
    expect(diagnostics.map(placeOf)).toEqual(markedPlaces({ 'blog/fair/index.mdx': post }));
  });

  test('after an image was deleted, another changed, and a third added', async () => {
    // None of them is in a static folder: a change there makes Rspack drop its whole cache.
    rmSync(path.join(siteDir, 'blog/fair/hall.jpg'));
    writeFileSync(
      path.join(siteDir, 'blog/fair/bar.jpg'),
      await drawPicture({ seed: 4, grain: 24 }),
    );
    const stage = await drawPicture({ seed: 5, width: 1000, height: 1000, grain: 24 });
    writeFileSync(path.join(siteDir, 'blog/fair/stage.jpg'), stage);
    second = await buildPost();
    expect(second.shown).toEqual({
      'The hall': { src: './hall.jpg', widths: [] },
      'The stage': { width: '1000', height: '1000', style: 'width:90%', widths: [480, 768, 1000] },
      'The bar': { width: '1200', height: '800', widths: [480, 768, 1080, 1200] },
      'The door': first.shown['The door'],
    });
    expect(second.output).toContain('There’s no image ./hall.jpg.');
  });

  test('once the deleted image is back: there are no findings', async () => {
    writeFileSync(
      path.join(siteDir, 'blog/fair/hall.jpg'),
      await drawPicture({ seed: 1, grain: 24 }),
    );
    const third = await buildPost();
    expect(third.shown).toEqual({ ...second.shown, 'The hall': first.shown['The hall'] });
    expect(reportsIn(third.output)).toEqual([]);
    const checked = await command(siteDir, ['check'], { BASE: baseUrl });
    expect({ ...checked, stdout: withoutDuration(checked.stdout) }).toMatchObject({
      status: 0,
      stdout: '✔ No problems found · 4 posts, 6 images, 3 links checked · … ms\n',
      stderr: '',
    });
  });

  test('with other settings and another base path: nothing is left of the old ones', async () => {
    const video = () => /<video src="?([^ >"]*)/.exec(readPage(outFile('.'), 'blog/film'))?.[1];
    expect(video()).toBe(`${baseUrl}talk.mp4`);
    const { shown } = await buildPost({ BASE: '/b/', WIDTH: '768' });
    expect(Object.values(shown).map(({ widths }) => widths)).toEqual(Array(4).fill([768]));
    expect(video()).toBe('/b/talk.mp4');
  });
});

/** Every image address leads to an image of the announced width. */
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

test('without the encoder, images are published unchanged, with their size, and a message says so once', async () => {
  const original = await drawPicture({ seed: 1, hasLocation: true });
  const siteDir = layOutSite(
    {
      ...withoutMarks({ 'blog/fair/index.md': post }),
      'blog/fair/hall.jpg': original,
      'blog/fair/stage.jpg': original,
      'blog/fair/bar.jpg': original,
      'static/img/door.png': '',
      'no-sharp.cjs': `const Module = require('node:module');
const resolve = Module._resolveFilename;
Module._resolveFilename = function (request, ...rest) {
  if (request === 'sharp') throw new Error('There’s no sharp.');
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
  expect(output.match(/sharp isn’t installed/g)).toHaveLength(1);
  const outDir = path.join(siteDir, 'build');
  const { attributes, sources } = picturesOf(readPage(outDir, 'blog/fair'))['The hall'] ?? {};
  expect(sources).toEqual([]);
  expect(attributes).toMatchObject({ width: '1200', height: '800', loading: 'eager' });
  const published = readFileSync(fileAt(attributes?.src ?? '', outDir, '/'));
  expect(published).toHaveLength(original.length);
  expect(factsOf(bytesOf(published)).hasLocation).toBe(false);
});
