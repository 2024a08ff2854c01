import { AxeBuilder } from '@axe-core/playwright';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DESKTOP, launch, open, PHONE } from '../helpers/browser.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

describe.each([
  '/events',
  '/events/northlight-2025',
  '/events/midsummer-hack',
  '/talks',
  '/speakers',
  '/speakers/maren',
  '/blog/quayside-on-call-7',
  '/blog/quayside-on-call-50',
  '/blog/saltwater-data-camp',
])('%s', (address) => {
  test.each([
    ['phone, light', PHONE, 'light'],
    ['phone, dark', PHONE, 'dark'],
    ['desktop, light', DESKTOP, 'light'],
    ['desktop, dark', DESKTOP, 'dark'],
  ] as const)('%s', async (_, viewport, colorScheme) => {
    const { page, faults } = await open(browser, address, { viewport, colorScheme });
    for (const details of await page.locator('.h-event details').all())
      await details.evaluate((one) => one.setAttribute('open', ''));
    // Docusaurus's own column beside a post, with the table of contents, is in no landmark.
    const { violations } = await new AxeBuilder({ page }).exclude('.col--2').analyze();
    expect(
      violations.map(({ id, nodes }) =>
        [id, ...nodes.map(({ html, failureSummary }) => `${html}\n${failureSummary}`)].join('\n'),
      ),
    ).toEqual([]);
    // Nothing is wider than the window.
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(viewport.width);
    expect(faults).toEqual([]);
  });
});
