import { existsSync } from 'node:fs';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, inject, onTestFinished } from 'vitest';

/**
 * A browser for the tests of a file.
 *
 * @returns opens a page of its own for a test, which goes away with it
 */
export function openBrowser(): (options?: BrowserContextOptions) => Promise<Page> {
  let browser: Browser | undefined;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser?.close());
  return async (options) => {
    if (!browser) throw new Error('There is no browser.');
    const context = await browser.newContext(options);
    onTestFinished(() => context.close());
    return context.newPage();
  };
}

/**
 * Starts the Chromium of the system, or the one that `npx playwright-core install chromium` fetched. Another one is
 * used when `CHROMIUM` names it. Nothing but the pages under test is fetched; containers have no sandbox of their own.
 */
export function launch(): Promise<Browser> {
  const executablePath = BROWSERS.find((file) => existsSync(file));
  return chromium.launch({
    ...(executablePath && { executablePath }),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

/**
 * Opens a page of the built blog. What the page asks others for, and what it says is wrong, is noted.
 *
 * @param options.now the time of the browser's clock, where it matters
 */
export async function open(
  browser: Browser,
  address: string,
  options: OpenOptions = {},
): Promise<Opened> {
  const { now, ...context } = options;
  const opened = await browser.newContext({ viewport: DESKTOP, locale: 'en-US', ...context });
  onTestFinished(() => opened.close());
  const page = await opened.newPage();
  if (now !== undefined) await page.clock.setFixedTime(new Date(now));
  const faults: string[] = [];
  const blog = inject('blogUrl');
  page.on('request', (request) => {
    if (!request.url().startsWith(blog) && !request.url().startsWith('data:'))
      faults.push(`asks ${request.url()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) faults.push(`${response.status()} ${response.url()}`);
  });
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  await page.goto(blog + address, { waitUntil: 'load' });
  if (context.javaScriptEnabled !== false)
    await page.waitForSelector('html[data-has-hydrated="true"]', { state: 'attached' });
  return { page, faults };
}

/** How far things on a page have moved by themselves since it was opened (Cumulative Layout Shift). */
export function layoutShift(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let total = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries())
            total += (entry as unknown as { value: number }).value;
        }).observe({ type: 'layout-shift', buffered: true });
        requestAnimationFrame(() => setTimeout(() => resolve(total), 200));
      }),
  );
}

export const PHONE = { width: 390, height: 844 };
export const DESKTOP = { width: 1280, height: 900 };

const BROWSERS = [
  process.env.CHROMIUM ?? '',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];

type OpenOptions = BrowserContextOptions & { now?: string };

export interface Opened {
  page: Page;
  /** Requests to others, answers that are errors, and what the console says is one. */
  faults: string[];
}
