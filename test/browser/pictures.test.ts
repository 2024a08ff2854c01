import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { BrowserContextOptions, Locator, Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { hydrated } from '../helpers/blogPage.ts';
import { openBrowser } from '../helpers/browser.ts';
import { start } from '../helpers/devServer.ts';
import { layOutSite } from '../helpers/docusaurus.ts';
import { DESKTOP, layoutShift, PHONE, readToTheEnd, shiftSoFar } from '../helpers/layoutShift.ts';
import { closing, head, publishPictureBlog } from '../helpers/pictureBlog.ts';
import { drawPicture } from '../helpers/pictures.ts';

const openPage = openBrowser();
let origin: string;

beforeAll(async () => {
  const blog = await publishPictureBlog();
  origin = blog.origin;
  return blog.close;
}, 600_000);

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

describe('a typical post, under a base path', () => {
  test('loads its image, and has its size', async () => {
    const { page, faults } = await open('/sub/blog/fair', DESKTOP);
    const picture = page.getByAltText('zero trust or bust');
    await picture.scrollIntoViewIfNeeded();
    await expect
      .poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth))
      .toBeGreaterThan(0);
    const address = await picture.evaluate((image: HTMLImageElement) => image.currentSrc);
    expect(address).toMatch(new RegExp(`^${origin}/sub/assets/images/zero-trust-.*\\.avif$`));
    expect((await page.request.get(address)).status()).toBe(200);
    expect(await picture.getAttribute('width')).toBe('1566');
    expect(await picture.getAttribute('height')).toBe('894');
    // 90 % of the column, in the image's own proportions.
    const box = await picture.boundingBox();
    const column = await page.locator('.markdown > p').first().boundingBox();
    expect(Math.round(box?.width ?? 0)).toBe(Math.round((column?.width ?? 0) * 0.9));
    expect((box?.width ?? 0) / (box?.height ?? 1)).toBeCloseTo(1566 / 894, 2);
    expect(faults).toEqual([]);
  });

  test('makes a phone download at least 80 % fewer image bytes than plain Docusaurus', async () => {
    const stock = await pictureBytes('/sub/stock/fair');
    const ours = await pictureBytes('/sub/blog/fair');
    expect(stock.pictures).toBe(3);
    expect(ours.pictures).toBe(3);
    const saved = Math.round((1 - ours.bytes / stock.bytes) * 1000) / 10;
    console.log(
      `Pictures of the post on a phone: Docusaurus alone ${stock.bytes} bytes, with the transform ${ours.bytes} bytes: ${saved} % less.`,
    );
    expect(saved).toBeGreaterThanOrEqual(80);
  });

  test.each([
    ['phone', PHONE],
    ['desktop', DESKTOP],
  ])('does not move when its images load late: %s', async (_, device) => {
    expect(await layoutShift(await openPage(device), `${origin}/sub/blog/fair`)).toBe(0);
  });

  test('moves with plain Docusaurus, so the measurement works', async () => {
    expect(await layoutShift(await openPage(PHONE), `${origin}/sub/stock/fair`)).toBeGreaterThan(
      0.01,
    );
  });
});

