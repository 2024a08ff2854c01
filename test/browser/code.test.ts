import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { hydrated, type OpenOptions, openBlog, PHONE } from '../helpers/blogPage.ts';
import { openBrowser } from '../helpers/browser.ts';

const openPage = openBrowser();

const POST = '/blog/northlight-access-workshop';
const PRISM = /languages\.clike|prism-react-renderer/;

test('code is highlighted in the HTML, for both themes', async () => {
  for (const [colorScheme, keyword] of [
    ['light', 'rgb(51, 64, 174)'],
    ['dark', 'rgb(179, 192, 255)'],
  ] as const) {
    const { page } = await openBlog(openPage, POST, { colorScheme });
    expect(await keywordColour(page)).toBe(keyword);
  }
  const { page } = await openBlog(openPage, POST, { javaScriptEnabled: false });
  expect(await keywordColour(page)).toBe('rgb(51, 64, 174)');
});

test('a page that is opened directly loads no Prism, keeps its code, and lets readers copy it', async () => {
  const page = await openPage({ permissions: ['clipboard-read', 'clipboard-write'] });
  const scripts: Promise<string>[] = [];
  page.on('response', (answer) => {
    if (answer.request().resourceType() === 'script') scripts.push(answer.text());
  });
  await page.goto(inject('blogUrl') + POST, { waitUntil: 'load' });
  const served = await page.locator('.theme-code-block pre').first().innerHTML();
  await hydrated(page);
  const block = page.locator('.theme-code-block').first();
  expect(await block.locator('pre').innerHTML()).toBe(served);
  expect((await Promise.all(scripts)).filter((script) => PRISM.test(script))).toEqual([]);
  await block.hover();
  await block.getByRole('button', { name: 'Copy code to clipboard' }).click();
  const code = (await block.locator('.token-line').allTextContents()).join('\n');
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(code);
});

test('code in a post that a reader navigates to is highlighted and stays in place', async () => {
  const { page, faults } = await openBlog(openPage, POST);
  const served = await linesOf(page);
  await page.getByRole('link', { name: 'Write-ups', exact: true }).first().click();
  await page.getByRole('heading', { level: 1, name: 'Write-ups' }).waitFor();
  await page.getByRole('main').locator(`a[href="${POST}"]`).first().click();
  await page.locator('.theme-code-block .token').first().waitFor();
  expect(await linesOf(page)).toEqual(served);
  expect(faults).toEqual([]);
});

test('the HTML of a page lists each script that it needs', async () => {
  for (const address of ['/', '/blog', POST, '/events', '/docs/events']) {
    const page = await openPage();
    const asked: string[] = [];
    page.on('request', (request) => {
      if (request.resourceType() === 'script') asked.push(new URL(request.url()).pathname);
    });
    const answer = await page.goto(inject('blogUrl') + address, { waitUntil: 'load' });
    await hydrated(page);
    const html = (await answer?.text()) ?? '';
    const named = [...html.matchAll(/<script src=(\S+) defer>/g)].map(([, source]) => source);
    expect(asked.toSorted()).toEqual(named.toSorted());
  }
});

test('a phone only fetches a page when its link is touched', async () => {
  const prefetched = async (options: OpenOptions) => {
    const { page } = await openBlog(openPage, '/blog', options);
    await page.waitForLoadState('networkidle');
    return { page, count: await page.locator('link[rel=prefetch]').count() };
  };
  expect((await prefetched({})).count).toBeGreaterThan(0);
  const { page, count } = await prefetched(PHONE);
  expect(count).toBe(0);
  await page.getByRole('main').getByRole('heading').getByRole('link').first().tap();
  await page.waitForURL(/\/blog\/[\w-]+$/);
  await page.getByRole('article').getByRole('heading', { level: 1 }).waitFor();
});

function keywordColour(page: Page): Promise<string> {
  return page
    .locator('.theme-code-block .token.atrule')
    .first()
    .evaluate((token) => getComputedStyle(token).color);
}

/** Returns the text of the lines of code, their colours and their height. */
function linesOf(page: Page): Promise<unknown[]> {
  return page
    .locator('.theme-code-block')
    .evaluateAll((blocks) =>
      blocks.map((block) => [
        block.getBoundingClientRect().height,
        [...block.querySelectorAll('.token')].map((token) => [
          token.textContent,
          getComputedStyle(token).color,
        ]),
      ]),
    );
}
