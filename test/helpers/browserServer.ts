import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { BROWSER_ARGUMENTS, provideBrowser } from '../provide/browser.mjs';

/** One browser for the tests of all files; each page has a separate context. */
export default async function launchBrowser(project: TestProject): Promise<() => Promise<void>> {
  const browser = await provideBrowser();
  const server = await chromium.launchServer({ args: BROWSER_ARGUMENTS, ...browser });
  project.provide('browser', server.wsEndpoint());
  return () => server.close();
}

declare module 'vitest' {
  interface ProvidedContext {
    /** The address of the browser. */
    browser: string;
  }
}