describe('a gallery', () => {
  test('works with the keyboard alone', async () => {
    const { page, faults } = await open('/sub/blog/gallery', DESKTOP);
    const scripts: string[] = [];
    page.on('request', (request) => {
      if (request.resourceType() === 'script') scripts.push(request.url());
    });
    const dialog = page.locator('dialog');
    const link = (name: string) => page.getByRole('link', { name });
    await link('The first').focus();
    expect(scripts).toEqual([]);
    await page.keyboard.press('Enter');
    await dialog.waitFor();
    // The code of the lightbox is only loaded when it's opened.
    expect(scripts).toHaveLength(1);
    expect(await dialog.getAttribute('aria-label')).toBe('Image 1 of 3: The first');
    expect(await focused(page)).toBe('Close');
    expect(await dialog.locator('figcaption').count()).toBe(0);

    await page.keyboard.press('ArrowRight');
    expect(await page.getByRole('status').textContent()).toBe(
      'Image 2 of 3: The second. At the whiteboard',
    );
    expect(await dialog.locator('figcaption').textContent()).toBe('At the whiteboard');
    await page.keyboard.press('ArrowRight');
    expect(await page.getByRole('status').textContent()).toBe(
      'Image 3 of 3: The third. After dark Saim Safdar',
    );
    await page.keyboard.press('ArrowRight');
    expect(await page.getByRole('status').textContent()).toBe('Image 1 of 3: The first');
    await page.keyboard.press('ArrowLeft');
    expect(await dialog.getByRole('img').getAttribute('alt')).toBe('The third');

    // The focus stays inside in both directions; the browser's own toolbar is one of the stops.
    const stops = new Set<string>();
    for (let step = 0; step < 8; step++) {
      await page.keyboard.press('Tab');
      stops.add(await focused(page));
    }
    expect([...stops].filter((name) => name !== '').sort()).toEqual([
      'Close',
      'Next image',
      'Previous image',
    ]);

    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect(await focused(page)).toBe('The first');
    expect(faults).toEqual([]);
  });

  test('shows each image whole, no larger than it is, and closes at a click beside it', async () => {
    const { page } = await open('/sub/blog/gallery', DESKTOP);
    await page.getByRole('link', { name: 'The second' }).click();
    const large = page.locator('dialog img');
    await expect
      .poll(() => large.evaluate((image: HTMLImageElement) => image.naturalWidth))
      .toBeGreaterThan(0);
    const tall = await large.boundingBox();
    expect((tall?.width ?? 0) / (tall?.height ?? 1)).toBeCloseTo(800 / 1200, 1);
    expect((tall?.y ?? -1) >= 0 && (tall?.y ?? 0) + (tall?.height ?? 0) <= 900).toBe(true);
    await page.keyboard.press('ArrowRight');
    await expect.poll(async () => (await large.boundingBox())?.width).toBe(600);
    await page.mouse.click(20, 450);
    await page.locator('dialog').waitFor({ state: 'detached' });
  });

  test('a single figure is a series of one', async () => {
    const { page } = await open('/sub/blog/gallery', PHONE);
    await page.getByRole('link', { name: 'The fourth' }).click();
    const dialog = page.locator('dialog');
    await dialog.waitFor();
    expect(await dialog.getAttribute('aria-label')).toBe('The fourth. Alone');
    expect(await dialog.getByRole('button').allTextContents()).toHaveLength(2);
    await dialog.getByRole('button', { name: 'Close' }).click();
    await dialog.waitFor({ state: 'detached' });
  });

  test('shows the captions of its images without a click', async () => {
    const { page } = await open('/sub/blog/gallery', PHONE);
    for (const caption of ['At the whiteboard', 'After dark'])
      expect(await page.getByText(caption).isVisible()).toBe(true);
  });

  test('nothing moves with reduced motion', async () => {
    const animation = async (reducedMotion: 'reduce' | 'no-preference') => {
      const { page } = await open('/sub/blog/gallery', { ...DESKTOP, reducedMotion });
      await page.getByRole('link', { name: 'The first' }).click();
      return page.locator('dialog').evaluate((dialog) => getComputedStyle(dialog).animationName);
    };
    expect(await animation('reduce')).toBe('none');
    expect(await animation('no-preference')).not.toBe('none');
  });

  test('without JavaScript its images are visible, and link to their files', async () => {
    const { page } = await open('/sub/blog/gallery', { ...DESKTOP, javaScriptEnabled: false });
    for (const name of ['The first', 'The second', 'The third', 'The fourth']) {
      const link = page.getByRole('link', { name });
      await link.scrollIntoViewIfNeeded();
      expect((await link.getByRole('img').boundingBox())?.width).toBeGreaterThan(100);
      const { status, headers } = await follow(page, (await link.getAttribute('href')) ?? '');
      expect(status).toBe(200);
      expect(headers['content-type']).toBe('image/jpeg');
    }
  });
});

