import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { DESKTOP, type OpenOptions, openBlog, PHONE, textOf } from '../helpers/blogPage.ts';
import { openBrowser } from '../helpers/browser.ts';

const openPage = openBrowser();
/** With a browser in another language: times have the format of the site. */
const open = (address: string, options: OpenOptions = {}) =>
  openBlog(openPage, address, { locale: 'en-US', ...options });
const DEVICES = [PHONE, { viewport: DESKTOP }];

const AMSTERDAM = 'Europe/Amsterdam';
const NEW_YORK = 'America/New_York';
const KIRITIMATI = 'Pacific/Kiritimati';

/** The headings of `/events`, each with the events below it. */
function listed(page: Page): Promise<[string, string[]][]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('main section')].map((section): [string, string[]] => [
      section.querySelector('h2')?.textContent?.replace(/\u200b/g, '') ?? '',
      [...section.querySelectorAll('.p-name')].map((name) => name.textContent ?? ''),
    ]),
  );
}

test('the home page shows the next event until it is over', async () => {
  const next = async (now: string) => {
    const { page } = await open('/', { now });
    return textOf(page, '[aria-labelledby=next]');
  };
  expect(await next('2026-11-25T00:00:00Z')).toMatch(
    /Northlight Platform Days 2027.*Quayside On-Call #30 14 October 2027/,
  );
  expect(await next('2032-01-01T00:00:00Z')).toContain('No upcoming events at the moment.');
});

describe('/events', () => {
  const byYear = [
    ['2027', ['Quayside On-Call #30', 'Northlight Platform Days 2027']],
    ['2026', ['Restore Night Bergen']],
    ['2025', ['Saltwater Data Camp 2025', 'Northlight Platform Days 2025']],
    ['2024', ['Quayside On-Call #7', 'Midsummer Hack 2024']],
    ['2023', ['DevOpsCon New York 2023']],
  ];

  test.each([AMSTERDAM, NEW_YORK, KIRITIMATI])(
    'lists upcoming events first, in %s',
    async (timezoneId) => {
      for (const device of DEVICES) {
        const { page, faults } = await open('/events', {
          timezoneId,
          ...device,
          now: '2026-11-25T12:00:00Z',
        });
        await page.getByRole('heading', { name: 'Upcoming' }).waitFor();
        expect(await listed(page)).toEqual([
          ['Upcoming', ['Northlight Platform Days 2027', 'Quayside On-Call #30']],
          ...byYear.slice(1),
        ]);
        expect(faults).toEqual([]);
      }
    },
  );

  test('an event is past when its last day has ended at its place', async () => {
    const later = ['Restore Night Bergen', 'Northlight Platform Days 2027', 'Quayside On-Call #30'];
    // Oslo is two hours ahead of UTC then: the camp is over at ten in the evening.
    const during = await open('/events', {
      now: '2025-09-21T21:59:00Z',
      timezoneId: NEW_YORK,
    });
    await during.page.getByRole('heading', { name: 'Upcoming' }).waitFor();
    expect((await listed(during.page))[0]).toEqual([
      'Upcoming',
      ['Saltwater Data Camp 2025', ...later],
    ]);
    const after = await open('/events', {
      now: '2025-09-21T22:00:00Z',
      timezoneId: KIRITIMATI,
    });
    await after.page.getByRole('heading', { name: 'Upcoming' }).waitFor();
    expect((await listed(after.page))[0]).toEqual(['Upcoming', later]);
  });

  test('years after the build, no event is upcoming', async () => {
    const { page } = await open('/events', { now: '2032-01-01T00:00:00Z' });
    expect(await listed(page)).toEqual(byYear);
  });

  test.each(DEVICES)('without JavaScript it is a list by year, %#', async (device) => {
    const { page } = await open('/events', { javaScriptEnabled: false, ...device });
    expect(await page.locator('main section h2').allInnerTexts()).toEqual(
      byYear.map(([year]) => year),
    );
    expect(await page.locator('main .p-name').allInnerTexts()).toEqual(
      byYear.flatMap(([, names]) => names),
    );
    expect(await page.locator('main search').isVisible()).toBe(false);
    expect(await page.getByRole('link', { name: 'Download (.ics)' }).getAttribute('href')).toBe(
      '/events.ics',
    );
  });

  test('filters by kind, series and place, with the keyboard, and keeps the filters in the address', async () => {
    const { page } = await open('/events', { now: '2026-11-25T12:00:00Z' });
    const series = page.getByRole('group', { name: 'Series' });
    const chip = series.getByRole('button', { name: 'Quayside On-Call' });
    await chip.focus();
    await page.keyboard.press('Enter');
    await page.getByText('2 of 8').waitFor();
    expect(await chip.getAttribute('aria-pressed')).toBe('true');
    expect(await listed(page)).toEqual([
      ['Upcoming', ['Quayside On-Call #30']],
      ['2024', ['Quayside On-Call #7']],
    ]);
    expect(new URL(page.url()).search).toBe('?series=Quayside+On-Call');
    await page.getByRole('button', { name: /^Bergen/ }).click();
    await page.getByText('0 of 8').waitFor();
    expect(await listed(page)).toEqual([]);
    await page.getByRole('button', { name: 'Show all' }).click();
    await page.getByText('8 of 8').waitFor();
    expect(new URL(page.url()).search).toBe('');
    await chip.focus();
    await page.keyboard.press('Space');
    await page.getByText('2 of 8').waitFor();
    // Pressed again, it selects nothing.
    await page.keyboard.press('Space');
    await page.getByText('8 of 8').waitFor();
    const { page: linked, faults } = await open('/events?kind=Hackathon&place=Online');
    await linked.getByText('1 of 8').waitFor();
    expect((await listed(linked)).flatMap(([, names]) => names)).toEqual(['Midsummer Hack 2024']);
    for (const name of ['Hackathon 1', 'Online 1'])
      expect(await linked.getByRole('button', { name, pressed: true }).count()).toBe(1);
    expect(faults).toEqual([]);
  });

  test('shows the date, the name of the place, and recordings or slides', async () => {
    const { page } = await open('/events');
    const row = page.locator('.h-event', { hasText: 'Quayside On-Call #7' });
    expect((await row.allInnerTexts()).join().split(/\n+/)).toEqual([
      '14',
      'Nov',
      'Meetup · Rotterdam, Netherlands',
      'Quayside On-Call #7',
      '14 November 2024 · Quayside On-Call',
      '3 talks',
      'Slides',
      'Recording',
    ]);
    const called = page.locator('.h-event', { hasText: 'Saltwater Data Camp' });
    expect((await called.allInnerTexts()).join().split(/\n+/)).toContain('Cancelled');
  });

  test('draws a map without contacting another host', async () => {
    const { page, faults } = await open('/events');
    const map = page.getByRole('img', { name: /^Map: .*Rotterdam/ });
    await map.waitFor();
    const at = async (place: string) =>
      map.locator('g', { hasText: place }).locator('circle').boundingBox();
    const [tromso, rotterdam] = [await at('Tromsø'), await at('Rotterdam')];
    expect(tromso && rotterdam && tromso.y < rotterdam.y && tromso.x > rotterdam.x).toBe(true);
    // A request to another host would be one.
    expect(faults).toEqual([]);
  });

  test('no two neighbouring generated covers have the same colour', async () => {
    const { page } = await open('/events', { now: '2026-11-25T12:00:00Z' });
    await page.getByRole('heading', { name: 'Upcoming' }).waitFor();
    const tints = await page
      .locator('[data-tint]')
      .evaluateAll((covers) => covers.map((cover) => (cover as HTMLElement).dataset.tint));
    expect(tints.length).toBeGreaterThan(1);
    tints.forEach((tint, index) => {
      expect(tints.slice(Math.max(0, index - 3), index)).not.toContain(tint);
    });
  });

  test('links to the page of an event, its posts and its speakers', async () => {
    const { page, faults } = await open('/events');
    await page.getByRole('link', { name: 'Northlight Platform Days 2025' }).click();
    await page.getByRole('heading', { level: 1, name: 'Northlight Platform Days 2025' }).waitFor();
    expect(await page.locator('main section ul li a').allInnerTexts()).toEqual([
      'Find us at Northlight Platform Days in Tromsø',
      'Two hundred people, one track: what we heard at Northlight',
      'Break in, then lock up: notes from our workshop at Northlight',
    ]);
    await page.getByRole('link', { name: 'Tunde Bakker' }).first().click();
    await page.getByRole('heading', { level: 1, name: 'Tunde Bakker' }).waitFor();
    await page.getByRole('link', { name: 'Talks', exact: true }).first().click();
    await page.waitForURL('**/talks');
    expect(faults).toEqual([]);
  });
});

