import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { DESKTOP, PHONE } from '../../helpers/layoutShift.ts';
import type { OpenPicturePage } from '../../helpers/picturePage.ts';

/** Somebody looks at a gallery. */
export function testGallery(open: OpenPicturePage): void {
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
  const response = await page.request.get(new URL(address, page.url()).href);
  return { status: response.status(), headers: response.headers() };
}
