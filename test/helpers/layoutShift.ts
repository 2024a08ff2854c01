import type { Page } from 'playwright-core';

export const PHONE = {
  viewport: { width: 390, height: 844 },
  deviceScaleFactor: 3,
  isMobile: true,
};
export const DESKTOP = { viewport: { width: 1280, height: 900 } };

/**
 * Measures how far a page moves by itself while it's read to its end (Cumulative Layout Shift),
 * when its images arrive a third of a second late: on a fast machine, they would otherwise all be
 * there before the measurement.
 */
export async function layoutShift(page: Page, address: string): Promise<number> {
  await page.route(/\.(?:avif|webp|png|jpe?g|gif|svg)$/, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 300));
    await route.continue();
  });
  await page.addInitScript(() => {
    const shared = globalThis as typeof globalThis & { shift: number };
    shared.shift = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        shared.shift += (entry as PerformanceEntry & { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(address);
  await readToTheEnd(page);
  return page.evaluate(() => (globalThis as typeof globalThis & { shift: number }).shift);
}

/** Scrolls like a reader, so that lazy images are loaded. */
export async function readToTheEnd(page: Page): Promise<void> {
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  for (let y = 0; y < height * 1.5; y += 400) {
    await page.evaluate((to) => scrollTo(0, to), y);
    await page.waitForTimeout(60);
  }
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(500);
}

/** Returns how far things on an open page have moved by themselves since it was opened. */
export function shiftSoFar(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let total = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries())
            total += (entry as PerformanceEntry & { value: number }).value;
        }).observe({ type: 'layout-shift', buffered: true });
        requestAnimationFrame(() => setTimeout(() => resolve(total), 300));
      }),
  );
}