describe('an image in the text', () => {
  const FINGER = { ...PHONE, hasTouch: true };

  test('opens, and swiping shows the next and the previous one', async () => {
    const { page, faults } = await open('/sub/blog/fair', FINGER);
    await page.getByRole('link', { name: 'zero trust or bust' }).tap();
    const dialog = page.locator('dialog');
    const shown = () => dialog.getByRole('img').getAttribute('alt');
    await dialog.waitFor();
    expect(await dialog.getAttribute('aria-label')).toBe('Image 1 of 3: zero trust or bust');
    await swipe(page, { from: 300, to: 80 });
    await expect.poll(shown).toBe('The hall');
    await swipe(page, { from: 300, to: 80 });
    await expect.poll(shown).toBe('The stage');
    await swipe(page, { from: 80, to: 300 });
    await expect.poll(shown).toBe('The hall');
    // A small movement isn't a swipe.
    await swipe(page, { from: 200, to: 185 });
    expect(await shown()).toBe('The hall');
    expect(faults).toEqual([]);
  });

  test('closes with the Back button, and the reader stays at the same place', async () => {
    const { page } = await open('/sub/blog/fair', FINGER);
    const picture = page.getByRole('link', { name: 'The stage' });
    await picture.scrollIntoViewIfNeeded();
    const place = await page.evaluate(() => scrollY);
    const pages = await page.evaluate(() => history.length);
    await picture.tap();
    await page.locator('dialog').waitFor();
    await page.goBack();
    await page.locator('dialog').waitFor({ state: 'detached' });
    expect(new URL(page.url()).pathname).toBe('/sub/blog/fair');
    expect(await page.evaluate(() => scrollY)).toBe(place);
    // Closed in another way, it leaves no extra step in the history.
    await picture.tap();
    await page.locator('dialog').getByRole('button', { name: 'Close' }).tap();
    await page.locator('dialog').waitFor({ state: 'detached' });
    await expect.poll(() => page.evaluate(() => scrollY)).toBe(place);
    expect(await page.evaluate(() => history.length)).toBe(pages + 1);
    await page.goBack();
    expect(page.url()).toBe('about:blank');
  });

  test('can be zoomed beyond the window', async () => {
    const { page } = await open('/sub/blog/fair', FINGER);
    await page.getByRole('link', { name: 'zero trust or bust' }).tap();
    const large = page.locator('dialog img');
    const width = async () => Math.round((await large.boundingBox())?.width ?? 0);
    await expect.poll(width).toBe(358);
    await page.getByRole('button', { name: 'Zoom in' }).tap();
    // As high as the window allows.
    await expect.poll(width).toBe(Math.round((700 * 1566) / 894));
    const scrolled = () => page.locator('dialog figure').evaluate((one) => one.scrollLeft);
    await expect.poll(scrolled).toBeGreaterThan(400);
    // Now a finger moves it.
    await swipe(page, { from: 300, to: 80 });
    expect(await large.getAttribute('alt')).toBe('zero trust or bust');
    const zoomOut = page.getByRole('button', { name: 'Zoom out' });
    // While the image glides, a touch only stops it, as on any page.
    const touch = async () => {
      if (await zoomOut.isVisible()) await zoomOut.tap();
      return width();
    };
    await expect.poll(touch).toBe(358);
  });
});

