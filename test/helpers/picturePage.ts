import type { BrowserContextOptions, Page } from 'playwright-core';

/** @returns opens pages of a blog, and records requests to other hosts instead of sending them */
export function pageOpener(openPage: OpenPage, origin: () => string): OpenPicturePage {
  return async (address, options) => {
    const page = await openPage(options);
    const faults: string[] = [];
    const elsewhere: string[] = [];
    page.on('pageerror', (error) => faults.push(String(error)));
    page.on('response', (response) => {
      if (response.status() >= 400) faults.push(`${response.status()} ${response.url()}`);
    });
    await page.route(
      (url) => url.origin !== origin(),
      (route) => {
        elsewhere.push(route.request().url());
        return route.fulfill({ status: 200, contentType: 'text/html', body: '' });
      },
    );
    await page.goto(origin() + address);
    if (options.javaScriptEnabled !== false)
      await page.waitForSelector('html[data-has-hydrated="true"]', { state: 'attached' });
    return { page, faults, elsewhere };
  };
}

export type OpenPage = (options?: BrowserContextOptions) => Promise<Page>;
export type OpenPicturePage = (address: string, options: BrowserContextOptions) => Promise<Opened>;

interface Opened {
  page: Page;
  faults: string[];
  /** Addresses on other hosts. */
  elsewhere: string[];
}
