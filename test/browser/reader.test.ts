import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { hydrated, openBlog, PHONE } from '../helpers/blogPage.ts';
import { openBrowser } from '../helpers/browser.ts';
import { shiftSoFar } from '../helpers/layoutShift.ts';

const openPage = openBrowser();

const POST = '/blog/northlight-access-workshop';
/** What else there is below the posts' address. */
const LISTS = new Set(['archive', 'authors', 'tags', 'page']);

describe('from the home page', () => {
  test('a write-up to begin with and the latest ones are there with their pictures, the newest first', async () => {
    const { page, faults } = await openBlog(openPage, '/');
    const cards = page.locator('article');
    const shown = await cards
      .getByRole('heading')
      .getByRole('link')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    expect(shown.length).toBe(4);
    // A card says when the event was; the feed has its posts by the day of publication.
    const feed = await page.request.get(`${inject('blogUrl')}/blog/feed.json`);
    const { items } = (await feed.json()) as { items: { url: string }[] };
    const newest = items.map(({ url }) => new URL(url).pathname);
    expect(shown.slice(1)).toEqual(newest.filter((address) => address !== shown[0]).slice(0, 3));
    for (const card of await cards.all()) {
      await card.scrollIntoViewIfNeeded();
      const picture = card.locator('img');
      await expect
        .poll(() => picture.evaluate((img: HTMLImageElement) => img.naturalWidth))
        .toBeGreaterThan(0);
    }
    const first = cards.first().getByRole('heading').getByRole('link');
    const title = (await first.textContent()) ?? '';
    await first.click();
    await page.getByRole('heading', { level: 1, name: title, exact: true }).waitFor();
    expect(faults).toEqual([]);
  });

  test('each feed that it names has the posts', async () => {
    const { page } = await openBlog(openPage, '/');
    for (const name of ['RSS', 'Atom', 'JSON Feed']) {
      const link = page.getByRole('main').getByRole('link', { name, exact: true });
      const address = inject('blogUrl') + (await link.getAttribute('href'));
      expect(await (await page.request.get(address)).text()).toContain('Quayside On-Call #7');
    }
  });
});

