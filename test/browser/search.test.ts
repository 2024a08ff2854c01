import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import type { SearchPage } from '../../src/search/page.ts';
import { wordsIn } from '../../src/search/words.ts';
import { openBlog, PHONE } from '../helpers/blogPage.ts';
import { openBrowser } from '../helpers/browser.ts';

const openPage = openBrowser();

describe('by keyboard', () => {
  test.each(['/', 'Control+k', 'Meta+k'])(
    '%s opens it, arrow keys select, Enter opens the page',
    async (key) => {
      const { page, faults } = await openBlog(openPage, '/');
      await page.keyboard.press(key);
      await page.keyboard.type('radiator');
      await said(page, /result/);
      const first = results(page).first();
      await page.keyboard.press('ArrowDown');
      expect(await isFocused(first)).toBe(true);
      await page.keyboard.press('ArrowUp');
      expect(await isFocused(page.getByRole('searchbox'))).toBe(true);
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowUp');
      const target = await first.getAttribute('href');
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { level: 1, name: 'Quayside On-Call #7' }).waitFor();
      expect(page.url().endsWith(target ?? 'nothing')).toBe(true);
      expect(await page.getByRole('dialog').count()).toBe(0);
      expect(faults).toEqual([]);
    },
  );

  test('Enter in the input opens the best result', async () => {
    const { page } = await openBlog(openPage, '/');
    await page.keyboard.press('/');
    await page.keyboard.type('tromso airport');
    await said(page, '1 result');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 2, name: 'Getting there' }).waitFor();
    expect(new URL(page.url()).hash).toBe('#getting-there');
  });

  test('Escape closes it, and the focus returns', async () => {
    const { page } = await openBlog(openPage, '/');
    const button = page.getByRole('button', { name: 'Search' });
    await button.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await closed(page);
    expect(await isFocused(button)).toBe(true);
  });

  test('a slash in a text field opens nothing, nor if the shortcut is off', async () => {
    const { page } = await openBlog(openPage, '/');
    await page.keyboard.press('/');
    await page.keyboard.type('and/or');
    expect(await page.getByRole('searchbox').inputValue()).toBe('and/or');
    await page.getByRole('checkbox', { name: '/ opens the search' }).uncheck();
    await page.keyboard.press('Escape');
    await closed(page);
    await page.reload();
    await page.waitForSelector('html[data-has-hydrated="true"]');
    await page.keyboard.press('/');
    expect(await page.getByRole('dialog').count()).toBe(0);
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog').waitFor();
  });
});