test('the page of an upcoming event offers calendars with the event filled in', async () => {
  const { page } = await open('/events/quayside-on-call-30', { now: '2026-01-01T00:00:00Z' });
  const actions = page.locator('main header');
  expect(await actions.getByRole('link', { name: 'Add to calendar' }).getAttribute('href')).toBe(
    '/events/quayside-on-call-30.ics',
  );
  const filled = async (name: string) =>
    new URL((await actions.getByRole('link', { name }).getAttribute('href')) ?? '');
  const google = await filled('Google Calendar');
  expect(google.origin).toBe('https://calendar.google.com');
  expect(google.searchParams.get('text')).toBe('Quayside On-Call #30');
  expect(google.searchParams.get('dates')).toBe('20271014T163000Z/20271014T200000Z');
  expect(google.searchParams.get('location')).toContain('Rotterdam');
  const outlook = await filled('Outlook.com');
  expect(outlook.origin).toBe('https://outlook.live.com');
  expect(outlook.searchParams.get('startdt')).toBe('2027-10-14T16:30:00Z');
  const { page: later } = await open('/events/quayside-on-call-30', {
    now: '2032-01-01T00:00:00Z',
  });
  await later.getByText('This event is over.').waitFor();
  expect(await later.locator('main header a[download]').count()).toBe(0);
});

test('the author page and the speaker page of one person link to each other', async () => {
  const { page, faults } = await open('/blog/authors/maren');
  await page
    .locator('main')
    .getByRole('link', { name: /^\d+ talks$/ })
    .click();
  await page.waitForURL('**/speakers/maren');
  await page.getByRole('heading', { level: 1, name: 'Maren Solberg' }).waitFor();
  await page
    .locator('main')
    .getByRole('link', { name: /^\d+ write-ups$/ })
    .click();
  await page.waitForURL('**/blog/authors/maren');
  expect(faults).toEqual([]);
});
