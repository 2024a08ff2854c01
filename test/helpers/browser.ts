import { existsSync } from 'node:fs';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, onTestFinished } from 'vitest';

/**
 * A browser for the tests of a file: the Chromium of the system, or the one that `npx playwright-core install chromium`
 * fetched. Another one is used when `CHROMIUM` names it.
 *
 * @returns opens a page of its own for a test, which goes away with it
 */
export function openBrowser(): (options?: BrowserContextOptions) => Promise<Page> {
  let browser: Browser | undefined;
  beforeAll(async () => {
    const executablePath = process.env.CHROMIUM ?? SYSTEM.find((file) => existsSync(file));
    browser = await chromium.launch({ args: ARGUMENTS, ...(executablePath && { executablePath }) });
  });
  afterAll(() => browser?.close());
  return async (options) => {
    if (!browser) throw new Error('There is no browser.');
    const context = await browser.newContext(options);
    onTestFinished(() => context.close());
    return context.newPage();
  };
}

const SYSTEM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Nothing but the pages under test is fetched; containers have no sandbox of their own. */
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
