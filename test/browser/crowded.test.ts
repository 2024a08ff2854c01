import { AxeBuilder } from '@axe-core/playwright';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { DESKTOP, hydrated, PHONE } from '../helpers/blogPage.ts';
import { openBrowser } from '../helpers/browser.ts';
import { longTitle, publishCrowdedBlog } from '../helpers/crowdedBlog.ts';

const openPage = openBrowser();
let origin: string;

beforeAll(async () => {
  const blog = await publishCrowdedBlog();
  origin = blog.origin;
  return blog.close;
}, 600_000);

async function open(
  address: string,
  options: BrowserContextOptions = { viewport: DESKTOP },
): Promise<Page> {
  const page = await openPage(options);
  await page.goto(origin + address);
  await hydrated(page);
  return page;
}

const fits = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth);

describe('the programme of a conference with several rooms', () => {
  const slot = (page: Page, name: string) =>
    page
      .locator('main li')
      .filter({ hasText: name })
      .first()
      .evaluate((one) => {
        const { left, right, top, bottom } = one.getBoundingClientRect();
        return {
          left,
          right,
          top: Math.round(top + scrollY),
          bottom: Math.round(bottom + scrollY),
        };
      });

  test('has a column for each room on a desktop, with its name at the top', async () => {
    const page = await open('/events/two-days');
    const [hall, attic, room] = await Promise.all(
      ['Who opens the gate', 'Gateways on the 06', 'Doors on the 06'].map((name) =>
        slot(page, name),
      ),
    );
    expect([attic?.top, room?.top]).toEqual([hall?.top, hall?.top]);
    expect(hall?.right).toBeLessThan(attic?.left ?? 0);
    expect(attic?.right).toBeLessThan(room?.left ?? 0);
    // One talk after the other beside one that's as long as both.
    const windows = await slot(page, 'Windows on the 06');
    expect(windows.left).toBe(hall?.left);
    expect(windows.top).toBeGreaterThan(hall?.bottom ?? 0);
    expect(windows.bottom).toBe(attic?.bottom);
    // A break is for all rooms.
    const lunch = await slot(page, 'Lunch on the 06');
    expect([lunch.left, lunch.right]).toEqual([hall?.left, room?.right]);
    const headings = page.locator('main section [aria-hidden] > span');
    expect((await headings.allInnerTexts()).slice(0, 3)).toEqual(['Great Hall', 'Attic', 'Room 3']);
    const above = await headings.nth(1).boundingBox();
    expect(above?.x).toBe(attic?.left);
    expect(await fits(page)).toBe(true);
  });

  test('is a list on a phone, and each talk has its room', async () => {
    const page = await open('/events/two-days', {
      ...PHONE,
      viewport: { width: 320, height: 640 },
    });
    const slots = page.locator('main section ol > li');
    const boxes = await slots.evaluateAll((all) =>
      all.map((one) => {
        const { left, top, bottom } = one.getBoundingClientRect();
        return { left, top, bottom };
      }),
    );
    expect(boxes.length).toBe(44);
    expect(new Set(boxes.map(({ left }) => left)).size).toBe(1);
    boxes.slice(1).forEach(({ top }, index) => {
      expect(top).toBeGreaterThanOrEqual(boxes[index]?.bottom ?? 0);
    });
    expect((await slots.nth(2).allInnerTexts()).join(' ').replace(/\s+/g, ' ')).toMatch(
      /^10:00–10:45 · Great Hall · Access Who opens the gate/,
    );
    expect(await page.getByText('Great Hall', { exact: true }).first().isVisible()).toBe(false);
    expect(await fits(page)).toBe(true);
  });

  test('is read by time and then by room, with a screen reader and with the keyboard', async () => {
    const page = await open('/events/two-days');
    const names = await page
      .locator('main section ol')
      .first()
      .getByRole('listitem')
      .evaluateAll((all) => all.map((one) => one.textContent?.slice(0, 24)));
    expect(names.slice(0, 6)).toEqual([
      '08:30–09:00Registration',
      '09:00–09:30 · Great Hall',
      '10:00–10:45 · Great Hall',
      '10:00–11:30 · Attic Gate',
      '10:00–11:30 · Room 3Work',
      '10:45–11:30 · Great Hall',
    ]);
    await page.getByRole('link', { name: 'Ada Longfellow-Hamilton' }).first().focus();
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(
      'Grace Longfellow-Hamilton',
    );
  });

  test('lists talks without a time at the end of the day', async () => {
    const page = await open('/events/two-days');
    const found = page.locator('main section :is(h3, p, li)').filter({
      hasText: /^\s*(?:Wednesday|Thursday|Karaoke|To be|Time not)/,
    });
    expect(
      (await found.allInnerTexts()).map(
        (text) =>
          text
            .replace(/\u200b/g, '')
            .trim()
            .split('\n')[0],
      ),
    ).toEqual([
      'Wednesday 6 May',
      'Thursday 7 May',
      'Time not announced',
      'Karaoke of the second night',
      'Time not announced',
      'To be announced',
    ]);
    const karaoke = page.locator('main li', { hasText: 'Karaoke of the second night' });
    expect((await karaoke.allInnerTexts()).map((text) => text.trim().split('\n'))).toEqual([
      ['Karaoke of the second night', 'Attic'],
    ]);
  });

  test('with five rooms, it is a list on a tablet and a grid on a desktop', async () => {
    const page = await open('/events/five-rooms', { viewport: { width: 768, height: 1024 } });
    const lefts = () =>
      page
        .locator('main section ol > li')
        .evaluateAll((all) => new Set(all.map((one) => one.getBoundingClientRect().left)).size);
    expect(await lefts()).toBe(1);
    expect(await page.getByText('10:00–11:00 · Room 2').isVisible()).toBe(true);
    await page.setViewportSize(DESKTOP);
    expect(await lefts()).toBe(5);
    expect(await fits(page)).toBe(true);
  });
});