test('results show the kind of page and the matches, and each page once', async () => {
  const { page } = await openBlog(openPage, '/');
  await page.keyboard.press('/');
  await page.keyboard.type('TROMSO');
  await said(page, /result/);
  const texts = await results(page).allTextContents();
  expect(texts[0]).toMatch(/^Write-upFind us at Northlight Platform Days in Tromsø/);
  expect(await page.getByRole('dialog').locator('mark').first().textContent()).toBe('Tromsø');
  const pages = await results(page).evaluateAll((all) =>
    all.map((one) => one.getAttribute('href')?.replace(/#.*/, '')),
  );
  expect(pages).toEqual([...new Set(pages)]);
});

test.each([
  ['pager', 'Tag'],
  ['saim safdar', 'Author'],
  ['severity', 'Write-up'],
  ['saltwater data camp', 'Event'],
  ['joke vermeer', 'Speaker'],
  ['npm run new', 'Guide'],
])('“%s” finds %s', async (words, kind) => {
  const { page } = await openBlog(openPage, '/');
  await page.keyboard.press('/');
  await page.keyboard.type(words);
  await said(page, /result/);
  expect((await results(page).allTextContents()).some((text) => text.startsWith(kind))).toBe(true);
});

test.each([
  ['bergen', '/events/restore-night'],
  ['wilhelminakade', '/events/quayside-on-call-'],
  ['lotte prins', '/speakers/lotte-prins'],
  ['bergen camp', '/events/saltwater-data-camp'],
  ['bergen boat', '/blog/restore-night'],
  ['kubernetes', '/blog/tags/kubernetes'],
  ['k8s', '/blog/tags/kubernetes'],
  ['announcement', '/blog/tags/announcement'],
  ['oncall', '/blog/tags/on-call'],
  ['woken upp', '/blog/quayside-on-call-7'],
  ['image-case', '/docs/rules/image-case'],
  ['author-unknown', '/docs/rules/author-unknown'],
  ['image-alt', '/docs/rules/image-alt'],
  ['how do I add a post', '/docs/adding-a-post'],
])('“%s” finds %s first', async (words, address) => {
  const { page } = await openBlog(openPage, '/');
  await page.keyboard.press('/');
  await page.keyboard.type(words);
  await said(page, /result/);
  // The page itself, not a section of it.
  expect(await results(page).first().getAttribute('href')).toMatch(
    new RegExp(`^${address}[\\w-]*/?$`),
  );
});

test.each([
  ['kubernetes', 'Find us at Northlight Platform Days in Tromsø'],
  ['announcement', 'Find us at Northlight Platform Days in Tromsø'],
  ['bergen', 'Saltwater Data Camp'],
  ['lotte prins', 'Quayside On-Call #7'],
])('“%s” finds “%s”, which only has it outside its text', async (words, title) => {
  const { page } = await openBlog(openPage, '/');
  await page.keyboard.press('/');
  await page.keyboard.type(words);
  await said(page, /result/);
  const texts = await results(page).allTextContents();
  expect(texts.filter((text) => text.includes(title))).not.toEqual([]);
});

test.each(['/events/quayside-on-call-7', '/speakers/lotte-prins'])(
  'every word on %s can be found',
  async (address) => {
    const { page } = await openBlog(openPage, address, { timezoneId: 'Europe/Amsterdam' });
    const texts = await page.getByRole('main').evaluate((main) => {
      const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
      const found: string[] = [];
      while (walker.nextNode()) {
        // Initials and date blocks repeat text that the page has elsewhere.
        const others = 'nav, button, script, style, [aria-hidden="true"]';
        const isShown = !walker.currentNode.parentElement?.closest(others);
        if (isShown) found.push(walker.currentNode.textContent ?? '');
      }
      return found;
    });
    const response = await page.request.get(`${inject('blogUrl')}/search-index.json`);
    const pages = (await response.json()) as SearchPage[];
    const indexed = wordsOf(JSON.stringify(pages.find((one) => one.address === address)));
    expect(texts.flatMap(wordsOf).filter((word) => !indexed.includes(word))).toEqual([]);
  },
);

test('before anything is typed, it offers new posts, upcoming events and common tags', async () => {
  const { page, faults } = await openBlog(openPage, '/docs', { now: '2025-11-01T12:00:00Z' });
  const newest = await page.request.get(`${inject('blogUrl')}/blog/feed.json`);
  const [{ title }] = (await newest.json()).items;
  await page.keyboard.press('/');
  const list = (name: string) => page.getByRole('dialog').getByRole('list', { name });
  expect(await list('Recent write-ups').getByRole('link').first().textContent()).toBe(title);
  expect(await list('Upcoming events').getByRole('link').count()).toBeGreaterThan(0);
  expect(await list('Popular tags').getByRole('link').count()).toBe(6);
  await page.keyboard.press('ArrowDown');
  expect(await isFocused(list('Recent write-ups').getByRole('link').first())).toBe(true);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
  expect(await page.getByRole('dialog').count()).toBe(0);
  expect(faults).toEqual([]);
});

test('exact matches are shown alone, without guesses at typos', async () => {
  const { page } = await openBlog(openPage, '/');
  await page.keyboard.press('/');
  await page.keyboard.type('pager');
  await said(page, /result/);
  for (const text of await results(page).allTextContents()) expect(text).toMatch(/pager/i);
});

test('a typo is forgiven, and a missing word is reported', async () => {
  const { page } = await openBlog(openPage, '/');
  await page.keyboard.press('/');
  await page.keyboard.type('workshpo');
  await said(page, /result/);
  await page.getByRole('searchbox').fill('zeppelin');
  await said(page, 'No results for “zeppelin”. Try fewer or different words.');
  expect(await results(page).count()).toBe(0);
});

test('it works offline once it was open', async () => {
  const { page } = await openBlog(openPage, '/blog');
  await page.keyboard.press('/');
  await page.keyboard.type('cluster');
  await said(page, /result/);
  await page.keyboard.press('Escape');
  await page.context().setOffline(true);
  await page.keyboard.press('/');
  await page.keyboard.type('radiator');
  await said(page, /result/);
});

test('it reports a failed load, and tries again the next time', async () => {
  const { page } = await openBlog(openPage, '/');
  await page.route('**/search-index.json', (route) => route.abort());
  await page.keyboard.press('/');
  await said(page, /^Search couldn’t be loaded\./);
  await page.unroute('**/search-index.json');
  await page.keyboard.press('Escape');
  await closed(page);
  await page.keyboard.press('/');
  await page.keyboard.type('radiator');
  await said(page, /result/);
});

test('it opens, selects and closes by touch', async () => {
  const { page } = await openBlog(openPage, '/', PHONE);
  await page.getByRole('button', { name: 'Search' }).tap();
  await page.getByRole('searchbox').fill('radiator');
  await results(page).first().waitFor();
  await page.getByRole('button', { name: 'Close' }).tap();
  await closed(page);
  await page.getByRole('button', { name: 'Search' }).tap();
  await page.getByRole('searchbox').fill('radiator');
  await results(page).first().tap();
  await page.getByRole('heading', { level: 1, name: 'Quayside On-Call #7' }).waitFor();
});

/** Waits until the dialog is gone: the browser hides it a moment before React removes it, and no key opens it in between. */
function closed(page: Page): Promise<void> {
  return page.locator('dialog').waitFor({ state: 'detached' });
}

/** Waits until screen readers announce something. */
function said(page: Page, text: string | RegExp): Promise<void> {
  return page.getByRole('dialog').getByRole('status').filter({ hasText: text }).waitFor();
}

function results(page: Page) {
  return page.getByRole('dialog').getByRole('listitem').getByRole('link');
}

function wordsOf(text: string): string[] {
  return wordsIn(text).map(({ word }) => word);
}

function isFocused(locator: ReturnType<Page['locator']>): Promise<boolean> {
  return locator.evaluate((element) => element === document.activeElement);
}
