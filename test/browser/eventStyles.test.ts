import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser } from '../helpers/browser.ts';
import { DESKTOP, layoutShift, PHONE } from '../helpers/layoutShift.ts';
import { buildPlain } from '../helpers/plainSite.ts';
import { writeFiles } from '../helpers/site.ts';
import { serveStatic } from '../helpers/staticHost.mjs';

const openPage = openBrowser();
const site = { outDir: '', origin: '', close: () => {} };

beforeAll(async () => {
  const dir = writeFiles({ 'a-folder': '' }, afterAll);
  const outDir = await buildPlain(dir, { hasPlugin: true, hasEvent: true, hasSecondBlog: true });
  Object.assign(site, { outDir, ...(await serveStatic(outDir)) });
}, 300_000);
afterAll(() => site.close());

describe('the sheet of event styles', () => {
  test('is named in the HTML of each page that shows an event, and of no other', () => {
    const sheets = (page: string) =>
      readFileSync(path.join(site.outDir, page, 'index.html'), 'utf8').match(
        /assets\/css\/[\w-]+/g,
      );
    for (const page of ['blog/event', 'meetups/june', 'events', 'events/event', 'events/june'])
      expect(sheets(page), page).toEqual(['assets/css/styles', 'assets/css/event-writeups']);
    for (const page of ['blog/plain', 'meetups/plain', 'docs/intro', ''])
      expect(sheets(page), page).toEqual(['assets/css/styles']);
  });

  test('is there before a reader who comes from a plain page sees the event', async () => {
    const page = await openPage();
    await page.route(/event-writeups.*\.css$/, async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 500));
      await route.continue();
    });
    await page.addInitScript(() => {
      new MutationObserver(() => {
        const card = document.querySelector('section.h-event');
        if (card) document.documentElement.dataset.padding ??= getComputedStyle(card).paddingTop;
      }).observe(document, { childList: true, subtree: true });
    });
    await page.goto(`${site.origin}/blog/plain`);
    await page.waitForSelector('html[data-has-hydrated="true"]', { state: 'attached' });
    await page.getByRole('link', { name: 'Event' }).first().click();
    await cardOn(page).waitFor();
    expect(await page.evaluate(() => document.documentElement.dataset.padding)).toBe('17.6px');
    const names = await page.$$eval('link[rel=stylesheet]', (links) =>
      links.map((link) => link.getAttribute('href')?.match(/css\/([\w-]+)/)?.[1]),
    );
    expect(names.toSorted()).toEqual(['event-writeups', 'styles']);
  });

  test('applies without JavaScript', async () => {
    const page = await openPage({ javaScriptEnabled: false });
    await page.goto(`${site.origin}/blog/event`);
    expect(await cardOn(page).evaluate((card) => getComputedStyle(card).paddingTop)).toBe('17.6px');
  });

  test.each(Object.entries({ PHONE, DESKTOP }))(
    'moves nothing while a page about an event loads: %s',
    async (_, device) => {
      for (const address of ['/blog/event', '/events', '/events/event'])
        expect(await layoutShift(await openPage(device), site.origin + address), address).toBe(0);
    },
  );
});

describe('events of two blogs', () => {
  test('are on the same pages and in one calendar, and each post has its card once', async () => {
    const page = await openPage();
    const cards = page.locator('section.h-event');
    for (const [post, name] of Object.entries({
      'blog/fair': 'Fair',
      'meetups/june': 'June Meetup',
    })) {
      await page.goto(`${site.origin}/${post}`);
      expect(await cards.count(), post).toBe(1);
      expect(await cards.textContent(), post).toContain(name);
    }
    const calendar = readFileSync(path.join(site.outDir, 'events.ics'), 'utf8');
    expect(calendar.match(/^SUMMARY:.*/gm)).toEqual([
      'SUMMARY:Fair',
      'SUMMARY:Harbour Day',
      'SUMMARY:June Meetup',
    ]);
  });

  test('are on one page of their speaker, to which both pages of the author lead', async () => {
    const page = await openPage();
    for (const blog of ['blog', 'meetups']) {
      await page.goto(`${site.origin}/${blog}/authors/anna`);
      await page.getByRole('link', { name: '2 talks' }).click();
      await page.waitForURL('**/speakers/anna');
    }
    // The address changes before the page does.
    for (const talk of ['Lathes', 'Gates'])
      await page.locator('main').getByText(talk).first().waitFor();
  });
});

function cardOn(page: Page) {
  return page.locator('section.h-event', { hasText: 'Harbour Day' });
}