describe('a video', () => {
  test('loads nothing before a click, and then the more private address of the host', async () => {
    const { page, faults, elsewhere } = await open('/sub/blog/video', DESKTOP);
    await page.waitForLoadState('networkidle');
    expect(elsewhere).toEqual([]);
    const link = page.getByRole('link', { name: /Our talk/ });
    // Its text is below the image, and covers no part of it.
    const before = await link.locator('span').first().boundingBox();
    await link.focus();
    await page.keyboard.press('Enter');
    const frame = page.getByTitle('Our talk');
    await frame.waitFor();
    expect(await frame.getAttribute('src')).toBe(
      'https://www.youtube-nocookie.com/embed/abc123?start=30&autoplay=1',
    );
    const after = await frame.boundingBox();
    expect(after).toEqual(before);
    expect((before?.width ?? 0) / (before?.height ?? 1)).toBeCloseTo(560 / 315, 1);
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('IFRAME');
    await expect
      .poll(() => elsewhere)
      .toEqual(['https://www.youtube-nocookie.com/embed/abc123?start=30&autoplay=1']);
    expect(faults).toEqual([]);
  });

  test('shows a still image from the blog', async () => {
    const { page } = await open('/sub/blog/video', PHONE);
    const still = page.getByRole('link', { name: /The opening/ }).locator('img');
    await still.scrollIntoViewIfNeeded();
    await expect
      .poll(() => still.evaluate((image: HTMLImageElement) => image.naturalWidth))
      .toBeGreaterThan(0);
    expect(await still.evaluate((image: HTMLImageElement) => image.currentSrc)).toMatch(/\.avif$/);
    // The play icon is in the middle.
    const link = page.getByRole('link', { name: /The opening/ });
    const [picture, sign] = await Promise.all(
      [still, link.locator('svg')].map(async (one) => middleOf(await one.boundingBox())),
    );
    expect(sign).toEqual(picture);
  });

  test('without JavaScript it is a link to its page', async () => {
    const { page } = await open('/sub/blog/video', { ...DESKTOP, javaScriptEnabled: false });
    const links = page.locator('.markdown a');
    expect(await links.evaluateAll((all) => all.map((one) => one.getAttribute('href')))).toEqual([
      'https://www.youtube.com/watch?v=abc123&t=30s',
      'https://media.ccc.de/v/38c3-opening',
    ]);
    expect(await page.locator('iframe').count()).toBe(0);
  });
});

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

/** Opens a page; requests to other hosts are recorded, but not sent. */
async function open(address: string, options: BrowserContextOptions): Promise<Opened> {
  const page = await openPage(options);
  const faults: string[] = [];
  const elsewhere: string[] = [];
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('response', (response) => {
    if (response.status() >= 400) faults.push(`${response.status()} ${response.url()}`);
  });
  await page.route(
    (url) => url.origin !== origin,
    (route) => {
      elsewhere.push(route.request().url());
      return route.fulfill({ status: 200, contentType: 'text/html', body: '' });
    },
  );
  await page.goto(origin + address);
  if (options.javaScriptEnabled !== false)
    await page.waitForSelector('html[data-has-hydrated="true"]', { state: 'attached' });
  return { page, faults, elsewhere };
}

/** The image bytes that a phone downloads for a page that's scrolled to its end. */
async function pictureBytes(address: string): Promise<{ bytes: number; pictures: number }> {
  const page = await openPage(PHONE);
  const sizes: Promise<number>[] = [];
  page.on('requestfinished', (request) => {
    if (request.resourceType() === 'image')
      sizes.push(request.sizes().then(({ responseBodySize }) => responseBodySize));
  });
  await page.goto(origin + address);
  await readToTheEnd(page);
  const loaded = (await Promise.all(sizes)).filter((size) => size > 0);
  return { bytes: loaded.reduce((sum, size) => sum + size, 0), pictures: loaded.length };
}

/** One finger, across the middle of the window. */
async function swipe(page: Page, { from, to }: { from: number; to: number }): Promise<void> {
  const client = await page.context().newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', x?: number) =>
    client.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: x === undefined ? [] : [{ x, y: 420 }],
    });
  await touch('touchStart', from);
  for (let step = 1; step <= 5; step++) await touch('touchMove', from + ((to - from) * step) / 5);
  await touch('touchEnd');
}

function middleOf(box: Awaited<ReturnType<Locator['boundingBox']>>): number[] {
  const { x = 0, y = 0, width = 0, height = 0 } = box ?? {};
  return [Math.round(x + width / 2), Math.round(y + height / 2)];
}

/** Returns the name of the focused element. */
function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const { activeElement } = document;
    if (!activeElement?.matches('a, button')) return '';
    return (
      activeElement.getAttribute('aria-label') ?? activeElement.querySelector('img')?.alt ?? ''
    );
  });
}

async function follow(page: Page, address: string) {
  const response = await page.request.get(new URL(address, origin).href);
  return { status: response.status(), headers: response.headers() };
}

interface Opened {
  page: Page;
  faults: string[];
  /** Addresses on other hosts. */
  elsewhere: string[];
}
