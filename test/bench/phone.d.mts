import type { BrowserContextOptions, Page } from 'playwright-core';

export const PHONE: BrowserContextOptions;

/** Bytes by what they are, as Chromium calls it, and all of them. */
export function weigh(page: Page, address: string): Promise<Record<'Script' | 'total', number>>;