describe('every post', () => {
  const posts = () =>
    readdirSync(path.join(inject('blogDir'), 'blog'), { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && !LISTS.has(entry.name))
      .map(({ name }) => `/blog/${name}`);

  test.each([
    [390, 844, 520],
    [1280, 800, 480],
  ])('begins its story on the first screen: %i by %i', async (width, height, limit) => {
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

  test('says which event it is about, before its text, and has the card after it', async () => {
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

  test('is set in faces that are there, and in none that a browser smears or slants', async () => {
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
    // On a slow phone no font comes in time; what the system has is shown as it is.
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

  test('loads on a phone the cut faces alone, and images for two pixels to a point', async () => {
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
    // As many as fit into the width of the column.
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

  test('ends with its authors, posts about the same with their images, and ways to share it', async () => {
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
  test('leads to its authors, its tags, its source and on', async () => {
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

  test('has its headings at its side, and folded where there is no room', async () => {
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

  test('copies its address, and says so', async () => {
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

  test('shows its address where the browser does not let it be copied', async () => {
    const { page } = await openBlog(openPage, POST);
    await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
    await page.getByRole('button', { name: 'Copy link' }).click();
    await page
      .getByRole('status')
      .filter({ hasText: `https://event-writeups.example${POST}` })
      .waitFor();
  });

  test('lets the keyboard scroll a table that is too wide, and stops at no other', async () => {
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

test('the index leads to tags, authors and the archive, and each back to posts', async () => {
  const { page, faults } = await openBlog(openPage, '/blog');
  const ways = page.getByRole('navigation', { name: 'Browse the blog' });
  expect(await ways.getByRole('link', { name: 'All' }).getAttribute('aria-current')).toBe('page');
  await ways.getByRole('link', { name: 'By tag' }).click();
  await page.getByRole('heading', { level: 1, name: 'By tag' }).waitFor();
  await page.getByRole('main').getByRole('link', { name: 'Meetup' }).click();
  await page.getByRole('heading', { level: 1, name: 'Meetup' }).waitFor();
  await ways.getByRole('link', { name: 'By author' }).click();
  await page.getByRole('heading', { level: 1, name: 'By author' }).waitFor();
  await ways.getByRole('link', { name: 'By year' }).click();
  await page.getByRole('heading', { level: 2, name: '2023' }).waitFor();
  await page.getByRole('link', { name: 'Paralus at DevOpsCon 2023' }).click();
  await page.getByRole('heading', { level: 1, name: 'Paralus at DevOpsCon' }).waitFor();
  expect(faults).toEqual([]);
});

test('an address that leads nowhere offers the search and the latest write-ups', async () => {
  const { page } = await openBlog(openPage, '/blog/no-such-post');
  await page.getByRole('heading', { level: 1, name: 'Page not found' }).waitFor();
  expect(await page.getByRole('main').getByRole('listitem').count()).toBe(4);
  await page.getByRole('button', { name: 'Search the blog' }).click();
  await expect
    .poll(() => page.getByRole('searchbox').evaluate((one) => one === document.activeElement))
    .toBe(true);
});

describe('the theme', () => {
  test('follows the system until somebody chooses, and then keeps what was chosen', async () => {
    const { page } = await openBlog(openPage, '/', { colorScheme: 'dark' });
    const theme = () => page.locator('html').getAttribute('data-theme');
    expect(await theme()).toBe('dark');
    const toggle = page.getByRole('button', { name: /^Switch between dark and light mode/ });
    await toggle.click();
    await expect.poll(theme).toBe('light');
    await page.reload();
    expect(await theme()).toBe('light');
  });
});

describe('the menu of a phone', () => {
  test('opens, leads on and is gone', async () => {
    const { page } = await openBlog(openPage, '/', PHONE);
    await page.getByRole('button', { name: 'Toggle navigation bar' }).click();
    await page
      .locator('.navbar-sidebar')
      .getByRole('link', { name: 'Write-ups', exact: true })
      .click();
    await page.getByRole('heading', { level: 1, name: 'Write-ups' }).waitFor();
    await expect.poll(() => page.locator('.navbar-sidebar--show').count()).toBe(0);
  });
});

describe('without a script', () => {
  test('a post is whole, its ways lead on, and nothing is offered that does not work', async () => {
    const { page, faults } = await openBlog(openPage, POST, { ...PHONE, javaScriptEnabled: false });
    expect(await page.getByRole('button', { name: 'Copy link' }).isVisible()).toBe(false);
    expect(await page.getByRole('button', { name: 'Search' }).isVisible()).toBe(false);
    expect(await page.getByRole('link', { name: 'Mail' }).isVisible()).toBe(true);
    await page.getByText('On this page').click();
    await page.getByRole('link', { name: 'The wall of notes' }).first().click();
    expect(new URL(page.url()).hash).toBe('#the-wall-of-notes');
    await page.getByRole('contentinfo').getByRole('link', { name: 'By tag' }).click();
    await page.getByRole('heading', { level: 1, name: 'By tag' }).waitFor();
    expect(faults).toEqual([]);
  });
});

test('on a phone without a script, the bar has the links that the menu would have', async () => {
  const { page } = await openBlog(openPage, '/', { ...PHONE, javaScriptEnabled: false });
  const bar = page.getByRole('navigation', { name: 'Main' });
  expect(await bar.getByRole('button', { name: 'Toggle navigation bar' }).isVisible()).toBe(false);
  expect(await bar.getByRole('link', { name: 'Write-ups', exact: true }).isVisible()).toBe(true);
  expect(await bar.getByRole('link', { name: 'Guide' }).isVisible()).toBe(true);
  await bar.getByRole('link', { name: 'Events' }).click();
  await page.getByRole('heading', { level: 1, name: 'Events' }).waitFor();
});

describe('by touch', () => {
  test.each(['/', '/docs/rules/image-alt'])(
    'the bar and the footer of %s suit a finger',
    async (address) => {
      const { page } = await openBlog(openPage, address, PHONE);
      const heights = await page
        .locator('.navbar, .footer, .breadcrumbs, .theme-doc-toc-mobile')
        .locator('a, button')
        .evaluateAll((all) =>
          all
            .filter((one) => one.checkVisibility())
            .map((one) => [one.textContent, one.getBoundingClientRect().height] as const),
        );
      expect(heights.length).toBeGreaterThan(10);
      expect(heights.filter(([, height]) => height < 44)).toEqual([]);
    },
  );

  test('the footer takes less than half of the screen', async () => {
    const { page } = await openBlog(openPage, '/', {
      ...PHONE,
      viewport: { width: 390, height: 844 },
    });
    const footer = await page.getByRole('contentinfo').boundingBox();
    expect(footer?.height).toBeLessThan(380);
  });
});

test('of the page of a rule, nothing that is to be read or copied is cut off', async () => {
  const { page } = await openBlog(openPage, '/docs/rules/image-case');
  expect(await page.locator('pre').last().textContent()).toBe("rules: { 'image-case': 'off' },");
  const cut = () =>
    page
      .locator('pre')
      .evaluateAll((all) =>
        all.filter((one) => one.scrollWidth > one.clientWidth).map((one) => one.textContent),
      );
  expect(await cut()).toEqual([]);
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await cut()).toEqual([]);
});

test('where the system forces its colours, only the tab of the page has a line', async () => {
  const { page } = await openBlog(openPage, '/talks', { forcedColors: 'active' });
  const lines = await page
    .getByRole('navigation', { name: 'Events, talks and speakers' })
    .getByRole('link')
    .evaluateAll((all) => all.map((one) => parseFloat(getComputedStyle(one).borderBottomWidth)));
  expect(lines).toEqual([0, 2, 0, 0]);
});

test('words and dates are in the same English', async () => {
  const { page } = await openBlog(openPage, '/talks');
  expect(await page.locator('html').getAttribute('lang')).toBe('en-GB');
  const days = await page.locator('main time.dt-start').allInnerTexts();
  expect(
    days.filter((day) => !/^\d+( [A-Z][a-z]+)?( \d{4})?$|^[A-Z][a-z]+ \d{4}$/.test(day)),
  ).toEqual([]);
});

describe('on paper', () => {
  test('a post is its text, black on white, with the addresses of its links', async () => {
    const { page } = await openBlog(openPage, '/blog/quayside-on-call-7', { colorScheme: 'dark' });
    await page.emulateMedia({ media: 'print' });
    for (const gone of ['navigation', 'complementary', 'contentinfo'] as const)
      for (const one of await page.getByRole(gone).all()) expect(await one.isVisible()).toBe(false);
    expect(await page.getByRole('button', { name: 'Copy link' }).count()).toBe(0);
    const post = page.getByRole('article');
    expect(await post.getByRole('heading', { level: 1 }).isVisible()).toBe(true);
    const style = (element: string, property: string, part?: string) =>
      page
        .locator(element)
        .last()
        .evaluate((one, [of, pseudo]) => getComputedStyle(one, pseudo).getPropertyValue(of ?? ''), [
          property,
          part,
        ] as const);
    expect(await style('.markdown p', 'color')).toBe('rgb(0, 0, 0)');
    // The lead and the names of its authors have the colour of headings.
    expect(await style('.markdown > p:first-child', 'color')).toBe('rgb(0, 0, 0)');
    expect(await style('[aria-label="Authors"] a', 'color')).toBe('rgb(0, 0, 0)');
    // Nobody can unfold anything there.
    expect(await post.locator('.h-event').getByText('every alert has an owner').isVisible()).toBe(
      true,
    );
    expect(await style('html', 'background-color')).toBe('rgb(255, 255, 255)');
    expect(
      await style('article p > a[href^="https://example.org"]', 'content', '::after'),
    ).toContain('https://example.org/recordings');
  });
});

describe('while a page loads', () => {
  test.each(['/', '/blog', POST])('nothing on %s moves', async (address) => {
    const page = await openPage({ ...PHONE });
    await page.goto(inject('blogUrl') + address, { waitUntil: 'networkidle' });
    await hydrated(page);
    expect(await shiftSoFar(page)).toBe(0);
    expect(await page.evaluate(() => document.fonts.check('16px "Bricolage Grotesque"'))).toBe(
      true,
    );
  });
});

test('the first stop of the keyboard is the way past the menu, and each stop is seen', async () => {
  const { page } = await openBlog(openPage, POST);
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(
    'Skip to main content',
  );
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
  for (let stop = 0; stop < 25; stop++) {
    const unseen = await page.evaluate(() => {
      const element = document.activeElement ?? document.body;
      const isSeen = [undefined, '::after'].some(
        (part) => getComputedStyle(element, part).outlineStyle !== 'none',
      );
      return isSeen ? '' : element.outerHTML;
    });
    expect(unseen).toBe('');
    await page.keyboard.press('Tab');
  }
});

/** The fonts in which an element's own text is drawn, by the names that are in their files. */
async function facesOf(page: Page, selector: string): Promise<string[]> {
  const client = await page.context().newCDPSession(page);
  await client.send('DOM.enable');
  await client.send('CSS.enable');
  const { root } = await client.send('DOM.getDocument');
  const { nodeId } = await client.send('DOM.querySelector', { nodeId: root.nodeId, selector });
  const { fonts } = await client.send('CSS.getPlatformFontsForNode', { nodeId });
  // A variable font is called by one of its instances.
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
