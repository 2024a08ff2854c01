import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { hydrated } from '../helpers/blogPage.ts';
import { openBrowser } from '../helpers/browser.ts';
import { start } from '../helpers/devServer.ts';
import { layOutSite } from '../helpers/docusaurus.ts';
import { DESKTOP, shiftSoFar } from '../helpers/layoutShift.ts';
import { closing, head, publishPictureBlog } from '../helpers/pictureBlog.ts';
import { pageOpener } from '../helpers/picturePage.ts';
import { drawPicture } from '../helpers/pictures.ts';
import { testGallery } from './pictures/gallery.ts';
import { testGestures } from './pictures/gestures.ts';
import { testPost } from './pictures/post.ts';
import { testVideo } from './pictures/video.ts';

// All of these share one blog, which takes a minute to build.
const openPage = openBrowser();
let origin: string;
const open = pageOpener(openPage, () => origin);

beforeAll(async () => {
  const blog = await publishPictureBlog();
  origin = blog.origin;
  return blog.close;
}, 600_000);

testPost(openPage, open, () => origin);
testGallery(open);
testGestures(open);
testVideo(open);

test.each(['/sub/blog/html', '/sub/blog'])(
  'a title about HTML runs no script: %s',
  async (address) => {
    const { page, faults } = await open(address, DESKTOP);
    await page.getByRole('heading', { name: closing }).waitFor();
    expect(await page.evaluate(() => document.body.id)).toBe('');
    const linkedData = await page.locator('script[type="application/ld+json"]').allTextContents();
    expect(linkedData.map((text) => JSON.parse(text) as unknown)).toMatchObject([
      address === '/sub/blog'
        ? { blogPost: expect.arrayContaining([expect.objectContaining({ headline: closing })]) }
        : { headline: closing, keywords: [closing], author: [{}, { name: closing }] },
    ]);
    expect(faults).toEqual([]);
  },
);

test('docusaurus start shows originals at their size, and an image that is created later', async () => {
  const hall = await drawPicture({ width: 300, height: 200 });
  const siteDir = layOutSite(
    {
      'blog/fair/index.md': `${head('fair')}![The hall](./hall.jpg)\n\n<img src="./later.jpg" alt="Later" />\n`,
      'blog/fair/hall.jpg': hall,
    },
    { isTransformed: true, plugin: { overlay: false }, site: { baseUrl: '/sub/' } },
  );
  const server = await start(siteDir);
  const page = await openPage(DESKTOP);
  await page.goto(`${server.url}sub/blog/fair`);
  const picture = page.getByAltText('The hall');
  await picture.waitFor();
  const address = await picture.evaluate((image: HTMLImageElement) => image.currentSrc);
  expect(await (await page.request.get(address)).body()).toEqual(hall);
  expect(await picture.getAttribute('height')).toBe('200');
  expect(await page.locator('source').count()).toBe(0);
  const later = page.getByAltText('Later');
  expect(await later.getAttribute('src')).toBe('./later.jpg');
  writeFileSync(
    path.join(siteDir, 'blog/fair/later.jpg'),
    await drawPicture({ width: 90, height: 60 }),
  );
  await expect.poll(() => later.getAttribute('width'), { timeout: 30_000 }).toBe('90');
});

describe('the components of the plugin', () => {
  test.each(['/sub/blog/archive', '/sub/blog/plain', '/sub/docs/plain'])(
    'are not loaded by %s, which uses none',
    async (address) => {
      expect(await scriptsOf(address)).not.toMatch(COMPONENTS);
    },
  );

  test('are loaded by the pages that use them, and are in their HTML', async () => {
    for (const address of ['/sub/blog/gallery', '/sub/blog/video', '/sub/docs/figure'])
      expect(await scriptsOf(address)).toMatch(COMPONENTS);
    const { page, faults } = await open('/sub/docs/figure', DESKTOP);
    expect(await page.locator('figure figcaption').textContent()).toBe('Without an import');
    const html = await (await page.request.get(page.url())).text();
    expect(html).toContain('Without an import</figcaption>');
    expect(await shiftSoFar(page)).toBe(0);
    expect(faults).toEqual([]);
  });
});

/** The text of all scripts that a page runs, without files that it prefetches for other pages. */
async function scriptsOf(address: string): Promise<string> {
  const page = await openPage();
  await page.goto(origin + address);
  await hydrated(page);
  const scripts = await page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .filter((one) => (one as PerformanceResourceTiming).initiatorType === 'script')
      .map(({ name }) => name),
  );
  expect(scripts.length).toBeGreaterThan(2);
  const texts = scripts.map(async (one) => (await page.request.get(one)).text());
  return (await Promise.all(texts)).join('\n');
}

/**
 * Text that only their code contains. One message is in the post's own part: where it was first
 * published.
 */
const COMPONENTS = /figcaption|data-picture|theme\.eventWriteups\.(?!firstPublished)/;
