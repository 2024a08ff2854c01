import type { Page } from 'playwright-core';

export function weighLoaded(
  page: Page,
  address: string,
  outDir: string,
): Promise<{ script: number; style: number }>;
