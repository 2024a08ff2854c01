import { type BrowserContextOptions, devices, type Page } from 'playwright-core';
import { inject } from 'vitest';

/**
 * Opens an address of the built blog, and records problems that a reader would notice.
 *
 * @param openPage opens an empty page (`openBrowser`)
 * @param address with a slash at its start
 * @param options.now the time of the browser's clock, if it matters
 */
export async function openBlog(
  openPage: (options?: BrowserContextOptions) => Promise<Page>,
  address: string,
  { now, ...options }: OpenOptions = {},
): Promise<{ page: Page; faults: string[] }> {
  const page = await openPage({ viewport: DESKTOP, locale: 'en-GB', ...options });
  if (now !== undefined) await page.clock.setFixedTime(new Date(now));
  const faults = faultsOf(page, inject('blogUrl'));
  await page.goto(inject('blogUrl') + address, { waitUntil: 'load' });
  if (options.javaScriptEnabled !== false) await hydrated(page);
  return { page, faults };
}

/** Waits until a page reacts to clicks and keys. */
export async function hydrated(page: Page): Promise<void> {
  await page.waitForSelector('html[data-has-hydrated="true"]', { state: 'attached' });
}

/** Returns the visible text of the first element that a selector finds, on one line. */
export async function textOf(page: Page, selector: string): Promise<string> {
  const [text = ''] = await page.locator(selector).allInnerTexts();
  return text.replace(/\s+/g, ' ').replace(/ ?– ?/g, '–').trim();
}

/** Collects from now on: requests to other hosts, error responses, and errors in the console. */
export function faultsOf(page: Page, origin: string): string[] {
  const faults: string[] = [];
  page.on('request', (request) => {
    const isOwn = request.url().startsWith(`${origin}/`) || request.url().startsWith('data:');
    if (!isOwn) faults.push(`asks ${request.url()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) faults.push(`${response.status()} ${response.url()}`);
  });
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  return faults;
}

export const DESKTOP = { width: 1280, height: 900 };

/** A narrow phone with touch. */
export const PHONE: BrowserContextOptions = {
  ...devices['Pixel 5'],
  viewport: { width: 360, height: 740 },
};

export type OpenOptions = BrowserContextOptions & { now?: string };
