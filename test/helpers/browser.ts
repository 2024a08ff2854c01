import path from 'node:path';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, inject, onTestFinished } from 'vitest';
import { root } from './run.ts';

/**
 * Opens pages for the tests of a file in the browser that the whole run shares.
 *
 * @returns opens a separate page for a test, which is closed afterwards
 */
export function openBrowser(): (options?: BrowserContextOptions) => Promise<Page> {
  let browser: Browser | undefined;
  beforeAll(async () => {
    browser = await chromium.connect(inject('browser'));
  });
  afterAll(() => browser?.close());
  return async (options) => {
    if (!browser) throw new Error('There’s no browser.');
    const context = await browser.newContext(options);
    const page = await context.newPage();
    onTestFinished(async ({ task }) => {
      if (task.result?.state === 'fail') await keepScreenshot(page, task.name);
      await context.close();
    });
    return page;
  };
}

/** Takes a screenshot of a failed test's page. A page that can't be shown hides no failure. */
async function keepScreenshot(page: Page, test: string): Promise<void> {
  const name = test.replace(/\W+/g, '-').slice(0, 80);
  const file = path.join(OUTPUT, `${name}.png`);
  await page.screenshot({ path: file, fullPage: true }).then(
    () => console.log(`The page as it was: ${path.relative(process.cwd(), file)}`),
    (error: unknown) => console.log(`No picture of the page: ${error}`),
  );
}

/** Not in git. */
const OUTPUT = path.join(root, 'test/.output');
