import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { PHONE } from '../../helpers/layoutShift.ts';
import type { OpenPicturePage } from '../../helpers/picturePage.ts';

/** A finger opens an image of the text, goes to the next ones, enlarges it and goes back. */
export function testGestures(open: OpenPicturePage): void {
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
