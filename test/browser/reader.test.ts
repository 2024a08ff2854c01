import { describe, expect, inject, test } from 'vitest';
import { hydrated, openBlog, PHONE } from '../helpers/blogPage.ts';
import { openBrowser } from '../helpers/browser.ts';
import { shiftSoFar } from '../helpers/layoutShift.ts';

const openPage = openBrowser();

const POST = '/blog/northlight-access-workshop';

describe('from the home page', () => {
  test('shows a featured write-up and the latest ones with their images, the newest first', async () => {
    const { page, faults } = await openBlog(openPage, '/');
    const cards = page.locator('article');
    const shown = await cards
      .getByRole('heading')
      .getByRole('link')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    expect(shown.length).toBe(4);
    // A card shows when the event was; the feed sorts posts by the day of publication.
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

  test('each feed that the page names contains the posts', async () => {
    const { page } = await openBlog(openPage, '/');
    for (const name of ['RSS', 'Atom', 'JSON Feed']) {
      const link = page.getByRole('main').getByRole('link', { name, exact: true });
      const address = inject('blogUrl') + (await link.getAttribute('href'));
      expect(await (await page.request.get(address)).text()).toContain('Quayside On-Call #7');
    }
  });
});

test('the index links to tags, authors and the archive, and each of these to posts', async () => {
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

test('a broken address offers the search and the latest write-ups', async () => {
  const { page } = await openBlog(openPage, '/blog/no-such-post');
  await page.getByRole('heading', { level: 1, name: 'Page not found' }).waitFor();
  expect(await page.getByRole('main').getByRole('listitem').count()).toBe(4);
  await page.getByRole('button', { name: 'Search the blog' }).click();
  await expect
    .poll(() => page.getByRole('searchbox').evaluate((one) => one === document.activeElement))
    .toBe(true);
});

describe('the theme', () => {
  test('follows the system until the reader chooses, and then keeps that choice', async () => {
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

describe('the menu on a phone', () => {
  test('opens, navigates and closes', async () => {
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

describe('without JavaScript', () => {
  test('a post is complete, its links work, and controls that need JavaScript are hidden', async () => {
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

test('on a phone, the bar contains the links of the menu', async () => {
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
    'the bar and the footer of %s are easy to touch',
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

  test('the footer takes up less than half of the screen', async () => {
    const { page } = await openBlog(openPage, '/', {
      ...PHONE,
      viewport: { width: 390, height: 844 },
    });
    const footer = await page.getByRole('contentinfo').boundingBox();
    expect(footer?.height).toBeLessThan(380);
  });
});

test('nothing on a rule page is cut off', async () => {
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

test('with forced colours, only the current tab has a line', async () => {
  const { page } = await openBlog(openPage, '/talks', { forcedColors: 'active' });
  const lines = await page
    .getByRole('navigation', { name: 'Events, talks and speakers' })
    .getByRole('link')
    .evaluateAll((all) => all.map((one) => parseFloat(getComputedStyle(one).borderBottomWidth)));
  expect(lines).toEqual([0, 2, 0, 0]);
});

test('texts and dates are in British English', async () => {
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
    // Links change their colour with a transition.
    await expect.poll(() => style('[aria-label="Authors"] a', 'color')).toBe('rgb(0, 0, 0)');
    // Nothing can be unfolded there.
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

test('the first tab stop skips the menu, and each tab stop is visible', async () => {
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
