// Takes the screenshots of the blog in the documentation: `npm run build && node
// scripts/take-screenshots.mjs`. Each screenshot shows one page four times: on a desktop and a
// phone, in light and in dark.
import path from 'node:path';
import { chromium } from 'playwright-core';
import sharp from 'sharp';
import { serveStatic } from '../test/helpers/staticHost.mjs';
import { BROWSER_ARGUMENTS, provideBrowser } from '../test/provide/browser.mjs';

const root = path.resolve(import.meta.dirname, '..');
const DESKTOP = { width: 1280, height: 860 };
const PHONE = { width: 390, height: 860 };
/** The height of the screenshots, in pixels. */
const HEIGHT = 560;
const GAP = 16;

const host = await serveStatic(path.join(root, 'build'));
const browser = await chromium.launch({
  ...(await provideBrowser()),
  args: [...BROWSER_ARGUMENTS, '--hide-scrollbars'],
});

await takeAll('home', '/');
await takeAll('index', '/blog');
await takeAll('post', '/blog/quayside-on-call-7');
await takeAll('event', '/events/northlight-2025');
await takeAll('search', '/blog', search);
await takeGallery();
await takeEvents();
await takeCard();

await browser.close();
host.close();

/** Takes one page on both devices in both themes, side by side. */
async function takeAll(name, address, act = async () => {}) {
  const shots = [];
  for (const [viewport, colorScheme] of [
    [DESKTOP, 'light'],
    [PHONE, 'light'],
    [PHONE, 'dark'],
    [DESKTOP, 'dark'],
  ]) {
    const page = await open(address, { viewport, colorScheme });
    await act(page);
    shots.push(await page.screenshot());
    await page.context().close();
  }
  await write(`screen-${name}`, shots);
}

async function search(page) {
  await page.keyboard.press('Control+k');
  await page.keyboard.type('pager');
  await page.getByRole('dialog').getByRole('link').first().waitFor();
}

/** Takes a gallery, and one of its images after a click. */
async function takeGallery() {
  const page = await open('/blog/quayside-on-call-7', { viewport: DESKTOP });
  const gallery = page.locator('[data-pictures]').first();
  await gallery.scrollIntoViewIfNeeded();
  await page.waitForTimeout(500);
  const closed = await page.screenshot();
  await gallery.getByRole('link').nth(1).click();
  await page.waitForTimeout(800);
  await write('gallery', [closed, await page.screenshot()]);
  await page.context().close();
}

/** Takes the list of events on a phone and on a desktop. */
async function takeEvents() {
  const shots = [];
  for (const viewport of [PHONE, DESKTOP]) {
    const page = await open('/events', { viewport });
    shots.push(await page.screenshot());
    await page.context().close();
  }
  const canvas = await beside(shots);
  await canvas.png({ palette: true, effort: 10 }).toFile(path.join(root, 'docs/img/events.png'));
}

/** Takes the card of an event below its post. */
async function takeCard() {
  const page = await open('/blog/northlight-platform-days', { viewport: DESKTOP });
  const shot = await page.locator('article .h-event').last().screenshot();
  await sharp(shot)
    .png({ palette: true, effort: 10 })
    .toFile(path.join(root, 'docs/img/event-card.png'));
  await page.context().close();
}

async function open(address, options) {
  const context = await browser.newContext({ deviceScaleFactor: 1, locale: 'en-GB', ...options });
  const page = await context.newPage();
  await page.goto(host.origin + address, { waitUntil: 'networkidle' });
  await page.waitForSelector('html[data-has-hydrated="true"]', { state: 'attached' });
  await page.evaluate(() => document.fonts.ready);
  return page;
}

async function write(name, shots) {
  const canvas = await beside(shots);
  await canvas.webp({ quality: 72, effort: 6 }).toFile(path.join(root, `docs/img/${name}.webp`));
}

/** Places images of one height next to each other. */
async function beside(shots) {
  const pictures = await Promise.all(
    shots.map((shot) =>
      sharp(shot).resize({ height: HEIGHT }).toBuffer({ resolveWithObject: true }),
    ),
  );
  let left = 0;
  const placed = pictures.map(({ data, info }) => {
    const one = { input: data, left, top: 0 };
    left += info.width + GAP;
    return one;
  });
  const background = { r: 128, g: 128, b: 128, alpha: 0 };
  const canvas = { width: left - GAP, height: HEIGHT, channels: 4, background };
  return sharp({ create: canvas }).composite(placed);
}
