import { describe, expect, test } from 'vitest';
import { DESKTOP, layoutShift, PHONE, readToTheEnd } from '../../helpers/layoutShift.ts';
import type { OpenPage, OpenPicturePage } from '../../helpers/picturePage.ts';

/** Somebody reads a post. */
export function testPost(openPage: OpenPage, open: OpenPicturePage, origin: () => string): void {
  describe('a typical post, under a base path', () => {
    test('loads its image, and has its size', async () => {
      const { page, faults } = await open('/sub/blog/fair', DESKTOP);
      const picture = page.getByAltText('zero trust or bust');
      await picture.scrollIntoViewIfNeeded();
      await expect
        .poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth))
        .toBeGreaterThan(0);
      const address = await picture.evaluate((image: HTMLImageElement) => image.currentSrc);
      expect(address).toMatch(new RegExp(`^${origin()}/sub/assets/images/zero-trust-.*\\.avif$`));
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
      expect(await layoutShift(await openPage(device), `${origin()}/sub/blog/fair`)).toBe(0);
    });

    test('moves with plain Docusaurus, so the measurement works', async () => {
      expect(
        await layoutShift(await openPage(PHONE), `${origin()}/sub/stock/fair`),
      ).toBeGreaterThan(0.01);
    });
  });

  /** The image bytes that a phone downloads for a page that's scrolled to its end. */
  async function pictureBytes(address: string): Promise<{ bytes: number; pictures: number }> {
    const page = await openPage(PHONE);
    const sizes: Promise<number>[] = [];
    page.on('requestfinished', (request) => {
      if (request.resourceType() === 'image')
        sizes.push(request.sizes().then(({ responseBodySize }) => responseBodySize));
    });
    await page.goto(origin() + address);
    await readToTheEnd(page);
    const loaded = (await Promise.all(sizes)).filter((size) => size > 0);
    return { bytes: loaded.reduce((sum, size) => sum + size, 0), pictures: loaded.length };
  }
}
