import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { openBlog, PHONE } from '../helpers/blogPage.ts';
import { openBrowser } from '../helpers/browser.ts';

const openPage = openBrowser();

/** Returns links that a finger misses if it's a few pixels above or below the middle. */
async function missed(page: Page, selector: string, height: number): Promise<string[]> {
  return page.locator(selector).evaluateAll(
    (links, by) => {
      const fails: string[] = [];
      // Folded content has a box too.
      for (const one of document.querySelectorAll('details')) one.open = true;
      for (const link of links) {
        link.scrollIntoView({ block: 'center', behavior: 'instant' });
        const [box] = link.getClientRects();
        if (!box) continue;
        const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
        const hits = [-by, by].every((dy) => link.contains(document.elementFromPoint(x, y + dy)));
        if (!hits) fails.push(link.textContent ?? '');
      }
      return fails;
    },
    height / 2 - 1,
  );
}

describe('by touch', () => {
  test.each([
    ['/blog/quayside-on-call-7', '[aria-label=Authors] a, #authors a, [aria-label=Tags] a'],
    ['/blog/northlight-access-workshop', '[aria-label=Authors] a'],
    ['/blog/archive', 'main section li a'],
    ['/blog/tags', 'main li a'],
    ['/no-such-page', 'main li a'],
    ['/talks', 'main li a'],
    ['/speakers', 'main li a'],
    ['/events/northlight-2025', 'main nav a'],
  ])('links in lists are 44 pixels high: %s', async (address, links) => {
    const { page } = await openBlog(openPage, address, { ...PHONE });
    expect(await page.locator(links).count()).toBeGreaterThan(1);
    expect(await missed(page, links, 44)).toEqual([]);
  });

  test.each(['/blog/quayside-on-call-7', '/blog/northlight-access-workshop'])(
    'the event links of a post are 24 pixels high: %s',
    async (address) => {
      const { page } = await openBlog(openPage, address, { ...PHONE });
      const links = 'article .h-event :is(a, summary), article p:has(> span > a) a';
      expect(await page.locator(links).count()).toBeGreaterThan(3);
      expect(await missed(page, links, 24)).toEqual([]);
    },
  );
});
