import type { Locator } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { DESKTOP, PHONE } from '../../helpers/layoutShift.ts';
import type { OpenPicturePage } from '../../helpers/picturePage.ts';

/** Somebody watches a video. */
export function testVideo(open: OpenPicturePage): void {
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

    test('on any other host names that host, and loads nothing before a click either', async () => {
      const { page, elsewhere } = await open('/sub/blog/video', DESKTOP);
      const link = page.getByRole('link', { name: /The party/ });
      expect(await link.textContent()).toContain(
        'This video is on films.example. Nothing is loaded from there until you click.',
      );
      await link.scrollIntoViewIfNeeded();
      await page.waitForLoadState('networkidle');
      expect(elsewhere).toEqual([]);
      await link.click();
      await expect.poll(() => elsewhere).toEqual(['https://films.example/player?id=7']);
      expect(await page.getByTitle('The party').getAttribute('src')).toBe(elsewhere[0]);
    });

    test('shows a still image from the blog', async () => {
      const { page } = await open('/sub/blog/video', PHONE);
      const still = page.getByRole('link', { name: /The opening/ }).locator('img');
      await still.scrollIntoViewIfNeeded();
      await expect
        .poll(() => still.evaluate((image: HTMLImageElement) => image.naturalWidth))
        .toBeGreaterThan(0);
      expect(await still.evaluate((image: HTMLImageElement) => image.currentSrc)).toMatch(
        /\.avif$/,
      );
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
        'https://films.example/player?id=7',
      ]);
      expect(await page.locator('iframe').count()).toBe(0);
    });
  });
}

function middleOf(box: Awaited<ReturnType<Locator['boundingBox']>>): number[] {
  const { x = 0, y = 0, width = 0, height = 0 } = box ?? {};
  return [Math.round(x + width / 2), Math.round(y + height / 2)];
}
