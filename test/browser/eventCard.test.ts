import { text as readAll } from 'node:stream/consumers';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { DESKTOP, type OpenOptions, openBlog, PHONE, textOf } from '../helpers/blogPage.ts';
import { openBrowser } from '../helpers/browser.ts';
import { shiftSoFar } from '../helpers/layoutShift.ts';

const openPage = openBrowser();
/** With a browser in another language: times have the format of the site. */
const open = (address: string, options: OpenOptions = {}) =>
  openBlog(openPage, address, { locale: 'en-US', ...options });
const DEVICES = [PHONE, { viewport: DESKTOP }];

const AMSTERDAM = 'Europe/Amsterdam';
const NEW_YORK = 'America/New_York';
const KIRITIMATI = 'Pacific/Kiritimati';

/** A post loads the scripts of its card when the reader is near it. It's still below the screen. */
async function approachCard(page: Page): Promise<void> {
  await page.locator('.h-event').evaluate((card) => {
    scrollBy(0, card.getBoundingClientRect().top - innerHeight - 200);
  });
}

test('a reader who is in the card before its script is there stays there', async () => {
  const { page } = await open('/blog/quayside-on-call-30', { timezoneId: NEW_YORK });
  const link = page.locator('.h-event .p-name a');
  await link.evaluate((element: HTMLElement) => element.focus());
  const settled = page.waitForLoadState('networkidle');
  await approachCard(page);
  await settled;
  await page.waitForTimeout(1000);
  expect(await link.evaluate((element) => element === document.activeElement)).toBe(true);

  await page.locator('.h-event summary').first().click();
  await link.evaluate((element: HTMLElement) => element.focus());
  await page.waitForTimeout(1000);
  expect(await page.locator('.h-event details[open]').count()).toBe(1);

  await page.locator('.h-event summary').first().click();
  await page.getByRole('heading', { level: 1 }).click();
  await page.waitForSelector('[data-event-zone=reader]');
});

test('a card that find-in-page has unfolded is replaced once it is folded again, though nobody was in it', async () => {
  const { page } = await open('/blog/quayside-on-call-30', { timezoneId: NEW_YORK });
  const fold = (isOpen: boolean) =>
    page
      .locator('.h-event details')
      .first()
      .evaluate((details: HTMLDetailsElement, to) => {
        details.open = to;
      }, isOpen);
  await fold(true);
  const settled = page.waitForLoadState('networkidle');
  await approachCard(page);
  await settled;
  await page.waitForTimeout(1000);
  expect(await page.locator('.h-event details[open]').count()).toBe(1);
  expect(await page.locator('[data-event-zone=reader]').count()).toBe(0);

  await fold(false);
  await page.waitForSelector('[data-event-zone=reader]');
});

describe('the card of a post, in the time zones of the event and the reader', () => {
  test.each([
    [AMSTERDAM, 'Central European Summer Time', 'event'],
    [NEW_YORK, '12:30–16:00 where you are', 'reader'],
    [KIRITIMATI, '15 Oct, 06:30–10:00 where you are', 'reader'],
  ])('%s', async (timezoneId, zone, whose) => {
    for (const device of DEVICES) {
      const { page, faults } = await open('/blog/quayside-on-call-30', {
        timezoneId,
        ...device,
      });
      await approachCard(page);
      await page.waitForSelector(`[data-event-zone=${whose}]`);
      // The script replaces the card while this looks at it.
      await expect
        .poll(() => textOf(page, '.h-event dd'))
        .toBe(`14 October 2027, 18:30–22:00 CEST ${zone}`);
      expect(
        await page
          .locator('.h-event :is(.dt-start, .dt-end)')
          .evaluateAll((times) => times.map((time) => time.getAttribute('datetime'))),
      ).toEqual(['2027-10-14T18:30', '2027-10-14T22:00']);
      // The line for the zone exists before the browser knows better.
      expect(await shiftSoFar(page)).toBe(0);
      expect(faults).toEqual([]);
    }
  });

  test.each([AMSTERDAM, NEW_YORK, KIRITIMATI])(
    'dates without times do not change in %s',
    async (timezoneId) => {
      const { page } = await open('/blog/northlight-platform-days', { timezoneId });
      expect(await textOf(page, '.h-event dd')).toBe('2–3 April 2025');
      const { page: month } = await open('/blog/midsummer-hack', { timezoneId });
      expect(await textOf(month, '.h-event dd')).toBe('June 2024');
    },
  );

  test.each(DEVICES)('without JavaScript, %#', async (device) => {
    const { page, faults } = await open('/blog/quayside-on-call-30', {
      javaScriptEnabled: false,
      timezoneId: NEW_YORK,
      ...device,
    });
    expect(await textOf(page, '.h-event dd')).toBe(
      '14 October 2027, 18:30–22:00 CEST Central European Summer Time',
    );
    expect(await page.locator('.h-event a.button[download]').getAttribute('href')).toBe(
      '/events/quayside-on-call-30.ics',
    );
    expect(faults).toEqual([]);
  });

  test('a past event has no calendar buttons', async () => {
    const before = await open('/blog/quayside-on-call-30', {
      now: '2027-10-14T19:59:00Z',
    });
    expect(await before.page.locator('.h-event a.button[download]').count()).toBe(1);
    const after = await open('/blog/quayside-on-call-30', { now: '2027-10-14T20:00:00Z' });
    await approachCard(after.page);
    await after.page.getByText('This event is over.').waitFor();
    expect(await after.page.locator('.h-event a.button[download]').count()).toBe(0);
    expect(await shiftSoFar(after.page)).toBe(0);
    // If the event was over when the newest post was written, it isn't offered at all.
    const past = await open('/blog/quayside-on-call-7', { javaScriptEnabled: false });
    expect(await past.page.locator('.h-event a.button[download]').count()).toBe(0);
  });

  test('one click adds the event to a calendar', async () => {
    const { page } = await open('/blog/quayside-on-call-30', { now: '2026-01-01T00:00:00Z' });
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Add to calendar' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('quayside-on-call-30.ics');
    // A server started the browser, so its downloads arrive as a stream.
    const text = await readAll(await download.createReadStream());
    expect(text).toMatch(/^BEGIN:VCALENDAR\r\n/);
    // Half past six in Rotterdam.
    expect(text).toContain('\r\nDTSTART:20271014T163000Z\r\n');
  });

  test('shows the results, and the other posts about the event', async () => {
    const { page } = await open('/blog/quayside-on-call-7');
    expect(
      await page.locator('.h-event a', { hasText: 'Watch the recording' }).getAttribute('href'),
    ).toBe('https://example.org/recordings/quayside-on-call-7.mp4');
    const { page: pending } = await open('/blog/northlight-platform-days');
    expect(await textOf(pending, '.h-event')).toContain('Recording: not published yet');
    await pending.locator('.h-event a', { hasText: 'notes from our workshop' }).click();
    await pending.getByRole('heading', { level: 1, name: 'Break in, then lock up' }).waitFor();
    expect(await textOf(pending, '.h-event')).toContain('Announcement · Find us at Northlight');
    const { page: cancelled } = await open('/blog/saltwater-data-camp');
    expect(await textOf(cancelled, '.h-event')).toContain('Cancelled');
  });
});
