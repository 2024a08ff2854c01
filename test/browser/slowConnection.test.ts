import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { hydrated } from '../helpers/blogPage.ts';
import { openBrowser } from '../helpers/browser.ts';
import { DESKTOP, PHONE, shiftSoFar } from '../helpers/layoutShift.ts';
import { serveSlowly } from '../helpers/slowHost.ts';

const openPage = openBrowser();
let host: Awaited<ReturnType<typeof serveSlowly>>;

beforeAll(async () => {
  host = await serveSlowly(inject('blogUrl'));
});
afterAll(() => host.close());

const PAGES = [
  '/',
  '/blog',
  '/blog/quayside-on-call-30',
  '/blog/restore-night',
  '/blog/authors',
  '/events',
  '/events/northlight-2025',
  '/talks',
  '/speakers',
  '/no-such-page',
];

/** In pieces, as a page arrives, with its fonts last. */
describe.each([
  ['phone', PHONE],
  ['desktop', DESKTOP],
])('on a %s with a slow connection', (_, device) => {
  test.each(PAGES)('nothing that is visible moves when the rest arrives: %s', async (address) => {
    const page = await openPage({ locale: 'en-GB', ...device });
    await page.goto(host.origin + address);
    await hydrated(page);
    await page.waitForFunction(() => document.fonts.status === 'loaded');
    expect(await shiftSoFar(page)).toBe(0);
  });
});