test('the rest of a long list of talks is one click away', async () => {
  const page = await open('/talks', { ...PHONE });
  const entry = page.getByText('Talk 9', { exact: true });
  expect(await entry.isVisible()).toBe(false);
  const more = page.getByText(/^Show \d+ more$/);
  await more.focus();
  await page.keyboard.press('Enter');
  await entry.waitFor();
  const shown = await page.locator('main li:has(.dt-start)').count();
  expect(shown).toBe(30 + Number(/\d+/.exec((await more.textContent()) ?? '')?.[0]));
});

describe('a title of 180 letters, six authors and eleven tags', () => {
  const screens = [
    [390, 844, 520],
    [1280, 800, 480],
  ] as const;

  test.each(screens)(
    'the story still begins on the first screen: %i by %i',
    async (width, height, limit) => {
      const page = await open('/blog/long', { viewport: { width, height } });
      expect(longTitle.length).toBeGreaterThanOrEqual(180);
      expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(longTitle);
      const authors = page.getByRole('list', { name: 'Authors', exact: true });
      expect(await authors.textContent()).toBe(
        'Ada Longfellow-Hamilton, Grace Longfellow-Hamilton and 4 more',
      );
      const first = await page.locator('.markdown p').first().boundingBox();
      expect(first?.y).toBeLessThan(limit);
      await authors.getByRole('link', { name: '4 more' }).click();
      expect(
        await page.getByRole('list', { name: 'About the authors' }).getByRole('listitem').count(),
      ).toBe(6);
      expect(await fits(page)).toBe(true);
    },
  );

  test.each(screens)('no card is higher than the screen: %i by %i', async (width, height) => {
    const page = await open('/blog', { viewport: { width, height } });
    const card = page.locator('article').filter({ hasText: 'a harbour crane' });
    const title = card.getByRole('heading');
    const lines = await title.evaluate((one) =>
      Math.round(one.clientHeight / Number.parseFloat(getComputedStyle(one).lineHeight)),
    );
    expect(lines).toBeLessThanOrEqual(4);
    // Cut off visually, complete for screen readers.
    expect(await title.evaluate((one) => one.scrollHeight > one.clientHeight)).toBe(true);
    expect(await title.getByRole('link').getAttribute('href')).toBe('/blog/long');
    expect(await title.textContent()).toContain(longTitle);
    const tags = card.getByRole('list', { name: 'Tags' });
    expect((await tags.getByRole('listitem').allInnerTexts()).at(-1)).toBe('+9');
    expect((await card.boundingBox())?.height).toBeLessThan(height);
    expect(await fits(page)).toBe(true);
  });
});

test.each(['/events/two-days', '/blog/long', '/talks'])(
  'axe finds nothing on %s',
  async (address) => {
    for (const options of [{ viewport: DESKTOP }, { ...PHONE, colorScheme: 'dark' as const }]) {
      const page = await open(address, { ...options, reducedMotion: 'reduce' });
      const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
    }
  },
);
