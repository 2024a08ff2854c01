import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { openBlog, PHONE } from '../helpers/blogPage.ts';
import { openBrowser } from '../helpers/browser.ts';

const openPage = openBrowser();

const POST = '/blog/northlight-access-workshop';
/** Other pages below the posts' address. */
const LISTS = new Set(['archive', 'authors', 'tags', 'page']);

describe('every post', () => {
  const posts = () =>
    readdirSync(path.join(inject('blogDir'), 'blog'), { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && !LISTS.has(entry.name))
      .map(({ name }) => `/blog/${name}`);

  test.each([
    [390, 844, 520],
    [1280, 800, 480],
  ])('shows the start of its text on the first screen: %i by %i', async (width, height, limit) => {
    const { page } = await openBlog(openPage, '/', { viewport: { width, height } });
    const tooLow: [string, number][] = [];
    expect(posts().length).toBeGreaterThan(5);
    for (const post of posts()) {
      await page.goto(inject('blogUrl') + post);
      const top = await page
        .locator('.markdown p')
        .first()
        .evaluate((first) => Math.round(first.getBoundingClientRect().top));
      if (top >= limit) tooLow.push([post, top]);
    }
    expect(tooLow).toEqual([]);
  });

  test('names its event above its text, and has the card below it', async () => {
    const { page } = await openBlog(openPage, '/blog/quayside-on-call-7');
    const line = page.locator('article p').filter({ hasText: 'Rotterdam' }).first();
    expect(await line.textContent()).toMatch(
      /^Quayside On-Call #7 · .*2024 · Rotterdam.* · 3 talks · Watch the recording \(41 mins?\)$/,
    );
    expect(await line.getByRole('link').first().getAttribute('href')).toBe(
      '/events/quayside-on-call-7',
    );
    const [text, card] = await Promise.all(
      ['.markdown', '.h-event'].map((one) => page.locator(one).boundingBox()),
    );
    expect(card?.y).toBeGreaterThan((text?.y ?? 0) + (text?.height ?? 0));
    expect(card?.width).toBe(text?.width);
  });

  test('uses existing font faces, and no synthesised bold or italics', async () => {
    const { page } = await openBlog(openPage, '/blog/quayside-on-call-7');
    // A busy machine may be too slow for them on the first visit.
    await page.evaluate(() =>
      Promise.all(
        [
          '700 1em "Bricolage Grotesque"',
          '1em "Event Writeups Serif"',
          'italic 1em "Event Writeups Serif"',
        ].map((face) => document.fonts.load(face)),
      ),
    );
    await page.reload();
    expect(await facesOf(page, 'article h1')).toEqual(['Bricolage Grotesque']);
    expect(await facesOf(page, '.markdown > p')).toContain('Event Writeups Serif');
    expect(await facesOf(page, '.markdown em')).toEqual(['Event Writeups Serif Italic']);
    expect(await facesOf(page, '.markdown strong')).toEqual(['Bricolage Grotesque']);
    // On a slow phone no font arrives in time, so system fonts are shown.
    const slow = await openPage();
    await slow.route(/\.woff2$/, (route) => route.abort());
    await slow.goto(`${inject('blogUrl')}/blog/quayside-on-call-7`);
    expect(
      await slow
        .locator('.markdown em')
        .first()
        .evaluate((em) => getComputedStyle(em).fontSynthesis),
    ).toBe('none');
    expect((await facesOf(slow, 'article h1')).join()).toMatch(/Bold/);
  });

  test('on a phone, loads only the font subsets, and images for two pixels per point', async () => {
    const page = await openPage({
      viewport: { width: 390, height: 844 },
      deviceScaleFactor: 3,
      isMobile: true,
      hasTouch: true,
    });
    const files: string[] = [];
    page.on('request', (request) => files.push(new URL(request.url()).pathname));
    await page.goto(`${inject('blogUrl')}/blog/quayside-on-call-7`, { waitUntil: 'networkidle' });
    const fonts = files.filter((file) => file.endsWith('.woff2'));
    expect(fonts.map((file) => /\/fonts\/(.*)-\w{32}/.exec(file)?.[1]).sort()).toEqual([
      'bricolage-grotesque',
      'text-italic',
      'text-normal',
    ]);
    const widths = files.flatMap((file) => /-(\d+)\.avif$/.exec(file)?.[1] ?? []).map(Number);
    expect(widths).toContain(768);
    expect(Math.max(...widths)).toBe(768);
  });

  test('has lines of 60 to 70 letters, and curly quotes', async () => {
    const { page } = await openBlog(openPage, POST);
    // As many as fit in the width of the column.
    const letters = await page
      .locator('.markdown > p')
      .nth(1)
      .evaluate((paragraph) => {
        const column = paragraph.clientWidth;
        const length = paragraph.textContent?.length ?? 0;
        Object.assign((paragraph as HTMLElement).style, {
          position: 'absolute',
          whiteSpace: 'nowrap',
        });
        return (column * length) / paragraph.clientWidth;
      });
    expect(letters).toBeGreaterThan(60);
    expect(letters).toBeLessThan(70);
    const words = (await page.locator('.markdown > p').allInnerTexts()).join('\n');
    expect(words).toContain('“network”');
    expect(words).not.toContain('"');
  });

  test('ends with its authors, related posts with their images, and ways to share it', async () => {
    const { page } = await openBlog(openPage, POST);
    const authors = page.getByRole('list', { name: 'About the authors' });
    expect(await authors.getByRole('link').allInnerTexts()).toEqual([
      'Maren Solberg',
      'Tunde Bakker',
    ]);
    const related = page.getByRole('navigation', { name: 'More write-ups' }).getByRole('listitem');
    // Those about the same event first.
    const why = related.getByText(/^The same event/);
    expect(await why.count()).toBe(2);
    expect(
      await related
        .nth(1)
        .getByText(/^The same event/)
        .count(),
    ).toBe(1);
    const cover = related.first().locator('img');
    await cover.scrollIntoViewIfNeeded();
    await expect
      .poll(() => cover.evaluate((img: HTMLImageElement) => img.naturalWidth))
      .toBeGreaterThan(0);
    const address = encodeURIComponent(`https://event-writeups.example${POST}`);
    for (const [name, beginning] of [
      ['LinkedIn', 'https://www.linkedin.com/'],
      ['Mastodon', 'https://share.joinmastodon.org/'],
      ['Bluesky', 'https://bsky.app/'],
    ] as const) {
      const href = await page.getByRole('link', { name, exact: true }).getAttribute('href');
      expect(href?.startsWith(beginning)).toBe(true);
      expect(href).toContain(address);
    }
  });
});

describe('a post', () => {
  test('links to its authors, its tags, its source and other posts', async () => {
    const { page } = await openBlog(openPage, POST);
    const main = page.getByRole('main');
    expect(
      await main
        .getByRole('article')
        .getByText(/^\d+ min read$/)
        .count(),
    ).toBe(1);
    expect(await main.getByRole('link', { name: 'Edit this page' }).getAttribute('href')).toBe(
      'https://github.com/event-writeups/event-writeups.github.io/edit/main/blog/2025-04-09-northlight-access-workshop/index.md',
    );
    await main
      .getByRole('list', { name: 'Authors', exact: true })
      .getByRole('link', { name: 'Tunde Bakker' })
      .click();
    await page.getByRole('heading', { level: 1, name: 'Tunde Bakker' }).waitFor();
    expect(await titlesOf(page)).toHaveLength(6);
    await page.goBack();
    await main
      .getByRole('list', { name: 'Tags' })
      .getByRole('link', { name: 'Conference' })
      .click();
    await page.getByRole('heading', { level: 1, name: 'Conference' }).waitFor();
    expect(await titlesOf(page)).toContain('Find us at Northlight Platform Days in Tromsø');
    await page.goBack();
    await page
      .getByRole('navigation', { name: 'More write-ups' })
      .getByRole('link', { name: /^Older/ })
      .click();
    await page.getByRole('heading', { level: 1, name: 'Two hundred people, one track' }).waitFor();
  });

  test('has its headings at the side, or folded on narrow screens', async () => {
    const { page } = await openBlog(openPage, POST);
    await page
      .getByRole('complementary', { name: 'On this page' })
      .getByRole('link', { name: 'How they got in' })
      .click();
    expect(new URL(page.url()).hash).toBe('#how-they-got-in');
    await expect.poll(() => topOf(page, '#how-they-got-in')).toBeLessThan(200);

    const { page: phone } = await openBlog(openPage, POST, PHONE);
    await phone.getByText('On this page').click();
    await phone.getByRole('group').getByRole('link', { name: 'How they got in' }).click();
    await expect.poll(() => topOf(phone, '#how-they-got-in')).toBeLessThan(200);
  });

  test('copies its address, and confirms that', async () => {
    const { page } = await openBlog(openPage, POST, {
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    await page.getByRole('button', { name: 'Copy link' }).click();
    await page.getByRole('status').filter({ hasText: 'Link copied.' }).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      `https://event-writeups.example${POST}`,
    );
    const mail = await page.getByRole('link', { name: 'Mail' }).getAttribute('href');
    expect(mail).toMatch(
      /^mailto:\?subject=Break%20in.*&body=https%3A%2F%2Fevent-writeups\.example%2F/,
    );
  });

  test('shows its address if the browser does not allow copying', async () => {
    const { page } = await openBlog(openPage, POST);
    await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
    await page.getByRole('button', { name: 'Copy link' }).click();
    await page
      .getByRole('status')
      .filter({ hasText: `https://event-writeups.example${POST}` })
      .waitFor();
  });

  test('lets the keyboard scroll a table that is too wide, and adds no other tab stops', async () => {
    const { page } = await openBlog(openPage, POST, PHONE);
    const frame = page.getByRole('group', { name: 'Table, scrolls sideways' });
    await frame.focus();
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => frame.evaluate((element) => element.scrollLeft)).toBeGreaterThan(0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);

    const { page: desktop } = await openBlog(openPage, POST);
    await desktop.getByRole('table').first().waitFor();
    await expect.poll(() => desktop.getByRole('group', { name: /^Table/ }).count()).toBe(0);
  });
});

/** Returns the fonts that an element's own text is drawn in, by the names in their files. */
async function facesOf(page: Page, selector: string): Promise<string[]> {
  const client = await page.context().newCDPSession(page);
  await client.send('DOM.enable');
  await client.send('CSS.enable');
  const { root } = await client.send('DOM.getDocument');
  const { nodeId } = await client.send('DOM.querySelector', { nodeId: root.nodeId, selector });
  const { fonts } = await client.send('CSS.getPlatformFontsForNode', { nodeId });
  // A variable font is reported under one of its instances.
  return fonts.map(({ familyName, postScriptName, isCustomFont }) => {
    const family = isCustomFont ? familyName.replace(/ \d+pt.*/, '') : familyName;
    const style = isCustomFont ? /It$|Italic$/ : /It$|Italic$|Bold/;
    return [family, style.exec(postScriptName)?.[0].replace(/^It$/, 'Italic')]
      .filter(Boolean)
      .join(' ');
  });
}

function titlesOf(page: Page): Promise<string[]> {
  return page.getByRole('article').getByRole('heading').allTextContents();
}

function topOf(page: Page, selector: string): Promise<number> {
  return page
    .locator(selector)
    .evaluate((element) => Math.abs(element.getBoundingClientRect().top));
}
